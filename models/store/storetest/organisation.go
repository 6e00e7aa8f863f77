package storetest

import (
	"context"
	"math/rand/v2"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// Organisation says how large the invented organisation is.
type Organisation struct {
	Reports     int
	Bottlenecks int       // roughly: a tenth of them is opened by the first reports, the others over the year
	Until       time.Time // when the newest report was filed
}

// Sized gives an organisation of so many reports with a believable number of bottlenecks: 250 at 1,000 reports,
// 700 at 10,000 and 2,000 at 100,000.
func Sized(reports int, until time.Time) Organisation {
	bottlenecks := 250
	for n := reports; n >= 10_000; n /= 10 {
		bottlenecks = bottlenecks * 283 / 100
	}
	return Organisation{Reports: reports, Bottlenecks: bottlenecks, Until: until}
}

// Fill writes the organisation to an empty journal.
func (o Organisation) Fill(ctx context.Context, to journal.Journal) error {
	return journal.Copy(ctx, &telling{organisation: o}, to, nil)
}

// Text gives the words of a report that somebody could file next: about one of the bottlenecks there are.
func (o Organisation) Text(random *rand.Rand) string {
	return text(random, 1+random.IntN(o.Bottlenecks))
}

// telling is a journal that can only be read: it makes its commits up while it is asked for them.
type telling struct {
	journal.Journal
	organisation Organisation
}

// Read is described at journal.Journal.
func (t *telling) Read(_ context.Context, _ uint64, yield func(journal.Commit) error) error {
	return newYear(t.organisation, yield).run()
}

const (
	people  = 4000 // devices that file
	seed    = 1
	yearDay = 365
)

var suppliers = []string{"Acme Cloud", "Borealo Payments", "Cirrus Hosting", "Delta Freight", "Ember Analytics",
	"Fjord Translations", "Granite Identity", "Harbour Telecom", "Iris Scanning", "Juniper Payroll", "Kite Mail", "Lumen Power"}

var departments = []string{"sales", "legal", "finance", "support", "documentation", "recruitment", "operations", "engineering"}

// setUp is the first command.
func setUp() *models.SetUp {
	c := &models.SetUp{Settings: models.Settings{Organisation: "Tern", BaseURL: "https://bottleneck.example.org",
		Calendar: models.DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95},
		Person: "Ada", Email: "ada@example.org", Password: "nobody signs in with this", Suppliers: suppliers}
	for _, key := range departments {
		c.Departments = append(c.Departments, models.Usual("en", key, ""))
	}
	return c
}
