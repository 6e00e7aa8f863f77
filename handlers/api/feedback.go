package api

import "bottleneck/models"

// Feedback is what we say to a supplier, as members read it.
type Feedback struct {
	Number     uint32              `json:"number"`
	Kind       models.FeedbackKind `json:"kind"`
	Stands     string              `json:"state" enum:"waits,released,set_aside,taken_back"`
	Supplier   *Party              `json:"supplier,omitempty" description:"Left out while nobody has said whom the typed name means."`
	Typed      string              `json:"typed,omitempty"`
	Report     uint32              `json:"report,omitempty"`
	Bottleneck uint32              `json:"bottleneck,omitempty"`
	What       string              `json:"what" description:"As it was given."`
	Help       string              `json:"help,omitempty"`
	Told       string              `json:"told,omitempty" description:"What the supplier reads, once it is released."`
	Reason     string              `json:"reason,omitempty" description:"For setting it aside."`
	Given      string              `json:"given" format:"date-time"`
	Answers    []FeedbackAnswer    `json:"answers"`
	Promise    string              `json:"promise,omitempty" format:"date" description:"Theirs."`
	Unread     bool                `json:"unread" description:"No member has seen their newest answer."`
}

// FeedbackAnswer is one answer of a supplier.
type FeedbackAnswer struct {
	At    string            `json:"at" format:"date-time"`
	Kind  models.AnswerKind `json:"kind"`
	Day   string            `json:"day,omitempty" format:"date"`
	Words string            `json:"words,omitempty"`
}

// FeedbackList is a page of it, in the order of the numbers.
type FeedbackList struct {
	Items []Feedback `json:"items"`
	Next  string     `json:"next,omitempty" description:"The address of the next page."`
}

var feedbackStates = map[models.FeedbackState]string{models.FeedbackWaits: "waits", models.FeedbackReleased: "released",
	models.FeedbackAside: "set_aside", models.FeedbackTakenBack: "taken_back"}

func (c *Call) feedback(f *models.SupplierFeedback) Feedback {
	told := Feedback{Number: uint32(f.Number), Kind: f.Kind, Stands: feedbackStates[f.State], Typed: f.Typed(), Report: uint32(f.Report),
		Bottleneck: uint32(f.Bottleneck), What: c.State.What(f), Help: f.Help(), Reason: f.Reason, Given: stamp(f.Given.At), Answers: []FeedbackAnswer{},
		Promise: f.Promise.String(), Unread: f.Unread}
	if f.Supplier != 0 {
		told.Supplier = c.party(models.SupplierNumbered(f.Supplier))
	}
	if f.State == models.FeedbackReleased {
		told.Told = c.State.TellsSupplier(f).What
	}
	for _, a := range f.Answers {
		told.Answers = append(told.Answers, FeedbackAnswer{At: stamp(a.At), Kind: a.Kind, Day: a.Date.String(), Words: a.Words})
	}
	return told
}

type feedbackAsked struct {
	Number uint32 `path:"number"`
}

func (f feedbackAsked) feedbackNumber() uint32 { return f.Number }

func (f feedbackAsked) of() models.SupplierFeedbackNumber {
	return models.SupplierFeedbackNumber(f.Number)
}

var tellingSuppliers = []Operation{
	operation(Operation{ID: "listFeedback", Method: get, Path: "/supplier-feedback", Group: "Feedback to suppliers", For: Workers,
		Summary: "Lists what we said, or are about to say, to suppliers."}, (*Call).listFeedback),
	operation(Operation{ID: "readFeedback", Method: get, Path: "/supplier-feedback/{number}", Group: "Feedback to suppliers", For: Workers, Summary: "Reads one of it."},
		(*Call).readFeedback),
	operation(Operation{ID: "giveFeedback", Method: add, Path: "/supplier-feedback", Group: "Feedback to suppliers", For: Workers, Makes: true,
		Summary: "Gives feedback to a supplier. They read it once it is released."}, (*Call).giveFeedback),
	telling("releaseFeedback", "/release", "Lets the supplier read it, in these words.", func(c *Call, in *released) models.Command {
		return &models.ReleaseSupplierFeedback{Feedback: in.of(), Supplier: in.Supplier, Named: in.Named, What: in.What, Help: in.Help, Cost: in.Cost, Seen: c.Seen}
	}),
	telling("setFeedbackAside", "/aside", "Keeps it from the supplier, for a reason that whoever gave it reads.", func(c *Call, in *setAside) models.Command {
		return &models.SetSupplierFeedbackAside{Feedback: in.of(), Words: in.Words, Seen: c.Seen}
	}),
	telling("takeFeedbackBack", "/back", "Takes back that it was released, asked for or set aside.", func(c *Call, in *feedbackAsked) models.Command {
		return &models.TakeSupplierFeedbackBack{Feedback: in.of()}
	}),
	telling("keepFeedbackPromise", "/kept", "Says that the supplier did what they promised, or takes that back.", func(c *Call, in *promiseKept) models.Command {
		return &models.KeepSupplierPromise{Feedback: in.of(), Back: !in.Kept}
	}),
	telling("seeFeedbackAnswer", "/seen", "Says that their newest answer was read.", func(c *Call, in *feedbackAsked) models.Command {
		return &models.SeeSupplierAnswer{Feedback: in.of()}
	}),
}

func telling[I interface{ feedbackNumber() uint32 }](id, path, summary string, command func(*Call, *I) models.Command) Operation {
	return operation(Operation{ID: id, Method: put, Path: "/supplier-feedback/{number}" + path, Group: "Feedback to suppliers", For: Workers, Summary: summary},
		func(c *Call, in *I) (*Feedback, error) {
			if err := c.Do(command(c, in)); err != nil {
				return nil, err
			}
			return c.readFeedback(&feedbackAsked{(*in).feedbackNumber()})
		})
}

type (
	feedbackGiven struct {
		Supplier uint32      `json:"supplier"`
		What     string      `json:"what" maxLength:"2000"`
		Help     string      `json:"help,omitempty" maxLength:"2000"`
		Cost     models.Cost `json:"cost,omitempty"`
		First    bool        `json:"first,omitempty" description:"It is the first experience with a product."`
		About    string      `json:"about,omitempty" maxLength:"120" description:"That product."`
	}
	released struct {
		feedbackAsked
		Supplier uint32      `json:"supplier"`
		What     string      `json:"what" maxLength:"2000"`
		Help     string      `json:"help,omitempty" maxLength:"2000"`
		Cost     models.Cost `json:"cost,omitempty"`
		Named    bool        `json:"named,omitempty" description:"With the name of the department."`
	}
	setAside struct {
		feedbackAsked
		Words string `json:"words" maxLength:"2000"`
	}
	promiseKept struct {
		feedbackAsked
		Kept bool `json:"kept"`
	}
)

func (c *Call) listFeedback(in *page) (*FeedbackList, error) {
	list := &FeedbackList{}
	list.Items, list.Next = paged(c, *in, c.State.SupplierFeedbackCount(), func(n uint32) (Feedback, bool) {
		return c.feedback(c.State.SupplierFeedback(models.SupplierFeedbackNumber(n))), true
	})
	return list, nil
}

func (c *Call) readFeedback(in *feedbackAsked) (*Feedback, error) {
	f := c.State.SupplierFeedback(in.of())
	if f == nil {
		return nil, models.Fail(models.NotFound, "error.feedback.unknown")
	}
	told := c.feedback(f)
	return &told, nil
}

func (c *Call) giveFeedback(in *feedbackGiven) (*Feedback, error) {
	command := &models.GiveSupplierFeedback{Supplier: in.Supplier, First: in.First, About: in.About, What: in.What, Cost: in.Cost, Help: in.Help, Key: c.Key}
	n, err := c.Make(command, func() uint32 { return uint32(command.Feedback) })
	if err != nil {
		return nil, err
	}
	return c.readFeedback(&feedbackAsked{n})
}
