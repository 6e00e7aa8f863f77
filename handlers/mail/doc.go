// Package mail words the messages that people get by mail and carries them to the mail server that the operator named.
//
// What a message says is read from the state when it is sent: whoever may not read something on a page by then does not
// get it by mail either, and a message that has nothing left to say is dropped. A mail to an address that somebody typed
// into a form never repeats what was typed there: nobody can have us send their own words to others.
//
// Start at sender.go; letter.go says what goes into a message, run.go carries it. It knows nothing of requests, and imports
// no Fiber.
package mail
