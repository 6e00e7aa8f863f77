package handlers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// likePair is a site with two bottlenecks that are somewhat alike, B-1 and B-2, and one that is like neither.
func likePair(t *testing.T) *site {
	t.Helper()
	s := settled(t)
	s.tell(sales, "The security questionnaire of every customer takes three weeks to fill in")
	s.tell(legal, "Nobody knows who answers a customer who sends a questionnaire, so contracts lie around")
	s.tell(legal, "The coffee machine is broken")
	if n := s.view().BottleneckCount(); n != 3 {
		t.Fatalf("%d bottlenecks, want 3", n)
	}
	s.read()
	return s
}

// read waits until the grouping has read all texts.
func (s *site) read() {
	s.t.Helper()
	for begun := time.Now(); !s.Store.Learned().Ready; time.Sleep(time.Millisecond) {
		if time.Since(begun) > 10*time.Second {
			s.t.Fatal("the grouping does not get ready")
		}
	}
}

func (p *page) related() string {
	return strings.Join(strings.Fields(p.Find("#b-related").Text()), " ")
}

func TestABottleneckSaysWhatElseCouldBelongToIt(t *testing.T) {
	s := likePair(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/bottlenecks/1")
	if got := p.related(); !strings.Contains(got, "Nobody knows who answers") || strings.Contains(got, "coffee") || !strings.Contains(got, "questionnaire") {
		t.Fatalf("what could belong here: %s", got)
	}
	p.send("/bottlenecks/1/related", "do", "merge").goesTo("/bottlenecks/1").says("Merged into this")
	if got := s.view().Bottleneck(2).MergedInto; got != 1 {
		t.Fatalf("B-2 is merged into %s", got)
	}
	if s.signedIn(readerEmail).get("/bottlenecks/1").Find("#b-related").Length() != 0 {
		t.Error("a reader is offered what only engineers can do")
	}
	if s.browser().get(s.path(models.LinkBoard, 0)+"/bottlenecks/1").Find("#b-related").Length() != 0 {
		t.Error("readers of the board link are offered to merge")
	}
}

func TestWhatIsNotTheSameIsRememberedAndTakenBack(t *testing.T) {
	s := likePair(t)
	b := s.signedIn(engineerEmail)
	old := b.get("/bottlenecks/1")
	p := old.send("/bottlenecks/1/related", "do", "apart").goesTo("/bottlenecks/1").says("they are not the same")
	if !s.view().Apart(1, 2) || p.Find("#b-related input[name=other]").Length() != 0 || !strings.Contains(p.Find("#b-apart").Text(), "Nobody knows") {
		t.Fatalf("it is offered on: %s", p.related())
	}
	old.send("/bottlenecks/1/related", "do", "merge").is(http.StatusConflict).says("People have decided something else")
	b.get("/bottlenecks/2").says("said to be something else")
	p = p.by.get("/bottlenecks/1")
	entry := p.Find("#b-apart input[name=entry]").AttrOr("value", "")
	b.post("/bottlenecks/1/undo", "entry", entry).goesTo("/bottlenecks/1").says("Undone")
	if s.view().Apart(1, 2) {
		t.Error("it is kept apart still")
	}
	if b.get("/bottlenecks/1").Find("#b-apart").Length() != 0 {
		t.Error("what was taken back stands in the list")
	}
	p = b.get("/bottlenecks/1").send("/bottlenecks/1/related", "do", "apart").follow()
	if n := p.Find("#b-apart li").Length(); n != 1 {
		t.Errorf("said once more, it stands in the list %d times", n)
	}
}

func TestWhatWasJustDoneIsUndoneFromWhereItIsSaid(t *testing.T) {
	s := likePair(t)
	b := s.signedIn(engineerEmail)
	p := b.get("/bottlenecks/1").send("/bottlenecks/1/related", "do", "apart").follow()
	undo := p.Find(`form[action="/undo"]`)
	if undo.Length() != 1 || b.get("/bottlenecks/1").Find(`form[action="/undo"]`).Length() != 0 {
		t.Fatal("the button to undo stands beside what is said, once")
	}
	b.send(http.MethodPost, undo.AttrOr("action", ""), formValues(undo, nil)).goesTo("/bottlenecks/1").says("Undone")
	if s.view().Apart(1, 2) {
		t.Error("it was not undone")
	}
}

func TestRelatedBottlenecksAreMergedOnlyAsTheyWereShown(t *testing.T) {
	s := likePair(t)
	b := s.signedIn(engineerEmail)
	old := b.get("/bottlenecks/1")
	s.do(models.ByMember(1), &models.Merge{From: 2, Into: 3})
	for _, do := range []string{"merge", "apart"} {
		old.send("/bottlenecks/1/related", "do", do).is(http.StatusConflict).says("There is something to put right")
	}
	s.do(models.ByMember(1), &models.Merge{From: 1, Into: 3})
	old.send("/bottlenecks/1/related", "do", "merge", "other", "3").is(http.StatusConflict)
	if s.view().Bottleneck(3).MergedInto != 0 || s.view().Apart(1, 3) {
		t.Error("something was decided about what nobody was shown")
	}
	b.post("/bottlenecks/3/related", "do", "merge", "other", "99").is(http.StatusNotFound)
}
