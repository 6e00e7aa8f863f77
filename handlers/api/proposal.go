package api

import "bottleneck/models"

// Proposals are what the program proposes; nothing of it is done before somebody agrees.
type Proposals struct {
	Merges []ProposedMerge `json:"merges"`
	Splits []ProposedSplit `json:"splits"`
}

// ProposedMerge is two bottlenecks that may be one. Agree by merge, or say no by keepApart.
type ProposedMerge struct {
	A       uint32   `json:"a"`
	B       uint32   `json:"b"`
	Because []string `json:"because" description:"Words that both use."`
}

// ProposedSplit is one that may be two. Agree by moveReports without into, or say no by confirmPlace.
type ProposedSplit struct {
	Bottleneck uint32   `json:"bottleneck"`
	Reports    []uint32 `json:"reports" description:"That would go."`
}

var proposing = []Operation{
	operation(Operation{ID: "listProposals", Method: get, Path: "/proposals", Group: "Reports", For: Workers, Summary: "Lists bottlenecks that may be one, or two."},
		func(c *Call, _ *nothing) (*Proposals, error) { return c.Proposals(), nil }),
}

// Tracker is an entry in another program, where the work on a bottleneck is tracked.
type Tracker struct {
	Number  uint32 `json:"number"`
	Address string `json:"address"`
	Title   string `json:"title,omitempty"`
}

// TrackerList is those of one bottleneck.
type TrackerList struct {
	Items []Tracker `json:"items"`
}

type (
	trackerSays struct {
		on
		Address string `json:"address" maxLength:"500"`
		Title   string `json:"title,omitempty" maxLength:"120"`
	}
	trackerAsked struct {
		on
		Tracker uint32 `path:"tracker"`
	}
	trackerWorded struct {
		trackerAsked
		Address string `json:"address" maxLength:"500"`
		Title   string `json:"title,omitempty" maxLength:"120"`
	}
)

var tracking = []Operation{
	operation(Operation{ID: "listTrackers", Method: get, Path: "/bottlenecks/{number}/trackers", Group: "Trackers", For: Workers, Summary: "Lists what is linked to a bottleneck."},
		func(c *Call, in *on) (*TrackerList, error) { return c.onTrackers(in.Number, nil) }),
	operation(Operation{ID: "addTracker", Method: add, Path: "/bottlenecks/{number}/trackers", Group: "Trackers", For: Workers, Makes: true,
		Summary: "Links an entry of a tracker, and lists all."}, func(c *Call, in *trackerSays) (*TrackerList, error) {
		return c.onTrackers(in.Number, &models.SetTracker{Bottleneck: in.of(), Address: in.Address, Title: in.Title, Seen: c.Seen})
	}),
	operation(Operation{ID: "wordTracker", Method: put, Path: "/bottlenecks/{number}/trackers/{tracker}", Group: "Trackers", For: Workers,
		Summary: "Changes what is linked, and lists all."}, func(c *Call, in *trackerWorded) (*TrackerList, error) {
		return c.onTrackers(in.Number, &models.SetTracker{Bottleneck: in.of(), Tracker: models.TrackerNumber(in.Tracker), Address: in.Address, Title: in.Title, Seen: c.Seen})
	}),
	operation(Operation{ID: "removeTracker", Method: end, Path: "/bottlenecks/{number}/trackers/{tracker}", Group: "Trackers", For: Workers,
		Summary: "Takes a link away, and lists the others."}, func(c *Call, in *trackerAsked) (*TrackerList, error) {
		return c.onTrackers(in.Number, &models.SetTracker{Bottleneck: in.of(), Tracker: models.TrackerNumber(in.Tracker), Remove: true, Seen: c.Seen})
	}),
}

func (c *Call) onTrackers(n uint32, command models.Command) (*TrackerList, error) {
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	b, err := c.of(n)
	if err != nil {
		return nil, err
	}
	list := &TrackerList{Items: []Tracker{}}
	for _, t := range b.Trackers() {
		list.Items = append(list.Items, Tracker{Number: uint32(t.Number), Address: t.Address, Title: t.Title})
	}
	return list, nil
}
