package api

import (
	"fmt"

	"bottleneck/models"
)

// What puts reports elsewhere, and takes things back.
var regrouping = []Operation{
	working("merge", add, "/merge", "Merges this bottleneck into another, and gives that one.", func(c *Call, in *merged) models.Command {
		return &models.Merge{From: in.of(), Into: models.BottleneckNumber(in.Into)}
	}),
	operation(Operation{ID: "moveReports", Method: add, Path: "/bottlenecks/{number}/move", Group: "Working on a bottleneck", For: Workers,
		Summary: "Moves reports to another bottleneck, or without into to a new one, and gives that one."}, (*Call).moveReports),
	working("keepApart", put, "/apart", "Says that this and another bottleneck are not the same.", func(c *Call, in *keptApart) models.Command {
		return &models.KeepApart{A: in.of(), B: models.BottleneckNumber(in.Other)}
	}),
	working("undo", add, "/undo", "Takes back a line of its history; later changes stay.", func(c *Call, in *undone) models.Command {
		command := &models.Undo{Bottleneck: in.of()}
		_, _ = fmt.Sscanf(in.Entry, "%d.%d", &command.Entry.Commit, &command.Entry.Index)
		return command
	}),
	operation(Operation{ID: "listHistory", Method: get, Path: "/bottlenecks/{number}/history", Group: "Bottlenecks", For: Workers,
		Summary: "Lists who did what on a bottleneck, oldest first."}, (*Call).listPast),
	operation(Operation{ID: "askSupplier", Method: add, Path: "/bottlenecks/{number}/requests", Group: "Working on a bottleneck", For: Workers, Makes: true,
		Summary: "Tells a supplier whom it waits for what is needed from them."}, (*Call).askSupplier),
}

type (
	merged struct {
		on
		Into uint32 `json:"into" description:"The number of the other bottleneck."`
	}
	moved struct {
		on
		Reports []uint32 `json:"reports" description:"The numbers of the reports."`
		Into    uint32   `json:"into,omitempty" description:"The number of the other bottleneck."`
	}
	keptApart struct {
		on
		Other uint32 `json:"other" description:"The number of the other bottleneck."`
	}
	undone struct {
		on
		Entry string `json:"entry" maxLength:"40" description:"As its history names it."`
	}
	supplierAsked struct {
		on
		Supplier uint32 `json:"supplier"`
		Words    string `json:"words" maxLength:"2000"`
	}
)

func (c *Call) moveReports(in *moved) (*Bottleneck, error) {
	command := &models.Move{Reports: reportNumbers(in.Reports), From: in.of(), Into: models.BottleneckNumber(in.Into)}
	to, err := c.Make(command, func() uint32 { return uint32(command.To) })
	if err != nil {
		return nil, err
	}
	return c.readBottleneck(&bottleneckAsked{to})
}

func reportNumbers(list []uint32) (numbers []models.ReportNumber) {
	for _, n := range list {
		numbers = append(numbers, models.ReportNumber(n))
	}
	return numbers
}

func (c *Call) askSupplier(in *supplierAsked) (*Feedback, error) {
	command := &models.AskSupplier{Bottleneck: in.of(), Supplier: in.Supplier, Words: in.Words, Key: c.Key}
	n, err := c.Make(command, func() uint32 { return uint32(command.Feedback) })
	if err != nil {
		return nil, err
	}
	return c.readFeedback(&feedbackAsked{n})
}

// Past is one line of a bottleneck's history.
type Past struct {
	Entry  string `json:"entry" description:"What undo takes."`
	At     string `json:"at" format:"date-time"`
	By     *By    `json:"by"`
	What   string `json:"what" description:"As in the changes feed."`
	Undone bool   `json:"undone"`
	Undo   bool   `json:"can_undo"`
}

// PastList is the history of a bottleneck.
type PastList struct {
	Items []Past `json:"items"`
}

func (c *Call) listPast(in *bottleneckAsked) (*PastList, error) {
	b, err := c.of(in.Number)
	if err != nil {
		return nil, err
	}
	list := &PastList{Items: []Past{}}
	for i := range b.History {
		e := &b.History[i]
		list.Items = append(list.Items, Past{Entry: fmt.Sprintf("%d.%d", e.Ref.Commit, e.Ref.Index), At: stamp(e.At), By: c.by(e.By),
			What: e.Event.Name(), Undone: e.Undone, Undo: e.CanUndo()})
	}
	return list, nil
}
