package api

import (
	"strconv"

	"bottleneck/models"
)

// Change is one thing that happened: what kind of thing, to what, when and by whom. Its words are read from the resource,
// as it stands.
type Change struct {
	Number    uint64 `json:"journal_number"`
	At        string `json:"at" format:"date-time"`
	By        *By    `json:"by"`
	Kind      string `json:"kind" description:"As report filed, status set, heads-up moved."`
	Resource  string `json:"resource" enum:"report,bottleneck,heads_up,action,supplier_feedback,department,supplier,contact,link,member,settings,saved_reply,webhook,deliveries,token,round,invitation,release,import,other"`
	Reference string `json:"reference,omitempty" description:"Its number, as people write it where they do: R-12, B-3."`
	Subject   uint32 `json:"number,omitempty" description:"Of the resource."`
}

// Changes is a page of what happened, oldest first.
type Changes struct {
	Items []Change `json:"items"`
	After uint64   `json:"after" description:"Ask with this next: nothing is told twice, and nothing is left out."`
	More  bool     `json:"more" description:"There is more to read at once."`
}

type changesAsked struct {
	After uint64 `query:"after" description:"Gives what came behind this number of the journal."`
	Limit int    `query:"limit" minimum:"1" maximum:"1000" description:"About so many; 200 unless said. What belongs together comes together."`
	Wait  int    `query:"wait" minimum:"0" maximum:"25" description:"Waits up to so many seconds for something to happen."`
}

var following = []Operation{
	operation(Operation{ID: "listChanges", Method: get, Path: "/changes", Group: "Changes", For: Everyone, Waits: true,
		Summary: "Says what happened, in the order of the journal, as far as the token may know."}, (*Call).listChanges),
}

// What one page looks through and holds.
const (
	changesUsual  = 200
	changesLooked = 5_000 // events
)

func (c *Call) listChanges(in *changesAsked) (*Changes, error) {
	if in.Limit == 0 {
		in.Limit = changesUsual
	}
	if in.After > c.State.Number {
		c.CatchUp(in.After)
	}
	for {
		page, err := c.changesAfter(in)
		if err != nil || len(page.Items) > 0 || page.More || in.Wait == 0 || !c.Wait(page.After, in.Wait) {
			return page, err
		}
		in.After, in.Wait = page.After, 0
	}
}

// changesAfter reads one page: whole commits, until there are enough.
func (c *Call) changesAfter(in *changesAsked) (*Changes, error) {
	page, looked := &Changes{Items: []Change{}, After: min(in.After, c.State.Number)}, 0
	err := c.Recorded(page.After+1, func(r models.Recorded) (enough bool) {
		if r.Ref.Commit != page.After && (len(page.Items) >= in.Limit || looked >= changesLooked) {
			page.More = true
			return true
		}
		page.After = r.Ref.Commit
		looked++
		if r.Event != nil && !untold(r.Event) {
			page.Items = append(page.Items, c.changes(r)...)
		}
		return false
	})
	return page, err
}

// changes tells of one event what the token may know.
func (c *Call) changes(r models.Recorded) []Change {
	subject := aboutEvent(r.Event)
	one := Change{Number: r.Ref.Commit, At: stamp(r.At), By: c.by(r.By), Kind: r.Event.Name()}
	switch may := true; c.Token.Scope {
	case models.ReportScope:
		return c.followed(one, subject, r.Event)
	case models.ReadScope:
		if subject, may = c.public(subject, r.Event); !may {
			return nil
		}
	case models.WorkScope:
		if !workResources[subject.resource] {
			return nil
		}
	}
	return []Change{one.of(subject)}
}

func (one Change) of(subject about) Change {
	one.Resource, one.Subject, one.Reference = subject.resource, subject.number, subject.reference()
	return one
}

// followed tells of the reports that a token follows.
func (c *Call) followed(one Change, subject about, event models.Event) (list []Change) {
	if report := c.State.Report(models.ReportNumber(subject.number)); subject.resource == "report" && report != nil && c.State.FiledBy(c.Token, report) {
		return []Change{one.of(subject)}
	}
	for _, report := range c.told(event) {
		list = append(list, one.of(report))
	}
	return list
}

// workResources are those of which tokens that work are told.
var workResources = map[string]bool{"report": true, "bottleneck": true, "heads_up": true, "action": true, "supplier_feedback": true, "department": true,
	"supplier": true, "saved_reply": true, "round": true, "release": true}

// public says what an event is about to everybody with the board link: bottlenecks, heads-ups, rounds and releases, not what was said among
// members; false if they are told nothing.
func (c *Call) public(subject about, event models.Event) (about, bool) {
	switch e := event.(type) {
	case *models.ReportFiled:
		subject = of("bottleneck", e.Bottleneck)
	case *models.UpdatePosted:
		if e.Audience == models.AudienceMembers {
			return subject, false
		}
	case *models.TitleSet, *models.StatusSet, *models.PromiseSet, *models.NeedSet, *models.ReportsMoved, *models.BottlenecksMerged, *models.MergeUndone,
		*models.LearningPublished, *models.LearningTakenBack, *models.BottleneckCameBack, *models.PromiseMissed, *models.UpdateRetracted, *models.EntryUndone:
	case *models.HeadsUpAnnounced, *models.HeadsUpWorded, *models.HeadsUpChanged, *models.HeadsUpWithdrawn:
		h := c.State.HeadsUp(models.HeadsUpNumber(subject.number))
		return subject, h != nil && h.TouchesDepartments()
	case *models.RoundOpened, *models.RoundWorded, *models.RoundChanged, *models.RoundBegun, *models.RoundEnded, *models.RoundCancelled:
		r := c.State.Round(models.RoundNumber(subject.number))
		return subject, r != nil && r.AsksDepartments()
	case *models.ReleaseMarked, *models.ReleaseRemoved:
		return subject, true
	default:
		return subject, false
	}
	b := c.State.Bottleneck(models.BottleneckNumber(subject.number))
	return subject, b != nil && !c.State.Standing(b.Number).Hidden()
}

func number(n uint32) string { return strconv.FormatUint(uint64(n), 10) }
