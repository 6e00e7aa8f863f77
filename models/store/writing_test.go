package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// A believable organisation's reports, for benchmarks and long tests: every bottleneck is a thing that something is
// wrong with somewhere, told by its reporters each in other words.

var (
	things = lines(`the security questionnaire|the invoice run|the purchase order approval|the data processing agreement|the month-end close
the travel expense form|the customer test system|the release notes page|the onboarding laptop|the single sign-on for partners
the price list export|the warehouse label printer|the contract template|the penetration test report|the refund workflow
the interview schedule tool|the vendor master record|the credit limit check|the shipping address validation|the support macro library
the product data sheet|the tax exemption certificate|the translation memory|the sandbox account|the payment reminder letter
the service level report|the access badge reader|the budget code list|the webinar registration page|the campaign tracking link
the marketing consent record|the job advert approval|the reference architecture|the licence key mailing|the bank reconciliation file
the returns portal|the goods-in scanner|the forecast spreadsheet|the renewal quote|the escalation phone line`)
	troubles = lines(`takes three weeks to come back|is rejected without a reason|shows last quarter's figures|cannot be opened outside the office
asks for a signature nobody may give|stops when two people edit it|needs a person who left in spring|was changed and nobody told us
sends the same mail four times|loses the attachments|only works in an old browser|waits for a second approval
has no owner since the reorganisation|comes back with the wrong currency|times out after ten minutes|is missing the Spanish version
cannot handle companies with two sites|is blocked by the new firewall rule|expects a format our supplier cannot deliver|gets stuck between legal and procurement
rounds every amount to the full thousand|needs the old template that was deleted|shows names that we must not see|is always offline on Monday mornings
drops the last line of every address|counts public holidays as working days|demands a fax number|refuses umlauts in names
is only answered by one colleague part-time|lists products that we no longer sell|needs a manual export every evening|forgets the discount that was agreed
wants a stamp on every page|has been promised for two quarters|fails for orders above fifty lines|mixes up sandbox and production
logs everybody out at noon|hides the comment field|starts from zero after each correction|adds a week to every deal
opens in the wrong language for our Polish team|keeps asking for the same password|has a queue that nobody looks at|prints on the wrong paper
needs an approval from a team that does not exist any more|is not linked from anywhere|uses three names for one thing|can only be filled in by administrators
breaks whenever a customer has an apostrophe|is sent by post although everyone works from home`)
	openings = lines(`Again today:|Since the beginning of the month|For us in the field|Every single week|As far as I can tell|When a customer asks,|It has happened four times now:|Not dramatic, but
Honestly,|My whole team sees that|Before each board meeting|At the end of the quarter|On the phone with a client I noticed that|Just so you know,|For the third time this year|We keep running into it:`)
	effects = lines(`so the deal slips into next month|and I do it by hand in a spreadsheet|and the customer is losing patience|so two colleagues wait for me|which costs me half a day
and nobody can tell me whom to ask|so we pay the late fee|and the candidate took another offer|so I copy everything twice|and we look unprofessional
which is embarrassing in front of auditors|and my evenings go into it|so we skip it and hope|and the numbers never match|so the truck leaves half empty
and the supplier has stopped answering|which blocks the launch|so I send screenshots around|and finance blames sales for it|and it ends up in my private notes`)
	helps  = lines(`A named person would help.|A simple status page would do.|Could somebody look at it before Friday?|I would be happy with a yes or no.|An example that works would save us.|Please tell us when to expect it.|A button to try again would be enough.|We have described it before.|Half an hour with an engineer would settle it.|I attached nothing because there is no way to.`)
	asides = strings.Fields(`north south east west retail wholesale hospital school airport bakery logistics insurance marine solar dental municipal brewery printing rental timber
January February March April May June July August September October November December pilot tender audit rollout workshop handover inventory shift region branch`)
)

func lines(text string) []string { return strings.Split(strings.ReplaceAll(text, "\n", "|"), "|") }

// topics is how many bottlenecks the words can tell apart.
func topics() int { return len(things) * len(troubles) }

// sentence is one reporter's way of saying what topic is about.
func sentence(random *rand.Rand, topic int) string {
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	thing, trouble := things[topic%len(things)], troubles[topic/len(things)%len(troubles)]
	text := fmt.Sprintf("%s %s %s, %s. The %s in %s saw it too.", pick(openings), thing, trouble, pick(effects), pick(asides), pick(asides))
	if random.IntN(2) == 0 {
		text += " " + pick(helps)
	}
	return text
}

// fill writes a journal of an organisation with so many reports about so many topics, in large commits.
func fill(t testing.TB, j journal.Journal, reports, about int) {
	t.Helper()
	f := &filling{t: t, j: j, random: rand.New(seeded(3)), at: time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)}
	setup := &models.SetUp{Settings: models.Settings{Organisation: "Tern", BaseURL: "https://b.example.org",
		Calendar: models.DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95}, Person: "Ada", Email: "ada@example.org",
		Password: "hash", Suppliers: []string{"Acme", "Borealo"}, Departments: []models.NewDepartment{
			models.Usual("en", "sales", ""), models.Usual("en", "legal", ""), models.Usual("en", "finance", ""), models.Usual("en", "support", "")}}
	events, err := setup.Decide(new(models.State).Draft(), models.Env{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		f.add(e, models.Actor{Kind: models.SetupActor})
	}
	f.flush()
	opened := map[int]models.BottleneckNumber{}
	for n := 1; n <= reports; n++ {
		f.report(n, f.random.IntN(about)*max(1, topics()/about), opened)
	}
	f.flush()
}

type filling struct {
	t      testing.TB
	j      journal.Journal
	random *rand.Rand
	at     time.Time
	head   journal.Head
	events [][]byte
	bytes  int
}

func (f *filling) report(n, topic int, opened map[int]models.BottleneckNumber) {
	number := models.ReportNumber(n)
	source := models.DepartmentNumbered(uint32(1 + f.random.IntN(4)))
	b, known := opened[topic]
	if !known {
		b = models.BottleneckNumber(len(opened) + 1)
		opened[topic] = b
	}
	device := f.random.IntN(5000)
	filed := &models.ReportFiled{Report: number, Source: source, Waiting: models.WaitingNobody,
		OwnTime: models.OwnTime(f.random.IntN(6)), People: models.People(f.random.IntN(4)), Voice: models.VoiceNumber(device + 1),
		Device: fmt.Sprintf("%064x", device), Key: fmt.Sprintf("%064x", n), Due: models.MomentOf(f.at.Add(48 * time.Hour)),
		Bottleneck: b, Opens: !known, Score: 480}
	words := &models.WordsWritten{Report: number, Text: sentence(f.random, topic), Because: []string{"invoice run"}}
	by := models.ByParty(source)
	f.add(filed, by)
	f.add(words, by)
	if f.random.IntN(2) == 0 {
		f.add(&models.ContactLeft{Report: number, Contact: fmt.Sprintf("person%d@example.org", device)}, by)
	}
	f.at = f.at.Add(4 * time.Minute)
}

func (f *filling) add(e models.Event, by models.Actor) {
	raw, err := models.Encode(e, by, fmt.Sprintf("%026d", f.random.Uint64()))
	if err != nil {
		f.t.Fatal(err)
	}
	if f.bytes+len(raw) > 800<<10 {
		f.flush()
	}
	f.events, f.bytes = append(f.events, raw), f.bytes+len(raw)
}

func (f *filling) flush() {
	c := journal.Commit{N: f.head.N + 1, ID: fmt.Sprint("id ", f.head.N), At: f.at, By: "generator", Prev: f.head.Digest, Events: f.events}
	if err := f.j.Append(context.Background(), c); err != nil {
		f.t.Fatal(err)
	}
	f.head, f.events, f.bytes = c.Head(), nil, 0
}
