package api

import "bottleneck/models"

// What engineers do with one bottleneck. Each gives the bottleneck as it stands then.
var workingBottlenecks = []Operation{
	working("setTitle", put, "/title", "Words the title, and marks it checked. Without a title it confirms the present one.", func(c *Call, in *titled) models.Command {
		return &models.SetTitle{Bottleneck: in.of(), Title: in.Title, Seen: c.Seen}
	}),
	working("setStatus", put, "/status", "Sets the status. Words are an answer to the reporters.", func(c *Call, in *statusSet) models.Command {
		return &models.SetStatus{Bottleneck: in.of(), Status: in.Status, Words: in.Words, Audience: in.Audience, Effort: in.Effort,
			Gained: in.Gained, Review: in.Review, Seen: c.Seen}
	}),
	working("setOwner", put, "/owner", "Says which member cares for it; without an owner, nobody.", func(c *Call, in *owned) models.Command {
		return &models.SetOwner{Bottleneck: in.of(), Owner: models.MemberNumber(in.Owner), Seen: c.Seen}
	}),
	working("setPromise", put, "/promise", "Promises the reporters a day; without a day it takes the promise back.", func(c *Call, in *promised) models.Command {
		return &models.SetPromise{Bottleneck: in.of(), Date: in.Date, Words: in.Words, Seen: c.Seen}
	}),
	working("setEffort", put, "/effort", "Says roughly how much work it was to resolve it.", func(c *Call, in *efforted) models.Command {
		return &models.SetEffort{Bottleneck: in.of(), Effort: in.Effort, Seen: c.Seen}
	}),
	working("setNeed", put, "/need", "Says what the party waited for needs to go faster.", func(c *Call, in *needSet) models.Command {
		return &models.SetNeed{Bottleneck: in.of(), Words: in.Words, Seen: c.Seen}
	}),
	working("postUpdate", add, "/updates", "Says something to the audience.", func(c *Call, in *updated) models.Command {
		return &models.PostUpdate{Bottleneck: in.of(), Audience: in.Audience, Words: in.Words, Seen: c.Seen}
	}),
	working("help", put, "/help", "Offers the help of the member whose token it is, or takes that back.", func(c *Call, in *helped) models.Command {
		return &models.Help{Bottleneck: in.of(), Member: c.Token.Member, On: in.Help}
	}),
	working("decideAgain", put, "/wont-do", "Decides again on what we won't do: why, what is gained, and when it is looked at again.", func(c *Call, in *decided) models.Command {
		return &models.DecideAgain{Bottleneck: in.of(), Words: in.Words, Gained: in.Gained, Review: in.Review, Seen: c.Seen}
	}),
}

// on is the bottleneck that something is done to.
type on struct {
	Number uint32 `path:"number"`
}

func (o on) of() models.BottleneckNumber { return models.BottleneckNumber(o.Number) }

func (o on) bottleneckNumber() uint32 { return o.Number }

// working makes the row of something that is done to one bottleneck by one command.
func working[I interface{ bottleneckNumber() uint32 }](id, method, path, summary string, command func(*Call, *I) models.Command) Operation {
	return operation(Operation{ID: id, Method: method, Path: "/bottlenecks/{number}" + path, Group: "Working on a bottleneck", For: Workers, Summary: summary},
		func(c *Call, in *I) (*Bottleneck, error) {
			if err := c.Do(command(c, in)); err != nil {
				return nil, err
			}
			return c.readBottleneck(&bottleneckAsked{(*in).bottleneckNumber()})
		})
}

type (
	titled struct {
		on
		Title string `json:"title,omitempty" maxLength:"120"`
	}
	statusSet struct {
		on
		Status   models.Status   `json:"status"`
		Words    string          `json:"words,omitempty" maxLength:"2000" description:"An answer to the reporters. Needed for wont-do: the reason."`
		Audience models.Audience `json:"audience,omitempty"`
		Effort   models.Effort   `json:"effort,omitempty"`
		Gained   string          `json:"gained,omitempty" maxLength:"2000" description:"Of wont-do: what is gained in exchange."`
		Review   models.Date     `json:"review,omitempty" description:"Of wont-do: when it is looked at again."`
	}
	owned struct {
		on
		Owner uint32 `json:"owner,omitempty" description:"The number of a member."`
	}
	promised struct {
		on
		Date  models.Date `json:"date,omitempty"`
		Words string      `json:"words,omitempty" maxLength:"2000"`
	}
	efforted struct {
		on
		Effort models.Effort `json:"effort"`
	}
	needSet struct {
		on
		Words string `json:"words,omitempty" maxLength:"2000"`
	}
	updated struct {
		on
		Audience models.Audience `json:"audience"`
		Words    string          `json:"words" maxLength:"2000"`
	}
	helped struct {
		on
		Help bool `json:"help"`
	}
	decided struct {
		on
		Words  string      `json:"words" maxLength:"2000"`
		Gained string      `json:"gained" maxLength:"2000"`
		Review models.Date `json:"review"`
	}
)
