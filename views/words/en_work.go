package words

// What the handlers say after work on a bottleneck, and the few names that they word themselves.
var _ = register("en", Texts{
	"contact.of":       "{name}, {supplier}",
	"bottleneck.title": "{ref} {title}",
	"card.erased":      "Its words were erased",
	"card.unread":      "Something that we know of already",

	"waiting.department.named": "{name}",
	"waiting.supplier.named":   "{name}",

	"error.signed-out":      "You are signed out. Sign in again in another tab, then come back here and send this once more.",
	"error.report.answered": "{by} has answered this report while you were typing. If there is more to say, send yours as well.",
	"error.place.moved":     "This report stands in another bottleneck now, or its status was changed while you were reading. Look at what it says now, then decide again.",
	"error.status.required": "Choose a status.",
	"error.status.audience": "What we won’t do, and what was learned, is for all to read. Choose who else reads it than members.",
	"error.undo.merged":     "This bottleneck was merged into another. Undo the merge first.",
	"error.into.required":   "Write a number like B-17, or words from the title.",
	"error.into.nothing":    "Nothing open fits these words. Try a number like B-17, or one word of the title.",

	"flash.answered": "Answered. The person who reported it can read it now.",
	"flash.heard":    "Marked as heard.",
	"flash.checked":  "The title is checked: everyone who reads the board sees it now.",
	"flash.title":    "The title is changed and checked.",
	"flash.status":   "The status is changed.",
	"flash.owner":    "The owner is changed.",
	"flash.promise":  "The promised date is changed.",
	"flash.need":     "Saved what they need to go faster.",
	"flash.help":     "Saved whether you can help.",
	"flash.update":   "Sent. Those it is for can read it now.",
	"flash.merged":   "Merged. You can undo this in the history.",
	"flash.moved":    "Moved. You can undo this in the history.",
	"flash.split":    "Split off. You can undo this in the history.",
	"flash.matched":  "The supplier is matched.",
	"flash.undone":   "Undone. What came later stays as it is.",
}, Plurals{
	"flash.undone-kept": {One: "Undone. {n} report stays where it was moved later.", Other: "Undone. {n} reports stay where they were moved later."},
})
