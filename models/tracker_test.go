package models

import (
	"strings"
	"testing"
	"time"
)

func TestAnAddressIsNamedAsItsProgramNamesIt(t *testing.T) {
	for address, want := range map[string]Tracked{
		"https://github.com/owner/repo/issues/12":                                              {"github", "owner/repo#12", "github.com"},
		"https://github.com/owner/repo/pull/7/files":                                           {"github", "owner/repo#7", "github.com"},
		"https://github.example.com/o/r/issues/3?x=1#top":                                      {"github", "o/r#3", "github.example.com"},
		"https://code.example.org/o/r/issues/3":                                                {"", "o/r#3", "code.example.org"},
		"https://gitlab.com/group/sub/project/-/issues/5":                                      {"gitlab", "group/sub/project#5", "gitlab.com"},
		"http://git.example.org:8080/group/project/-/merge_requests/9":                         {"gitlab", "group/project!9", "git.example.org:8080"},
		"https://tern.atlassian.net/browse/PROJ-12":                                            {"jira", "PROJ-12", "tern.atlassian.net"},
		"https://tern.atlassian.net/jira/software/c/projects/OPS/boards/4?selectedIssue=OPS-8": {"jira", "OPS-8", "tern.atlassian.net"},
		"https://plan.example.org/card/abc":                                                    {"", "", "plan.example.org"},
	} {
		if got, ok := ReadTracker(address); !ok || got != want {
			t.Errorf("%s is %+v (%v), want %+v", address, got, ok, want)
		}
	}
	for _, address := range []string{"", "owner/repo#12", "javascript:alert(1)", "ftp://example.org/1", "https://", "https://me:secret@example.org/1", "https://example.org/a b", "//example.org/1"} {
		if got, ok := ReadTracker(address); ok {
			t.Errorf("%q is taken as %+v", address, got)
		}
	}
}

const onHub = "https://github.com/tern/app/issues/12"

func TestTrackersAreLinkedChangedRemovedAndTakenBack(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.refuse(&SetTracker{Bottleneck: 1}, Invalid, "error.tracker.address.required")
	w.refuse(&SetTracker{Bottleneck: 1, Address: "#12"}, Invalid, "error.tracker.address")
	w.refuse(&SetTracker{Bottleneck: 1, Address: "https://" + strings.Repeat("x", MaxTrackerAddress)}, Invalid, "error.tracker.address.long")
	w.refuse(&SetTracker{Bottleneck: 1, Address: onHub, Title: strings.Repeat("x", MaxTitle+1)}, Invalid, "error.title.long")
	w.do(&SetTracker{Bottleneck: 1, Address: onHub, Title: "Approve by machine"})
	w.refuse(&SetTracker{Bottleneck: 1, Address: onHub}, Invalid, "error.tracker.twice")
	w.refuse(&SetTracker{Bottleneck: 1, Tracker: 2, Address: onHub}, NotFound, "error.tracker.unknown")
	w.do(&SetTracker{Bottleneck: 1, Address: onHub + "3"})

	seen := w.state.Number
	w.pass(time.Minute)
	w.do(&SetTracker{Bottleneck: 1, Tracker: 1, Address: onHub, Title: "Approve at once", Seen: seen})
	w.refuse(&SetTracker{Bottleneck: 1, Tracker: 1, Address: onHub, Title: "Approve never", Seen: seen}, Conflict, "error.conflict")
	w.do(&SetTracker{Bottleneck: 1, Tracker: 1, Remove: true, Seen: w.state.Number})
	if list := w.bottleneck(1).Trackers(); len(list) != 1 || list[0].Number != 2 {
		t.Errorf("after one was removed there are %+v", list)
	}
	w.do(&Undo{Bottleneck: 1, Entry: lastEntry(w, 1)})
	if list := w.bottleneck(1).Trackers(); len(list) != 2 || list[0].Title != "Approve at once" {
		t.Errorf("after that was taken back there are %+v", list)
	}
	for n := 3; n <= MaxTrackers; n++ {
		w.do(&SetTracker{Bottleneck: 1, Address: onHub + strings.Repeat("0", n)})
	}
	w.refuse(&SetTracker{Bottleneck: 1, Address: onHub + "4"}, Conflict, "error.tracker.many")
}

func TestMembersFindABottleneckByWhatIsLinked(t *testing.T) {
	w := newWorld(t)
	w.file(sales, "a", "Slow approvals", OwnTimeDay, PeopleMe)
	w.file(sales, "b", "Broken printer", OwnTimeDay, PeopleMe)
	w.do(&SetTitle{Bottleneck: 1, Title: "Approvals"})
	w.do(&SetTracker{Bottleneck: 1, Address: onHub, Title: "By machine"})
	for text, members := range map[string]int{"#12": 1, "TERN/app": 1, "by machine": 1, "r-2": 1, "R-9": 0, "#13": 0} {
		if got := w.state.Board(Filter{Text: text}, MomentOf(w.now)).Chosen; got != members {
			t.Errorf("members find %d by %q, want %d", got, text, members)
		}
		if got := w.state.Board(Filter{Text: text, Public: true}, MomentOf(w.now)).Chosen; got != 0 {
			t.Errorf("readers find %d by %q", got, text)
		}
	}
}
