// Package delivery is the one way in which the program tells people and other programs of what happened, by mail and by
// webhooks. Who is told is decided in models and stands in the journal; this package plans, claims, sends and records
// what came of it, beside the requests and never within one.
//
// A message is claimed by an event before it is sent and ended by an event after, so of several servers one sends it.
// What was claimed by a server that ended is taken over once its claim has run out, by the clock of whoever takes it.
//
// How a message is worded and carried is a Sender's: one for mail, one for webhooks. Start at sender.go, then loop.go.
// It knows nothing of pages, and imports no Fiber.
package delivery
