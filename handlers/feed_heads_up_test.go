package handlers

import (
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
)

// announced has an engineer announce a change to parties, and gives its number.
func (f *full) announced(title string, touched ...models.Party) models.HeadsUpNumber {
	f.t.Helper()
	command := &models.AnnounceHeadsUp{HeadsUpSays: models.HeadsUpSays{Title: mark(title), What: mark(title + " what"),
		From: f.today() + 3, Touched: touched}, Key: title}
	f.do(models.ByMember(2), command)
	return command.HeadsUp
}

func (f *full) today() models.Date {
	return f.view().Settings.Calendar.Today(models.MomentOf(f.clock.Now()))
}

func TestFeedsTellOfChangesToThoseWhomTheyTouch(t *testing.T) {
	f := newFull(t, mark)
	sales, legal, acme := models.DepartmentNumbered(1), models.DepartmentNumbered(2), models.SupplierNumbered(1)
	both := f.announced("both", sales, acme)
	f.announced("theirs", acme)
	other := f.announced("other", legal)
	entries := func(path string) []string { return readFeed(t, f.browser().get(path)).titles() }
	coming := func(title string) string { return "A change is coming: " + mark(title) }
	board, form := f.boardFeed(), f.path(models.LinkDepartment, 1)+feedFile
	if got := entries(board); !slices.Contains(got, coming("both")) || !slices.Contains(got, coming("other")) || slices.Contains(got, coming("theirs")) {
		t.Errorf("the board's feed: %q", got)
	}
	if got := entries(form); !slices.Contains(got, coming("both")) || slices.Contains(got, coming("other")) {
		t.Errorf("the department's feed: %q", got)
	}
	if body := f.browser().get(board).body; !strings.Contains(body, mark("both what")) || strings.Contains(body, "Acme: ") || strings.Contains(body, mark("theirs")) {
		t.Errorf("too little or too much: %s", body)
	}
	says := models.HeadsUpSays{Title: mark("both"), What: mark("both what"), From: f.today() + 9, Clock: "14:30", Touched: []models.Party{sales, acme}}
	f.do(models.ByMember(2), &models.ChangeHeadsUp{HeadsUp: both, HeadsUpSays: says})
	f.do(models.ByMember(2), &models.WithdrawHeadsUp{HeadsUp: other, Words: mark("reason")})
	got := entries(board)
	if !slices.Contains(got, "A coming change has another day: "+mark("both")) || slices.Contains(got, coming("both")) {
		t.Errorf("moved: %q", got)
	}
	body := f.browser().get(board).body
	if got[0] != "A change does not come: "+mark("other") || slices.Contains(got, coming("other")) || strings.Contains(body, mark("other what")) ||
		!strings.Contains(body, mark("reason")) || !strings.Contains(body, "14:30") {
		t.Errorf("withdrawn: %q", got)
	}
}

func TestFeedsTellWhatWasLearnedUntilItIsTakenBack(t *testing.T) {
	f := newFull(t, mark)
	n := f.view().Report(1).Bottleneck
	learn := func(words string) {
		f.do(models.ByMember(2), &models.PublishLearning{Bottleneck: n, Words: models.LearningWords{Held: mark(words), Change: "Lists."}, Seen: f.view().Number})
	}
	learn("held before")
	learn("held now")
	board, form := f.boardFeed(), f.path(models.LinkDepartment, 1)+feedFile
	one := f.path(models.LinkBoard, 0) + "/bottlenecks/1" + feedFile
	told := func(path string) (count int) {
		for _, title := range readFeed(t, f.browser().get(path)).titles() {
			if strings.HasPrefix(title, "What we learned: ") {
				count++
			}
			if strings.HasPrefix(title, "Learned") {
				t.Errorf("%s tells of it twice: %q", path, title)
			}
		}
		return count
	}
	for _, path := range []string{board, form, one} {
		body := f.browser().get(path).body
		if told(path) != 1 || strings.Contains(body, mark("held before")) || strings.Contains(body, mark("held now")) != (path != form) {
			t.Errorf("%s: %s", path, body)
		}
	}
	for _, e := range f.view().Bottleneck(n).History {
		if set, is := e.Event.(*models.StatusSet); is && set.Status == models.StatusLearned {
			f.do(models.ByMember(2), &models.Undo{Bottleneck: n, Entry: e.Ref})
		}
	}
	for _, path := range []string{board, form, one} {
		if told(path) != 0 || strings.Contains(f.browser().get(path).body, mark("held now")) {
			t.Errorf("%s tells what was taken back", path)
		}
	}
}
