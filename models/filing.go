package models

// FileReport files a report by a department's form or a supplier's page.
type FileReport struct {
	Source       Party
	Kind         ReportKind
	Text         string
	Waiting      WaitingKind
	WaitingParty Party  // a department
	WaitingName  string // a typed supplier or tool
	Need         Need
	OwnTime      OwnTime
	People       People
	TooLate      Date
	About        string
	Asked        QuestionNumber
	Answer       string
	Contact      string
	Language     string // of the page it was filed on, as "de": in which to write to the contact
	ComeBy       bool
	Device       string // hash of the device's cookie
	Key          string // hash of the form's once-only key
	Learned      bool   // from a customer
	HeadsUp      HeadsUpNumber

	Filed Receipt // result
}

// Receipt says what became of a filing.
type Receipt struct {
	Report  ReportNumber
	Already bool // it had been filed before, with the same key and the same words
}

// GroupedText is the text that decides where the report goes.
func (c *FileReport) GroupedText() string { return c.Text }

// Decide files the report once per key. The same key with other words is refused with "error.filed.already",
// whose parameter report is the reference of the first.
func (c *FileReport) Decide(d *Draft, env Env) ([]Event, error) {
	if before := d.ByKey(c.Key); before != nil {
		return nil, c.Filed.again(before, c.same(before))
	}
	if c.Text == "" {
		return nil, FailField("what", "error.report.what.required")
	}
	place := env.Matcher.Place(d.mayJoin)
	filed := c.filed(d, env, place)
	c.Filed = Receipt{Report: filed.Report}
	events := []Event{filed, &WordsWritten{Report: filed.Report, Text: c.Text, Waiting: c.WaitingName,
		About: c.About, Asked: c.Asked, Answer: c.Answer, Because: place.Because}}
	if c.Contact != "" {
		events = append(events, &ContactLeft{Report: filed.Report, Contact: c.Contact, Language: c.Language})
		events = append(events, d.inheritedMail(filed.Report, c.Contact)...)
	}
	return events, nil
}

func (c *FileReport) filed(d *Draft, env Env, place Placement) *ReportFiled {
	e := &ReportFiled{Report: ReportNumber(d.ReportCount() + 1), Source: c.Source, Kind: c.Kind,
		Waiting: c.Waiting, WaitingParty: c.WaitingParty, Need: c.Need, OwnTime: c.OwnTime, People: c.People,
		TooLate: c.TooLate, ComeBy: c.ComeBy, LearnedFromCustomer: c.Learned, HeadsUp: c.HeadsUp, Voice: d.voice(c.Device, c.Contact), Device: c.Device, Key: c.Key,
		Due:        d.Settings.Calendar.Add(env.Now, d.Settings.AnswerMinutes()),
		Bottleneck: place.Bottleneck, Score: place.Score, Maybe: place.Maybe}
	if e.Bottleneck == 0 {
		e.Bottleneck, e.Opens = BottleneckNumber(d.BottleneckCount()+1), true
	}
	if one := d.supplierNamed(c.WaitingName); one != nil && c.Waiting == WaitingSupplier {
		e.WaitingParty = SupplierNumbered(one.Number)
	}
	return e
}

// mayJoin is the wall around automatic grouping: merged and emptied bottlenecks take no reports.
func (d *Draft) mayJoin(n BottleneckNumber) bool {
	b := d.Bottleneck(n)
	return b != nil && !b.Hidden()
}

// again answers a second filing with the same key.
func (f *Receipt) again(before *Report, same bool) error {
	*f = Receipt{Report: before.Number, Already: true}
	if same {
		return nil
	}
	return &Error{Kind: Conflict, Key: "error.filed.already",
		Params: map[string]string{"report": before.Number.String()}}
}

func (c *FileReport) same(r *Report) bool {
	more := r.Rest()
	answer := ""
	if c.Answer != "" && len(more.Answers) > 0 {
		answer = more.Answers[0].Answer
	}
	return r.Source == c.Source && r.Kind == c.Kind && !r.MeToo && r.OwnTime == c.OwnTime && r.People == c.People &&
		r.TooLate == c.TooLate && r.Need == c.Need && r.Waiting == c.Waiting && r.ComeBy == c.ComeBy && r.Learned == c.Learned && more.HeadsUp == c.HeadsUp &&
		(c.Waiting != WaitingDepartment || r.WaitingParty == c.WaitingParty) && more.Contact == c.Contact && (r.Erased || r.Text == c.Text &&
		more.WaitingName == c.WaitingName && more.About == c.About && answer == c.Answer)
}

// voice tells whose voice a filing is: that of its contact if one is given and known, else that of the device,
// else a new one. A device whose earlier reports left another contact is shared: a new contact is a new voice.
func (s *State) voice(device, contact string) VoiceNumber {
	if same := s.newestWithContact(contact); same != nil {
		return same.Voice
	}
	known, found := s.voices.get(keyOf("device", device))
	if found && device != "" && (normalContact(contact) == "" || !s.hasContact(known)) {
		return known
	}
	return VoiceNumber(s.voiceCount + 1)
}

// hasContact says whether a voice has left a contact that still stands.
func (s *State) hasContact(voice VoiceNumber) bool {
	for i := s.reports.Len() - 1; i >= 0; i-- {
		if r := s.reports.At(i); r.Voice == voice && r.Rest().Contact != "" {
			return true
		}
	}
	return false
}

// MeToo adds a voice to a bottleneck that a person recognised: a report without words of its own.
type MeToo struct {
	Source     Party
	Bottleneck BottleneckNumber
	OwnTime    OwnTime
	Device     string
	Key        string

	Filed Receipt // result
}

// Decide refuses bottlenecks that the person was never shown (see State.ShownTo).
func (c *MeToo) Decide(d *Draft, env Env) ([]Event, error) {
	if before := d.ByKey(c.Key); before != nil {
		return nil, c.Filed.again(before, before.MeToo && before.Source == c.Source && before.OwnTime == c.OwnTime)
	}
	b := d.Standing(c.Bottleneck)
	if b == nil || !d.ShownTo(c.Source, b) {
		return nil, Fail(NotFound, "error.bottleneck.unknown")
	}
	n := ReportNumber(d.ReportCount() + 1)
	c.Filed = Receipt{Report: n}
	return []Event{&ReportFiled{Report: n, Source: c.Source, MeToo: true, OwnTime: c.OwnTime,
		Voice: d.voice(c.Device, ""), Device: c.Device, Key: c.Key, Bottleneck: b.Number, Chosen: true,
		Due: d.Settings.Calendar.Add(env.Now, d.Settings.AnswerMinutes())}}, nil
}

// ShownTo says whether people at a party's link may see the bottleneck's title: for a department once a member
// has checked it, for a supplier only while every report that stands there is theirs, and so is the title: one that a
// member confirmed may be the beginning of a report that was moved away since.
func (s *State) ShownTo(p Party, b *Bottleneck) bool {
	if b.Hidden() {
		return false
	}
	if p.Kind == DepartmentParty {
		return b.Checked
	}
	if len(b.Sources) != 1 || b.Sources[0].Party != p || b.Title != "" {
		return false
	}
	from := s.Report(s.titleReport(b))
	return from == nil || from.Source == p
}

// MatchSupplier says which supplier the name means that a reporter typed.
type MatchSupplier struct {
	Report   ReportNumber
	Supplier uint32
}

// Decide refuses suppliers that are not there.
func (c *MatchSupplier) Decide(d *Draft, _ Env) ([]Event, error) {
	r := d.Report(c.Report)
	if r == nil {
		return nil, Fail(NotFound, "error.report.unknown")
	}
	if d.Supplier(c.Supplier) == nil {
		return nil, FailField("supplier", "error.supplier.unknown")
	}
	if r.WaitingParty == SupplierNumbered(c.Supplier) {
		return nil, nil
	}
	return []Event{&SupplierMatched{Report: c.Report, Supplier: c.Supplier, Was: r.WaitingParty}}, nil
}
