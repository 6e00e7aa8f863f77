package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/faulty"
)

// anything draws commands of every kind, sensible and not, against what is there.
type anything struct {
	*rand.Rand
	state *models.State
	now   func() time.Time
	seq   int
}

func (a *anything) report() models.ReportNumber {
	return models.ReportNumber(1 + a.IntN(a.state.ReportCount()+1))
}

func (a *anything) bottleneck() models.BottleneckNumber {
	return models.BottleneckNumber(1 + a.IntN(a.state.BottleneckCount()+1))
}

func (a *anything) member() models.MemberNumber {
	return models.MemberNumber(1 + a.IntN(len(a.state.Members())+1))
}

func (a *anything) party() models.Party {
	if a.IntN(4) == 0 {
		return models.SupplierNumbered(uint32(1 + a.IntN(2)))
	}
	return models.DepartmentNumbered(uint32(1 + a.IntN(2)))
}

func (a *anything) words() string {
	return []string{"", "We look at it", "Done <soon> & \"well\"", "naïve 😀"}[a.IntN(4)]
}
func (a *anything) key() string { return fmt.Sprint("key ", a.IntN(400)) }
func (a *anything) status() models.Status {
	return models.Status(a.IntN(6))
}

func (a *anything) reports() (list []models.ReportNumber) {
	b := a.state.Bottleneck(a.bottleneck())
	if b == nil {
		return []models.ReportNumber{a.report()}
	}
	for _, n := range b.Reports {
		if a.IntN(2) == 0 {
			list = append(list, n)
		}
	}
	return list
}

func (a *anything) from(reports []models.ReportNumber) models.BottleneckNumber {
	if len(reports) == 0 || a.state.Report(reports[0]) == nil {
		return a.bottleneck()
	}
	return a.state.Report(reports[0]).Bottleneck
}

func (a *anything) entry() (models.BottleneckNumber, models.Ref) {
	n := a.bottleneck()
	b := a.state.Bottleneck(n)
	if b == nil || len(b.History) == 0 {
		return n, models.Ref{}
	}
	return n, b.History[a.IntN(len(b.History))].Ref
}

func (a *anything) command() models.Command {
	a.seq++
	switch k := a.IntN(50); {
	case k < 14:
		return a.filing()
	case k < 30:
		return a.byReporter(k)
	case k < 42:
		return a.byMember(k)
	}
	if a.IntN(4) == 0 {
		return a.erasure()
	}
	return a.byAdmin(a.IntN(15))
}

// erasure takes away what is known about people.
func (a *anything) erasure() models.Command {
	switch a.IntN(5) {
	case 0:
		return &models.EraseMember{Member: a.member()}
	case 1:
		return &models.ErasePerson{Report: a.report()}
	case 2:
		return &models.ErasePerson{Report: a.report(), All: true}
	case 3:
		later := models.MomentOf(a.now().AddDate(0, a.IntN(2), 0))
		return &models.EraseOld{Reports: a.state.Outlived(1, 20, later)}
	}
	settings := a.state.Settings
	settings.RetentionMonths = []int{1, 2, models.RetentionNever}[a.IntN(3)]
	return &models.ChangeSettings{Settings: settings}
}

func (a *anything) filing() models.Command {
	if a.IntN(6) == 0 {
		return &models.MeToo{Source: a.party(), Bottleneck: a.bottleneck(), OwnTime: models.OwnTime(a.IntN(6)),
			Device: fmt.Sprint("device ", a.IntN(9)), Key: a.key()}
	}
	c := &models.FileReport{Source: a.party(), Kind: models.ReportKind(a.IntN(2)), Text: sentence(a.Rand, a.IntN(12)),
		Waiting: models.WaitingKind(a.IntN(5)), WaitingName: []string{"", "Acme", "somebody"}[a.IntN(3)], OwnTime: models.OwnTime(a.IntN(6)),
		People: models.People(a.IntN(5)), Contact: []string{"", "", "ada@example.org", "Bo@example.org "}[a.IntN(4)],
		ComeBy: a.IntN(2) == 0, Device: fmt.Sprint("device ", a.IntN(9)), Key: a.key()}
	if a.IntN(3) == 0 {
		c.TooLate, c.Asked, c.Answer, c.About = models.Date(20_800+a.IntN(90)), 1, "twelve", a.words()
	}
	return c
}

func (a *anything) byReporter(k int) models.Command {
	switch k {
	case 14, 15:
		return &models.Repeat{Report: a.report(), Key: a.key()}
	case 16, 17:
		return &models.AddWords{Report: a.report(), Text: a.words(), Key: a.key()}
	case 18, 19:
		return &models.Withdraw{Report: a.report(), Back: a.IntN(2) == 0}
	case 20:
		return &models.RemoveContact{Report: a.report()}
	case 21:
		return &models.EraseWords{Report: a.report()}
	case 22, 23:
		return &models.GiveVerdict{Report: a.report(), Verdict: models.Verdict(a.IntN(4)), Words: a.words()}
	case 24:
		return &models.AnswerQuestions{Report: a.report(), Answers: []models.Answered{{Question: models.QuestionNumber(1 + a.IntN(6)), Answer: a.words()}}}
	case 25:
		return &models.NotSame{Report: a.report()}
	}
	return &models.MatchSupplier{Report: a.report(), Supplier: uint32(1 + a.IntN(3))}
}

func (a *anything) byMember(k int) models.Command {
	switch k {
	case 30:
		return &models.SetTitle{Bottleneck: a.bottleneck(), Title: a.words()}
	case 31, 32:
		return &models.SetStatus{Bottleneck: a.bottleneck(), Status: a.status(), Words: a.words(), Audience: models.Audience(a.IntN(3))}
	case 33:
		return &models.SetOwner{Bottleneck: a.bottleneck(), Owner: models.MemberNumber(a.IntN(3))}
	case 34:
		return &models.SetPromise{Bottleneck: a.bottleneck(), Date: models.Date(20_790 + a.IntN(90)), Words: a.words()}
	case 35:
		return &models.SetNeed{Bottleneck: a.bottleneck(), Words: a.words()}
	case 36:
		return &models.Help{Bottleneck: a.bottleneck(), Member: a.member(), On: a.IntN(2) == 0}
	case 37:
		return &models.PostUpdate{Bottleneck: a.bottleneck(), Audience: models.Audience(a.IntN(3)), Words: a.words()}
	case 38:
		return &models.AnswerReport{Report: a.report(), Words: a.words()}
	case 39:
		return &models.HearReports{Reports: a.reports()}
	case 40:
		reports := a.reports()
		return &models.Move{Reports: reports, From: a.from(reports), Into: models.BottleneckNumber(a.IntN(2)) * a.bottleneck()}
	}
	if a.IntN(3) == 0 {
		return &models.Merge{From: a.bottleneck(), Into: a.bottleneck()}
	}
	n, ref := a.entry()
	return &models.Undo{Bottleneck: n, Entry: ref}
}

func (a *anything) byAdmin(k int) models.Command {
	hash := fmt.Sprint("hash ", a.IntN(9))
	switch k {
	case 0:
		return &models.InviteMember{Person: "Bo", Email: fmt.Sprint(a.IntN(5), "@example.org"), Role: models.Role(a.IntN(4))}
	case 1:
		return &models.InviteAgain{Member: a.member()}
	case 2:
		return &models.Join{Link: models.LinkNumber(1 + a.IntN(12)), Person: "Cy", Password: "argon"}
	case 3:
		return &models.ChangeMember{Member: a.member(), Role: models.Role(a.IntN(4)), Disabled: a.IntN(3) == 0}
	case 4:
		return &models.ChangePassword{Member: a.member(), Password: "argon 2", Keep: hash}
	case 5:
		return &models.StartSession{Member: a.member(), Hash: hash, Agent: "Firefox"}
	case 6:
		return &models.UseSession{Hash: hash}
	case 7:
		return &models.EndSession{Member: a.member(), Hash: hash}
	case 8:
		return &models.EndSessions{Member: a.member()}
	case 9:
		return &models.AddDepartments{Departments: []models.NewDepartment{{Name: fmt.Sprint("Team ", a.seq)}}}
	case 10:
		return a.department(uint32(1 + a.IntN(3)))
	case 11:
		return &models.AddSuppliers{Names: []string{fmt.Sprint("Supplier ", a.IntN(6))}}
	case 12:
		return &models.ChangeSupplier{Supplier: uint32(1 + a.IntN(3)), Name: fmt.Sprint("Firm ", a.seq)}
	}
	if k == 13 {
		settings := a.state.Settings
		settings.AnswerDays = 1 + a.IntN(4)
		return &models.ChangeSettings{Settings: settings}
	}
	return &models.ReplaceLink{Link: models.LinkNumber(1 + a.IntN(9))}
}

func (a *anything) department(n uint32) models.Command {
	switch a.IntN(4) {
	case 0:
		return &models.MoveDepartment{Department: n, To: 1 + a.IntN(4)}
	case 1:
		return &models.RemoveDepartment{Department: n, Back: a.IntN(2) == 0}
	}
	return &models.ChangeDepartment{Department: n, Name: fmt.Sprint("Dept ", a.seq), Title: fmt.Sprint("Form ", a.IntN(9)),
		Questions: []models.Question{{Label: fmt.Sprint("What of ", a.IntN(3), "?")}}}
}

// live plays n commands on a store, one after the other, the clock going on between them.
func live(t *testing.T, s *Store, c *clock, seed uint64, n int) {
	t.Helper()
	random := &anything{Rand: rand.New(seeded(seed)), now: c.Now}
	for range n {
		random.state = s.View()
		command := random.command()
		_, err := s.Do(context.Background(), models.ByMember(1), command)
		var known *models.Error
		if err != nil && !errors.As(err, &known) {
			t.Fatalf("%T %+v: %v", command, command, err)
		}
		c.pass(time.Duration(random.IntN(180)) * time.Minute)
	}
}

func TestTheReplayedStateIsTheLiveOne(t *testing.T) {
	seeds := uint64(3)
	if os.Getenv("SOAK") != "" {
		seeds = 300
	}
	for seed := range seeds {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			w := newWorld(t)
			live(t, w.Store, w.clock, seed, 400)
			other := openStore(t, quick(openSQLite(t, w.path), w.clock))
			for _, line := range differences(dump(w.View()), dump(other.View())) {
				t.Error(line)
			}
			waitForErasures(t, w)
			again := openStore(t, quick(openSQLite(t, w.path), w.clock))
			for _, line := range differences(dump(w.View()), dump(again.View())) {
				t.Error("after erasing: ", line)
			}
		})
	}
}

// waitForErasures waits until nothing is left to be erased.
func waitForErasures(t *testing.T, w *world) {
	t.Helper()
	j := openSQLite(t, w.path)
	until(t, w.Store, "all is erased", func() bool {
		report, err := journal.Check(context.Background(), j, journal.CheckOptions{Erased: Erasures})
		if err != nil || !report.Whole() {
			t.Fatal(report.Problems, err)
		}
		return len(report.Pending) == 0
	})
}

func TestAStateThatIsReadDoesNotChange(t *testing.T) {
	w := newWorld(t)
	live(t, w.Store, w.clock, 99, 150)
	held := w.View()
	before := dump(held)
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				if dump(held) != before {
					t.Error("the state changed under its reader")
					return
				}
			}
		}
	})
	live(t, w.Store, w.clock, 98, 150)
	w.fault.Full(true) // drafts that are dropped must leave no trace either
	live(t, w.Store, w.clock, 97, 100)
	w.fault.Full(false)
	live(t, w.Store, w.clock, 96, 50)
	close(stop)
	reader.Wait()
	if dump(held) != before {
		t.Error("the state changed under its reader")
	}
}

func TestDroppedDraftsLeaveNoTrace(t *testing.T) {
	w := newWorld(t)
	random := rand.New(seeded(5))
	for round := range 12 {
		live(t, w.Store, w.clock, uint64(round), 25)
		w.fault.Full(random.IntN(2) == 0)
		live(t, w.Store, w.clock, uint64(100+round), 15)
		w.fault.Full(false)
	}
	waitForErasures(t, w)
	again := openStore(t, quick(openSQLite(t, w.path), w.clock))
	for _, line := range differences(dump(w.View()), dump(again.View())) {
		t.Error(line)
	}
}

func TestAnInterruptedReplayIsAnErrorNotAHang(t *testing.T) {
	w := newWorld(t)
	closeStore(t, w.Store)
	fault := faulty.New(openSQLite(t, w.path))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, quick(fault, w.clock)); err == nil {
		t.Error("opened with a context that had ended")
	}
}
