package models

import (
	"crypto/sha256"
	"encoding/binary"
)

// State is all that is known after the commit Number. It never changes once published: readers hold it as long
// as they like and lock nothing. What its pointers lead to is for reading only.
type State struct {
	Number uint64   // of the last commit applied; 0 is an empty journal
	Head   [32]byte // digest of that commit
	At     Moment   // time of that commit
	Shape  uint64   // number of the last commit that changed settings, departments, suppliers, heads-ups or rounds: what forms are cached by

	SetUp           bool
	Settings        Settings
	settingsChanged change

	SignOn SignOn

	departments Vector[*Department]
	order       []uint32 // of departments, as an admin set it; replaced, never changed
	suppliers   Vector[*Supplier]
	contacts    Vector[*Contact]
	members     Vector[*Member]
	links       Vector[Link]
	questions   Vector[Question]
	reports     Vector[Report]
	bottlenecks Vector[*Bottleneck]
	feedbacks   Vector[*SupplierFeedback]
	headsUps    Vector[*HeadsUp]
	actions     Vector[*Action]
	rounds      Vector[*Round]
	invitations Vector[RoundInvitation]

	keys       table[ReportNumber] // by hash of the once-only key
	voices     table[VoiceNumber]  // by hash of a device
	reached    table[ReportNumber] // the newest report that left a contact, by hash of that
	voiceCount uint32
	emails     table[MemberNumber]
	identities table[MemberNumber] // by issuer and subject
	sessions   table[Session]

	feedbackKeys table[SupplierFeedbackNumber] // by hash of the once-only key
	feedbackDesk bitset                        // numbers of what members have to look at

	imports Vector[Import]

	headsUpKeys table[HeadsUpNumber] // by hash of the once-only key

	roundKeys  table[RoundNumber] // by hash of the once-only key
	declines   table[bool]        // by hash of a mail address, whether mail about rounds is unwanted
	responders table[uint32]      // answers to rounds, by hash of the round and of what somebody is known by there

	unanswered bitset // report numbers
	days       Vector[DayNumbers]
	firstDay   int
	boardLink  LinkNumber

	savedReplies   []SavedReply // copied before they are changed, in the order of the list
	lastSavedReply SavedReplyNumber

	releases    []Release // copied before they are changed, by number
	lastRelease ReleaseNumber

	concepts    []Concept  // copied before they are changed
	linksOff    []WordLink // likewise
	learningOff bool

	mailOn     bool
	webhooksOn int // how many webhooks are in use
	webhooks   Vector[*Webhook]
	weekly     bitset   // report numbers whose reporters want a digest
	notices    []Notice // of which was not decided yet who is told; only appended to, or replaced
	digested   Date     // the Monday of the last digest
	deliveries Vector[Delivery]
	waitingOut bitset // delivery numbers
	failedOut  bitset
	claims     ClaimNumber

	apiTokens      Vector[*APIToken]
	apiHashes      table[APITokenNumber] // by hash of the token
	filedByTokens  bitset                // report numbers
	carriedOut     table[carriedOut]     // by hash of the request's key and its token
	carriedOutKeys []carriedOutKey       // of those, oldest first; only appended to, or cut at the front
}

// Draft is a private next state. Commands decide against it, their events are applied to it,
// and it is either published as a State or dropped without a trace. One goroutine uses it.
type Draft struct {
	State
	owner *owner
	now   Recorded // the event being applied
}

// Draft starts a next state.
func (s *State) Draft() *Draft { return &Draft{State: *s, owner: new(owner)} }

// Apply applies one recorded event; erased events (nil) change nothing.
func (d *Draft) Apply(r Recorded) {
	if r.Event == nil {
		return
	}
	d.now = r
	switch r.Event.(type) {
	case *OrganisationSetUp, *SettingsChanged, *DepartmentAdded, *DepartmentChanged, *DepartmentsOrdered,
		*QuestionsAsked, *FormWorded, *SupplierAdded, *SupplierChanged, *LinkMade, *LinkEnded,
		*HeadsUpAnnounced, *HeadsUpWorded, *HeadsUpChanged, *HeadsUpWithdrawn, *HeadsUpAsked,
		*RoundBegun, *RoundEnded, *RoundCancelled, *RoundChanged, *RoundWorded,
		*RoundHeardPublished, *RoundHeardWorded, *RoundHeardTakenBack, *RoundHeardErased:
		d.Shape = r.Ref.Commit
	}
	r.Event.apply(d)
	d.actedThrough(r)
	d.noteNotice(r)
	if erasing, is := r.Event.(Erasing); is {
		d.forgetNotices(erasing.Erases())
	}
}

// Publish ends the draft: the state after the commit of that number, digest and time.
// The draft must not be used afterwards.
func (d *Draft) Publish(number uint64, head [32]byte, at Moment) *State {
	s := d.State
	s.Number, s.Head, s.At = number, head, at
	d.owner = nil
	return &s
}

// keyOf hashes a text to the key of a table. SHA-256 because some of these texts come from strangers.
func keyOf(kind, text string) uint64 {
	sum := sha256.Sum256([]byte(kind + "\x00" + text))
	return binary.LittleEndian.Uint64(sum[:8])
}

// Report gives a report, or nil.
func (s *State) Report(n ReportNumber) *Report {
	if n == 0 || int(n) > s.reports.Len() {
		return nil
	}
	return s.reports.At(int(n) - 1)
}

// ReportCount gives how many reports were ever filed; their numbers are 1 to this.
func (s *State) ReportCount() int { return s.reports.Len() }

// Bottleneck gives a bottleneck, or nil.
func (s *State) Bottleneck(n BottleneckNumber) *Bottleneck {
	if n == 0 || int(n) > s.bottlenecks.Len() {
		return nil
	}
	return *s.bottlenecks.At(int(n) - 1)
}

// BottleneckCount gives how many bottlenecks were ever opened; their numbers are 1 to this.
func (s *State) BottleneckCount() int { return s.bottlenecks.Len() }

// Standing follows merges: the bottleneck in which n stands now, or nil.
func (s *State) Standing(n BottleneckNumber) *Bottleneck {
	b := s.Bottleneck(n)
	for b != nil && b.MergedInto != 0 {
		b = s.Bottleneck(b.MergedInto)
	}
	return b
}

// ByKey gives the report that was filed with a form's once-only key, or nil.
func (s *State) ByKey(key string) *Report {
	n, _ := s.keys.get(keyOf("key", key))
	return s.Report(n)
}

func (d *Draft) report(n ReportNumber) *Report {
	if d.Report(n) == nil {
		return nil
	}
	return d.reports.edit(d.owner, int(n)-1)
}

// more gives the rarely used part of a report for changing.
func (d *Draft) more(r *Report) *ReportMore {
	next := ReportMore{owner: d.owner}
	if r.More != nil {
		if r.More.owner == d.owner {
			return r.More
		}
		next = *r.More
		next.owner = d.owner
	}
	r.More = &next
	return r.More
}

func (d *Draft) bottleneck(n BottleneckNumber) *Bottleneck {
	b := d.Bottleneck(n)
	if b == nil {
		return nil
	}
	if b.owner != d.owner {
		next := *b
		next.owner = d.owner
		next.Sources = append([]Source(nil), b.Sources...)
		b = &next
		*d.bottlenecks.edit(d.owner, int(n)-1) = b
	}
	b.Changed = d.now.Ref.Commit
	return b
}
