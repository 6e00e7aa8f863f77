package words

// Taking everything out.
var _ = register("en", Texts{
	"inout.title":           "In and out",
	"inout.is":              "Bring in what is in another system, and take everything out.",
	"export.title":          "Take everything out",
	"export.lede":           "Everything that is known here, as files. Nothing is kept back to hold you here. People go on working meanwhile.",
	"export.personal":       "There is personal data in both",
	"export.personal.is":    "Both hold what people wrote and who they are:",
	"export.personal.keep":  "Keep the file as safe as this program, and delete it when you no longer need it. What is erased here later stays in it. That you took it out is in the history.",
	"export.tables":         "CSV files, for a spreadsheet",
	"export.tables.is":      "A zip file with one table for each kind of thing, and a README that explains the columns. It holds no passwords and no links. The columns have English names that never change.",
	"export.tables.which":   "Which tables are in it",
	"export.tables.do":      "Download the CSV files",
	"export.archive":        "JSON archive, to move or to keep",
	"export.archive.is":     "The whole record as one JSON file. It also holds what members’ passwords are checked by. An empty installation of either database takes it and then has the same digests:",
	"export.archive.rounds": "It holds each answer to a round by itself, with the department or supplier that it is from: the pages and the CSV files never show that. Give it to nobody who may not know.",
	"export.archive.key":    "The key from which links derive is not in it: keep a copy of the key file in another place. Without it no old link works.",
	"export.archive.do":     "Download the archive",
	"export.number":         "Both hold everything up to journal number {n}, and nothing after it. A file is of the moment when you press.",
	"exported.everything":   "everything as CSV files",
	"exported.archive":      "everything as an archive",
}, Plurals{
	"export.personal.reports":  {One: "The words of one report", Other: "The words of {n} reports"},
	"export.personal.reached":  {One: "One of them with a contact", Other: "{n} of them with a contact"},
	"export.personal.contacts": {One: "One contact at a supplier", Other: "{n} contacts at suppliers"},
	"export.personal.members":  {One: "The name and address of one member", Other: "The names and addresses of {n} members"},
})
