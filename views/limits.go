package views

// How many characters an answer may have. The forms say by how much a text runs over; handlers refuse it
// with the same numbers. Characters are code points, with a line break counted once.
const (
	LimitWhat        = 2000 // a report, an addition, the words of a verdict
	LimitName        = 120  // a typed supplier, tool, or what feedback is about
	LimitAnswer      = 500  // a department's own question
	LimitContact     = 200
	LimitWebhookName = 80
	LimitReplyTitle  = 80 // of a saved reply
	LimitRelease     = 60 // the name of a release
	limitConcept     = 60 // the name of a concept

	limitFormTitle = 80  // of a department's form
	limitFormLead  = 200 // the line under it
)
