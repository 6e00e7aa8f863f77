package main

import (
	"context"
	"errors"
	"fmt"

	"bottleneck/models"
	"bottleneck/models/journal"
)

var verifyCommand = command{
	name: "verify",
	line: "Check that nothing in the journal was changed, lost or put in, also beside a running server.",
	about: `Walks the whole journal: each commit must follow the one before and match its digest; events may be
missing only where an erasure ordered that. A journal whose end was cut off, or that was written anew as
a whole, still fits together: only a head that was noted earlier shows that. Heads are logged every hour,
printed by backup, and shown to admins.`,
	examples: []string{"verify", "verify --head 1042:5f0c…", "verify --mongodb mongodb://db:27017/bottleneck"},
	settings: []string{"data", "mongodb"},
	options:  []option{{"head", "N:DIGEST", "A head that was noted earlier, which the journal must still hold."}},
	run:      verify,
}

func verify(ctx context.Context, i *invocation) (err error) {
	options := journal.CheckOptions{Erased: erasures}
	if text, given := i.options["head"]; given {
		head, err := journal.ParseHead(text)
		if err != nil {
			return refuse("--head is %q, which is not a number, a colon and 64 hexadecimal digits, as the log and backup print it.", text)
		}
		options.Head = &head
	}
	j, err := i.config.place().openExisting(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, j.Close()) }()
	report, err := journal.Check(ctx, j, options)
	if err != nil {
		return err
	}
	return i.show(report)
}

func (i *invocation) show(report journal.Report) error {
	for _, problem := range report.Problems {
		fmt.Fprintln(i.stdout, problem)
	}
	if !report.Whole() {
		return fmt.Errorf("the journal is not whole. Keep it as it is, and restore the newest backup into another folder")
	}
	fmt.Fprintf(i.stdout, "The journal is whole: %d commits with %d events, %d of them erased as ordered.\n",
		report.Commits, report.Events, report.Erased)
	if len(report.Pending) > 0 {
		fmt.Fprintf(i.stdout, "%d events are still to be erased: the next start does it.\n", len(report.Pending))
	}
	fmt.Fprintf(i.stdout, "Its head, to note down: %s\n", report.Head)
	return nil
}

// erasures names the events that an event orders to be erased.
func erasures(raw []byte) []journal.Ref {
	event, _, err := models.Decode(raw)
	if err != nil {
		return nil
	}
	erasing, ok := event.(models.Erasing)
	if !ok {
		return nil
	}
	var refs []journal.Ref
	for _, ref := range erasing.Erases() {
		refs = append(refs, journal.Ref{Commit: ref.Commit, Index: ref.Index})
	}
	return refs
}
