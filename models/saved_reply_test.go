package models

import (
	"fmt"
	"strings"
	"testing"
)

// replies says which saved replies stand in the list.
func (w *world) replies() (list string) {
	for _, one := range w.state.SavedReplies() {
		list += fmt.Sprintf("%s (%s) %s; ", one.Title, one.Language, one.Words)
	}
	return list
}

func (w *world) wantReplies(want string) {
	w.t.Helper()
	if got := w.replies(); got != want {
		w.t.Errorf("the list is %q, want %q", got, want)
	}
}

func TestSavedRepliesAreKeptInOrder(t *testing.T) {
	w := newWorld(t)
	w.do(&SaveReply{Title: "Read", Language: "en", Words: "We read {reference}."})
	w.do(&SaveReply{Title: "Day", Language: "de", Words: "Bis {day}."})
	w.do(&SaveReply{Title: "Day", Language: "de", Words: "Bis {day}."}) // sent twice
	w.wantReplies("Read (en) We read {reference}.; Day (de) Bis {day}.; ")
	earlier := w.state
	w.do(&PlaceReply{Reply: 2, By: -1})
	w.do(&PlaceReply{Reply: 2, By: -1}) // it is the first already
	w.do(&SaveReply{Reply: 1, Title: "Read", Language: "en", Words: "We have read {reference}."})
	w.wantReplies("Day (de) Bis {day}.; Read (en) We have read {reference}.; ")
	if earlier.SavedReplies()[0].Words != "We read {reference}." {
		t.Error("a published state was changed")
	}
	w.do(&RemoveReply{Reply: 2})
	w.wantReplies("Read (en) We have read {reference}.; ")
}

func TestWhatWasLastDoneToTheSavedRepliesIsTakenBackOnce(t *testing.T) {
	w := newWorld(t)
	w.do(&SaveReply{Title: "Read", Language: "en", Words: "One"})
	w.do(&SaveReply{Reply: 1, Title: "Read", Language: "en", Words: "Two"})
	w.do(&UndoReply{Reply: 1})
	w.wantReplies("Read (en) One; ")
	w.refuse(&UndoReply{Reply: 1}, Conflict, "error.undo.changed")
	w.do(&RemoveReply{Reply: 1})
	w.do(&UndoReply{Reply: 1})
	w.wantReplies("Read (en) One; ")
	w.do(&SaveReply{Title: "More", Language: "en", Words: "Three"})
	w.refuse(&UndoReply{Reply: 1}, Conflict, "error.undo.changed")
	w.do(&UndoReply{Reply: 2})
	w.wantReplies("Read (en) One; ")
}

func TestASavedReplyFitsAndHoldsOnlyKnownPlaceholders(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct{ title, words, key string }{
		{"", "a", "error.saved.title"},
		{strings.Repeat("ü", MaxSavedReplyTitle+1), "a", "error.saved.title.long"},
		{"a", "", "error.words.required"},
		{"a", strings.Repeat("ü", MaxWords+1), "error.saved.words.long"},
		{"a", "Dear {name}", "error.placeholder.unknown"},
		{"a", "{{day}} {owner}", "error.placeholder.unknown"},
	} {
		w.refuse(&SaveReply{Title: c.title, Language: "en", Words: c.words}, Invalid, c.key)
	}
	w.do(&SaveReply{Title: "a", Language: "en", Words: "{reference} {bottleneck} {department} {day} {organisation} {} {Day} {1} {"})
	for i := 1; i < MaxSavedReplies; i++ {
		w.do(&SaveReply{Title: fmt.Sprint("a", i), Language: "en", Words: "b"})
	}
	w.refuse(&SaveReply{Title: "one more", Language: "en", Words: "b"}, Conflict, "error.saved.many")
}

func TestNobodyOverwritesASavedReplyUnseen(t *testing.T) {
	w := newWorld(t)
	w.do(&SaveReply{Title: "Read", Language: "en", Words: "One"})
	seen := w.state.Number
	w.do(&SaveReply{Reply: 1, Title: "Read", Language: "en", Words: "Two", Seen: seen})
	w.refuse(&SaveReply{Reply: 1, Title: "Read", Language: "en", Words: "Three", Seen: seen}, Conflict, "error.conflict")
}

func TestPlaceholdersAreFilledOnceAndWithNothingElse(t *testing.T) {
	got := FillPlaceholders("{reference}: {bottleneck} {day} {other}", map[string]string{"reference": "R-1", "bottleneck": "{department}", "department": "Sales"})
	if want := "R-1: {department} {day} {other}"; got != want {
		t.Errorf("filled as %q, want %q", got, want)
	}
	if err := CheckPlaceholders("{reference}", PlaceholdersForAll); err == nil || err.Key != "error.placeholder.alone" {
		t.Errorf("what differs from reader to reader is %v", err)
	}
}
