// Package webhook tells other programs of what happens here: signed messages after the Standard Webhooks specification,
// and messages that Slack, Teams and Mattermost show in a channel.
//
// A message is drawn from the state at the moment of sending, and holds only what everybody who has the board link may
// read: whoever is in a channel reads what is told there. No report's words, no contact, no money, no member's name and
// nothing that was said among members ever stands in it.
//
// message.go draws a message, each format writes it in a file of its own, sender.go carries it. The package is the
// Sender of webhooks that handlers/delivery asks for. It knows nothing of pages, and imports no Fiber.
package webhook
