// Package digest words what a week brought, and what waits for a member after it, for all that tells of weeks: mails, webhooks
// and members' own feeds. It must not know how any of these is sent.
package digest
