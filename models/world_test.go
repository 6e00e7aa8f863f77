package models

import (
	"errors"
	"testing"
	"time"
)

// world plays commands against a state as store does, with a clock of its own. A Tuesday at ten, in winter.
type world struct {
	t     *testing.T
	state *State
	now   time.Time
	place Placement // what the matcher says next
	log   []Recorded
}

var (
	sales   = DepartmentNumbered(1)
	legal   = DepartmentNumbered(2)
	acme    = SupplierNumbered(1)
	borealo = SupplierNumbered(2)
)

func newWorld(t *testing.T) *world {
	w := &world{t: t, state: &State{}, now: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)}
	w.do(&SetUp{Settings: Settings{Organisation: "Tern", BaseURL: "https://b.example.org",
		Calendar: DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95},
		Person: "Ada", Email: "ada@example.org", Password: "hash",
		Departments: []NewDepartment{Usual("en", "sales", ""), Usual("en", "legal", "")}, Suppliers: []string{"Acme", "Borealo"}})
	return w
}

// Place says what the test prepared, once.
func (w *world) Place(allowed func(BottleneckNumber) bool) Placement {
	place := w.place
	w.place = Placement{}
	if place.Bottleneck != 0 && !allowed(place.Bottleneck) {
		return Placement{}
	}
	return place
}

func (w *world) try(by Actor, c Command) error {
	w.t.Helper()
	d := w.state.Draft()
	at := MomentOf(w.now)
	events, err := c.Decide(d, Env{Now: at, By: by, Matcher: w})
	if err != nil {
		return err
	}
	if len(events) == 0 {
		return nil
	}
	for i, e := range events {
		raw, err := Encode(e, by, "salt")
		if err != nil {
			w.t.Fatal(err)
		}
		event, actor, err := Decode(raw)
		if err != nil {
			w.t.Fatal(err)
		}
		recorded := Recorded{Event: event, By: actor, At: at, Ref: Ref{w.state.Number + 1, i}}
		w.log = append(w.log, recorded)
		d.Apply(recorded)
	}
	w.state = d.Publish(w.state.Number+1, [32]byte{}, at)
	return nil
}

func (w *world) doBy(by Actor, c Command) {
	w.t.Helper()
	if err := w.try(by, c); err != nil {
		w.t.Fatalf("%T: %v", c, err)
	}
}

func (w *world) do(c Command) {
	w.t.Helper()
	w.doBy(ByMember(1), c)
}

// refuse expects an error of the kind with the key, whole or of a field.
func (w *world) refuse(c Command, kind ErrorKind, key string) {
	w.t.Helper()
	before := w.state
	err := w.try(ByMember(1), c)
	var known *Error
	if !errors.As(err, &known) || known.Kind != kind {
		w.t.Fatalf("%T: got %v, want an error of kind %d", c, err, kind)
	}
	got := known.Key
	if len(known.Fields) > 0 {
		got = known.Fields[0].Key
	}
	if got != key {
		w.t.Errorf("%T: got %q, want %q", c, got, key)
	}
	if w.state != before {
		w.t.Errorf("%T was refused and changed the state", c)
	}
}

// file files a blocker from a device; own time and people as given.
func (w *world) file(source Party, device, text string, own OwnTime, people People) ReportNumber {
	w.t.Helper()
	c := &FileReport{Source: source, Text: text, OwnTime: own, People: people, Waiting: WaitingNobody,
		Device: device, Key: "key of " + text}
	w.doBy(ByParty(source), c)
	return c.Filed.Report
}

// into lets the next report join a bottleneck.
func (w *world) into(n BottleneckNumber) *world {
	w.place = Placement{Bottleneck: n, Score: 800, Because: []string{"security questionnaire"}}
	return w
}

func (w *world) pass(d time.Duration) { w.now = w.now.Add(d) }

func (w *world) bottleneck(n BottleneckNumber) *Bottleneck {
	w.t.Helper()
	b := w.state.Bottleneck(n)
	if b == nil {
		w.t.Fatalf("there is no %s", n)
	}
	return b
}

func (w *world) hours(n BottleneckNumber) float64 {
	q, _ := w.bottleneck(n).Hours(MomentOf(w.now))
	return float64(q) / 4
}
