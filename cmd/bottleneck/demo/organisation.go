package demo

// Organisation is the invented company of the demo: it builds connected meters
// for water quality and runs the web service that shows what they measure.
const Organisation = "Tarnholt Instruments"

// TimeZone is the zone of the organisation's calendar.
const TimeZone = "Europe/Berlin"

// Emergency is what the forms show to somebody whose trouble cannot wait.
const Emergency = "Outage at a customer right now? Call the duty line, extension 4400."

// Question is a department's own question on its form. Kind is money or text.
type Question struct{ Label, Hint, Kind string }

// Department is one part of the company; Key is how the steps refer to it.
// An empty Question means the one that ships for such a department.
type Department struct {
	Key, Name string
	Question  Question
	voices    int
}

// Supplier is an outside company; Does says in a few words what it supplies.
type Supplier struct {
	Key, Name, Country, Does string
	voices                   int
}

// Member is a person with an account. Role is reader, lead, engineer or admin;
// Leads holds the departments' keys of a lead.
type Member struct {
	Key, Name, Email, Role string
	Leads                  []string
}

// Departments of the organisation, in the order of its house directory.
func Departments() []Department {
	return []Department{
		{Key: "sales", Name: "Sales", voices: 14},
		{Key: "legal", Name: "Legal", voices: 4},
		{Key: "finance", Name: "Finance", voices: 7},
		{Key: "support", Name: "Support", voices: 12},
		{Key: "documentation", Name: "Documentation", voices: 4},
		{Key: "recruitment", Name: "Recruitment", voices: 4},
		{Key: "operations", Name: "Operations", voices: 10},
		{Key: "engineering", Name: "Engineering", voices: 11},
		{Key: "marketing", Name: "Marketing", voices: 5,
			Question: Question{"Which campaign or event is it for?", "", "text"}},
		{Key: "field-service", Name: "Field service", voices: 9,
			Question: Question{"Which site or region?", "Leave out the customer's name.", "text"}},
	}
}

// Suppliers of the organisation.
func Suppliers() []Supplier {
	return []Supplier{
		{"vattrask", "Vattrask Frakt", "Sweden", "freight and parcels", 3},
		{"zielonka", "Obwody Zielonka", "Poland", "circuit boards", 3},
		{"ferrantelli", "Ferrantelli Stampaggi", "Italy", "moulded housings", 2},
		{"quillpenny", "Quillpenny Payments", "Ireland", "card payments", 2},
		{"shirakaba", "Shirakaba Sensor Works", "Japan", "sensors", 3},
		{"rondelaar", "Rondelaar Vertalingen", "Belgium", "translation", 3},
		{"fjordvik", "Fjordvik Hosting", "Norway", "hosting", 2},
		{"brightharrow", "Brightharrow Recruiting", "United Kingdom", "recruiting", 3},
		{"beltramonte", "Gestoría Beltramonte", "Spain", "customs papers", 2},
		{"kruselmann", "Krüselmann Kalibrierlabor", "Germany", "calibration", 3},
		{"nadwick", "Nadwick Payroll", "United Kingdom", "payroll", 2},
		{"suryadeep", "Suryadeep Service Partners", "India", "night support", 4},
		{"aubrelle", "Aubrelle Impression", "France", "print and packaging", 2},
		{"veldmast", "Veldmast Data", "Netherlands", "mobile data for the meters", 2},
	}
}

// Members are the people with an account: one of each role, four engineers.
func Members() []Member {
	mail := func(name string) string { return name + "@tarnholt.example.org" }
	return []Member{
		{"priya", "Priya Raghunathan", mail("priya.raghunathan"), "admin", nil},
		{"amara", "Amara Okafor", mail("amara.okafor"), "engineer", nil},
		{"tomasz", "Tomasz Wieczorek", mail("tomasz.wieczorek"), "engineer", nil},
		{"linh", "Linh Tran", mail("linh.tran"), "engineer", nil},
		{"yusuf", "Yusuf Demir", mail("yusuf.demir"), "engineer", nil},
		{"mateus", "Mateus Carvalho", mail("mateus.carvalho"), "lead", []string{"sales"}},
		{"ingrid", "Ingrid Solheim", mail("ingrid.solheim"), "reader", nil},
	}
}

// callers are the names from which reporters' contact addresses are made.
var callers = []string{
	"femi.adeyemi", "sofia.lindqvist", "hiro.matsuda", "clara.fontaine", "omar.haddad", "eva.novotna",
	"daniel.mensah", "giulia.ricci", "ravi.menon", "anneke.devries", "lucia.herrera", "jonas.weber",
	"mei.chen", "siobhan.kelly", "pavel.dvorak", "aylin.kaya", "nora.haugen", "samuel.okello",
	"ines.duarte", "karim.benali", "greta.hoffmann", "tuan.pham", "leila.farahani", "marek.zajac",
}
