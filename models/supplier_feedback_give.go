package models

// GiveSupplierFeedback is a member's experience with a supplier. It waits for a member to release it.
type GiveSupplierFeedback struct {
	Supplier uint32
	First    bool   // the first experience with a product
	About    string // that product
	What     string
	Cost     Cost
	Help     string
	Key      string // hash of the form's once-only key

	Feedback SupplierFeedbackNumber // result
}

// Decide gives it once per key, and refuses other words with the same key.
func (c *GiveSupplierFeedback) Decide(d *Draft, env Env) ([]Event, error) {
	given := feedbackWords{what: c.What, help: c.Help, about: c.About}
	if before := d.feedbackByKey(c.Key); before != nil {
		c.Feedback = before.Number
		return nil, before.again(given, c.Cost)
	}
	if one := d.Supplier(c.Supplier); one == nil || one.Removed {
		return nil, Fail(NotFound, "error.supplier.unknown")
	}
	if c.What == "" {
		return nil, FailField("what", "error.feedback.what")
	}
	c.Feedback = d.nextFeedback()
	return []Event{&SupplierFeedbackGiven{Feedback: c.Feedback, Supplier: c.Supplier, First: c.First, Cost: c.Cost, Key: c.Key},
		given.event(c.Feedback)}, nil
}

func (d *Draft) nextFeedback() SupplierFeedbackNumber {
	return SupplierFeedbackNumber(d.feedbacks.Len() + 1)
}

func (s *State) feedbackByKey(key string) *SupplierFeedback {
	n, _ := s.feedbackKeys.get(keyOf("key", key))
	return s.SupplierFeedback(n)
}

// again answers a second sending of the same form: nothing for the same words.
func (f *SupplierFeedback) again(words feedbackWords, cost Cost) error {
	if f.Erased || f.words == words && f.Cost == cost {
		return nil
	}
	return Fail(Conflict, "error.feedback.already")
}

func (w feedbackWords) event(n SupplierFeedbackNumber) Event {
	return &SupplierFeedbackWorded{Feedback: n, What: w.what, Help: w.help, About: w.about, Typed: w.typed}
}

// TellOfSupplier is a department's experience with a supplier. It is filed as a report of feedback too, by which the
// department follows what becomes of it. The report holds what happened and the contact.
type TellOfSupplier struct {
	FileReport
	Typed string // the supplier's name, as typed
	Cost  Cost
	Help  string
}

// Decide files once per key, like FileReport.
func (c *TellOfSupplier) Decide(d *Draft, env Env) ([]Event, error) {
	events, err := c.FileReport.Decide(d, env)
	if err != nil {
		return nil, err
	}
	given := feedbackWords{help: c.Help, typed: c.Typed}
	if c.Filed.Already {
		return nil, c.alreadyTold(d, given)
	}
	n := d.nextFeedback()
	about := &SupplierFeedbackGiven{Feedback: n, Source: c.Source, Report: c.Filed.Report, Cost: c.Cost}
	if one := d.supplierNamed(c.Typed); one != nil {
		about.Supplier = one.Number
	}
	return append(events, about, given.event(n)), nil
}

func (c *TellOfSupplier) alreadyTold(d *Draft, given feedbackWords) error {
	r := d.Report(c.Filed.Report)
	before := d.FeedbackOfReport(r)
	if before == nil || before.again(given, c.Cost) != nil {
		return c.Filed.again(r, false)
	}
	return nil
}

// AskSupplier says to a supplier what a bottleneck needs from them. They read it at once.
type AskSupplier struct {
	Bottleneck BottleneckNumber
	Supplier   uint32
	Words      string
	Key        string // hash of the form's once-only key

	Feedback SupplierFeedbackNumber // result
}

// Decide refuses suppliers for whom the bottleneck does not wait.
func (c *AskSupplier) Decide(d *Draft, env Env) ([]Event, error) {
	given := feedbackWords{what: c.Words}
	if before := d.feedbackByKey(c.Key); before != nil {
		c.Feedback = before.Number
		return nil, before.again(given, CostUnsaid)
	}
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	if !d.waitsForSupplier(b, c.Supplier) {
		return nil, FailField("supplier", "error.request.supplier")
	}
	if c.Words == "" {
		return nil, FailField("words", "error.request.words")
	}
	c.Feedback = d.nextFeedback()
	return append([]Event{
		&SupplierFeedbackGiven{Feedback: c.Feedback, Kind: Request, Supplier: c.Supplier, Bottleneck: c.Bottleneck, Key: c.Key},
		given.event(c.Feedback), &SupplierFeedbackReleased{Feedback: c.Feedback, Supplier: c.Supplier},
	}, d.hearing(c.Bottleneck)...), nil
}

func (s *State) waitsForSupplier(b *Bottleneck, supplier uint32) bool {
	for _, one := range s.WaitsForSuppliers(b) {
		if one.Number == supplier {
			return true
		}
	}
	return false
}

// WaitsForSuppliers lists the suppliers in use for whom a bottleneck waits, as far as members have said whom typed
// names mean.
func (s *State) WaitsForSuppliers(b *Bottleneck) (list []*Supplier) {
	for _, w := range b.Waiting {
		if one := s.Supplier(w.Party.Number); w.Party.Kind == SupplierParty && one != nil && !one.Removed {
			list = append(list, one)
		}
	}
	return list
}
