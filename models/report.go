package models

import (
	"slices"
	"strings"
)

// Report is what one person logged.
type Report struct {
	Number       ReportNumber
	Bottleneck   BottleneckNumber // where it stands now
	Source       Party
	WaitingParty Party
	Voice        VoiceNumber
	TooLate      Date
	Kind         ReportKind
	OwnTime      OwnTime
	People       People
	Waiting      WaitingKind
	Need         Need
	MeToo        bool
	ComeBy       bool
	Withdrawn    bool
	Erased       bool  // its words were erased
	Chosen       bool  // a person chose its bottleneck, not the grouping
	Learned      bool  // from a customer: it is about what we should have told them
	Settled      bool  // a person put it where it stands, or said that it belongs there
	confirmed    bool  // a person said that it belongs there
	opened       bool  // it opened its first bottleneck
	tenths       uint8 // Response in tenths of a working day, as the calendar was then
	Score        int16 // of the grouping, 0 to 1000
	Response     int32 // working minutes from filing to the first answer; 0 while there is none
	Filed        Moment
	Due          Moment // by when a person should have answered
	Heard        Moment
	Answered     Moment
	Text         string
	Because      string // the words that the grouping rested on, separated by |
	words        Ref
	answeredBy   Ref
	More         *ReportMore // nil for most
}

// ReportMore is what only some reports have.
type ReportMore struct {
	WaitingName string       // as typed
	Reference   string       // by which an imported one is known in the other system
	Import      ImportNumber // by which it was brought in from another system; 0 for none
	LoggedOn    Date         // when it was filed there; 0 unless it was imported and that is known
	About       string
	Contact     string
	Language    string     // in which to write to the contact, as "de"; empty if nobody said
	Mail        MailChoice // how often they want mail
	Answers     []Answered
	Added       []Words // by the reporter, later
	Replies     []Reply // to this reporter alone
	Verdict     Verdict
	VerdictOn   BottleneckNumber // where the report stood when it was given
	VerdictNote string
	VerdictAt   Moment
	Repeats     []Moment     // "It happened again"
	WithdrawnAt Moment       // 0 unless it is withdrawn
	Withdrawals []Withdrawal // when it was withdrawn before, and put back
	Maybe       []Maybe
	Stays       []Stay                 // where it stood, if it was ever moved
	Feedback    SupplierFeedbackNumber // to a supplier, that came by this report; 0 for none
	HeadsUp     HeadsUpNumber          // that told of it too late, or not well enough; 0 for none

	owner   *owner
	contact Ref
	before  ReportNumber // the report before it that left the same contact
	texts   []Ref        // further events that hold its words
	replies []Ref        // events that hold the words of Replies

	addedKeys []uint64 // keys of Added, erased with it
}

// Words are what a reporter added.
type Words struct {
	At   Moment
	Text string
}

// Reply is an answer to one reporter alone. Its words are empty once they were erased.
type Reply struct {
	Ref       Ref
	At        Moment
	By        Actor
	Words     string
	Retracted bool

	worded Ref // the event that holds the words, if they stand in one of their own
}

// Stay is an interval that a report stood in a bottleneck; Until is 0 for the present one.
type Stay struct {
	Bottleneck  BottleneckNumber
	put         bool // a person put it there
	confirmed   bool // it was confirmed when the stay ended; of the present stay the report says it
	refused     bool // a person moved it away from here
	undone      bool // it stood here by a move or a merge that was undone
	From, Until Moment
}

// Withdrawal is an interval that a report was withdrawn; it ended when it was put back.
type Withdrawal struct{ From, Until Moment }

var nothingMore ReportMore

// Rest gives the rarely used part, empty if there is none. It must not be changed.
func (r *Report) Rest() *ReportMore {
	if r.More == nil {
		return &nothingMore
	}
	return r.More
}

// BecauseWords lists the words that the grouping rested on.
func (r *Report) BecauseWords() []string {
	if r.Because == "" {
		return nil
	}
	return strings.Split(r.Because, "|")
}

// Opened says whether the report opened the bottleneck that it was filed into.
func (r *Report) Opened() bool { return r.opened }

// hasAdded says whether the reporter has added this text.
func (r *Report) hasAdded(text string) bool {
	return slices.ContainsFunc(r.Rest().Added, func(w Words) bool { return w.Text == text })
}

// Last gives when the report was filed, or last happened again.
func (r *Report) Last() Moment {
	if repeats := r.Rest().Repeats; len(repeats) > 0 {
		return repeats[len(repeats)-1]
	}
	return r.Logged()
}

// Waits says whether the reporter still waits for a first answer.
func (r *Report) Waits() bool { return r.Answered == 0 && !r.Withdrawn && !r.Imported() }

// Late says whether the first answer came, or still stays, after it was due.
func (r *Report) Late(now Moment) bool {
	if r.Imported() {
		return false
	}
	if r.Answered != 0 {
		return r.Answered > r.Due
	}
	return now > r.Due
}

// BottleneckAt gives where the report stood at a moment, 0 before it was filed.
func (r *Report) BottleneckAt(at Moment) BottleneckNumber {
	if at < r.Filed {
		return 0
	}
	for _, stay := range r.Rest().Stays {
		if at >= stay.From && (stay.Until == 0 || at < stay.Until) {
			return stay.Bottleneck
		}
	}
	return r.Bottleneck
}

func (e *ReportFiled) apply(d *Draft) {
	r := Report{Number: e.Report, Bottleneck: e.Bottleneck, Source: e.Source, WaitingParty: e.WaitingParty,
		Voice: e.Voice, TooLate: e.TooLate, Kind: e.Kind, OwnTime: e.OwnTime, People: e.People, Waiting: e.Waiting,
		Need: e.Need, MeToo: e.MeToo, ComeBy: e.ComeBy, Learned: e.LearnedFromCustomer, Chosen: e.Chosen, Settled: e.Chosen,
		opened: e.Opens, Score: int16(e.Score), Filed: d.now.At, Due: e.Due}
	if len(e.Maybe) > 0 || e.HeadsUp != 0 || e.Import != 0 {
		r.More = &ReportMore{owner: d.owner, Maybe: e.Maybe, HeadsUp: e.HeadsUp, Import: e.Import, LoggedOn: e.LoggedOn}
	}
	if e.Opens {
		d.open(e.Bottleneck)
	}
	d.reports.append(d.owner, r)
	d.keys.set(d.owner, keyOf("key", e.Key), e.Report)
	d.meet(e.Voice, e.Device)
	d.unanswered.put(d.owner, uint32(e.Report), r.Waits())
	d.countImported(&r)
	if one := d.supplier(e.Source.Number); one != nil && e.Source.Kind == SupplierParty {
		one.Reports = append(one.Reports, e.Report) // an older state never looks behind its own length
	}
	if d.now.By.Kind == TokenActor {
		d.filedByTokens.put(d.owner, uint32(e.Report), true)
	}
	d.learnedOf(e)
	if filed := d.Report(e.Report); filed != nil {
		d.countDay(filed, 1)
		if b := d.bottleneck(filed.Bottleneck); b != nil {
			b.join(d, filed)
		}
	}
}

// meet remembers which voice a device belongs to.
func (d *Draft) meet(voice VoiceNumber, device string) {
	d.voiceCount = max(d.voiceCount, uint32(voice))
	if device != "" && voice != 0 {
		d.voices.set(d.owner, keyOf("device", device), voice)
	}
}

func (e *WordsWritten) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	r.Text, r.Because, r.words = e.Text, strings.Join(e.Because, "|"), d.now.Ref
	if e.Waiting == "" && e.About == "" && e.Answer == "" && e.Reference == "" {
		return
	}
	more := d.more(r)
	more.WaitingName, more.About, more.Reference = e.Waiting, e.About, e.Reference
	if e.Answer != "" {
		more.Answers = append(slices.Clip(more.Answers), Answered{e.Asked, e.Answer})
	}
}

func (e *ContactLeft) apply(d *Draft) {
	if r := d.report(e.Report); r != nil {
		more := d.more(r)
		more.Contact, more.contact, more.Language = e.Contact, d.now.Ref, e.Language
		d.chainContact(r)
	}
}

func (e *WordsAdded) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	more.Added = append(slices.Clip(more.Added), Words{d.now.At, e.Text})
	more.texts = append(slices.Clip(more.texts), d.now.Ref)
	key := addedKey(e.Report, e.Key)
	more.addedKeys = append(slices.Clip(more.addedKeys), key)
	d.keys.set(d.owner, key, e.Report)
	d.bottleneck(r.Bottleneck)
}

// addedKey keeps the keys of additions apart from all others, report by report: they are erased with the additions, and
// what another event set must not go with them.
func addedKey(n ReportNumber, key string) uint64 { return keyOf("added to "+n.String(), key) }

func (e *QuestionsAnswered) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	kept := slices.DeleteFunc(slices.Clone(more.Answers), func(a Answered) bool {
		return slices.ContainsFunc(e.Answers, func(b Answered) bool { return a.Question == b.Question })
	})
	for _, a := range e.Answers {
		if a.Answer != "" {
			kept = append(kept, a)
		}
	}
	more.Answers = kept
	more.texts = append(slices.Clip(more.texts), d.now.Ref)
}

func (e *ReportRepeated) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	more.Repeats = append(slices.Clip(more.Repeats), d.now.At)
	d.keys.set(d.owner, keyOf("key", e.Key), e.Report)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.repeat(r)
	}
}

func (e *ReportWithdrawn) apply(d *Draft)  { d.setWithdrawn(e.Report, true) }
func (e *ReportReinstated) apply(d *Draft) { d.setWithdrawn(e.Report, false) }

func (d *Draft) setWithdrawn(n ReportNumber, withdrawn bool) {
	r := d.report(n)
	if r == nil || r.Withdrawn == withdrawn {
		return
	}
	d.withdraw(r, withdrawn)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.retally(d)
	}
}

// withdraw does so to the report alone: its bottleneck is to be counted again.
func (d *Draft) withdraw(r *Report, withdrawn bool) {
	d.recount(r, func() { r.Withdrawn = withdrawn })
	if more := d.more(r); withdrawn {
		more.WithdrawnAt = d.now.At
	} else {
		more.Withdrawals = append(slices.Clip(more.Withdrawals), Withdrawal{more.WithdrawnAt, d.now.At})
		more.WithdrawnAt = 0
	}
	d.setWaiting(r)
	if f := d.FeedbackOfReport(r); f != nil {
		d.settleFeedback(f)
	}
}

func (e *VerdictGiven) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	more := d.more(r)
	d.countVerdict(more, -1)
	more.Verdict, more.VerdictNote, more.VerdictAt, more.VerdictOn = e.Verdict, e.Words, d.now.At, r.Bottleneck
	more.texts = append(slices.Clip(more.texts), d.now.Ref)
	d.countVerdict(more, 1)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.retallyVerdicts(d)
	}
}

func (e *SupplierMatched) apply(d *Draft) {
	r := d.report(e.Report)
	if r == nil {
		return
	}
	r.Waiting, r.WaitingParty = WaitingSupplier, SupplierNumbered(e.Supplier)
	if b := d.bottleneck(r.Bottleneck); b != nil {
		b.retally(d)
		b.record(d, e)
	}
}

// normalContact makes two ways of writing one address equal.
func normalContact(contact string) string {
	return strings.Join(strings.Fields(strings.ToLower(contact)), " ")
}

// ReportsOf lists the reports of one party with numbers below before, newest first, at most count of them.
func (s *State) ReportsOf(p Party, before ReportNumber, count int) (list []ReportNumber) {
	for n := min(int(before), s.ReportCount()+1) - 1; n > 0 && len(list) < count; n-- {
		if s.reports.At(n-1).Source == p {
			list = append(list, ReportNumber(n))
		}
	}
	return list
}
