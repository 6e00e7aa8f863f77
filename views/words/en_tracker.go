package words

// Trackers: where in other programs the work on a bottleneck is tracked.
var _ = register("en", Texts{
	"tracker.title":                  "Where the work is tracked",
	"tracker.none":                   "No link to a tracker yet.",
	"tracker.add":                    "Link an entry of a tracker",
	"tracker.add.do":                 "Link it",
	"tracker.save":                   "Save",
	"tracker.remove":                 "Remove the link",
	"tracker.address":                "Web address",
	"tracker.address.hint":           "Of an entry in GitHub, GitLab, Jira or another program, as the browser shows it. Only members see it.",
	"tracker.name":                   "Title",
	"did.tracker set":                "linked “{to}” from a tracker",
	"did.tracker set.off":            "removed the link to “{from}”",
	"history.event.tracker set":      "Linked an entry of a tracker to {subject}",
	"history.event.tracker set.off":  "Removed the link of {subject} to a tracker",
	"flash.tracker.added":            "It is linked.",
	"flash.tracker.changed":          "The link is changed.",
	"flash.tracker.removed":          "The link is removed.",
	"clash.tracker":                  "{by} changed this link to “{theirs}” while you were typing. You wrote “{yours}”.",
	"clash.empty.tracker":            "nothing",
	"error.tracker.address.required": "Enter the web address of the entry",
	"error.tracker.address":          "The web address must begin with https:// or http://, without spaces and passwords, as the browser shows it",
	"error.tracker.address.long":     "Shorten the web address to 500 characters",
	"error.tracker.twice":            "This is linked here already",
	"error.tracker.many":             "Twenty links are the most. Remove one that is not needed any more.",
	"error.tracker.unknown":          "There is no such link any more.",
}, nil)
