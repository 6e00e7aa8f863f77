package words

// Who reads what a member says, before it is sent.
var _ = register("en", Texts{
	"readers.members":   "No reporter is told: members only.",
	"readers.none":      "No reporter reads it: only members, and whoever reads the board.",
	"readers.suppliers": "It leaves the company: {names}.",
}, Plurals{
	"readers.reporters": {One: "The writer of one report reads it: {names}.", Other: "The writers of {n} reports read it: {names}."},
})
