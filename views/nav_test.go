package views

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

func navPage(role string) Page {
	p := testPage("Board")
	p.Member, p.Bundle, p.Nav = &Member{Name: "Ann", Role: role}, Work, "suppliers"
	p.Unanswered, p.Suppliers = 4, 2
	return p
}

func labels(s *goquery.Selection) string {
	return strings.Join(s.Map(func(_ int, a *goquery.Selection) string { return said(a) }), ", ")
}

func TestABarOfManyEntriesKeepsTheDailyOnesInSight(t *testing.T) {
	for role, want := range map[string][2]string{
		"reader":   {"Board, Learned, Heads-ups", "Rounds, Suppliers (2), Won’t do, Insights"},
		"lead":     {"Board, Departments, Learned", "Heads-ups, Rounds, Suppliers (2), Won’t do, Insights"},
		"engineer": {"Board, Inbox (4), Learned", "Heads-ups, Rounds, Suppliers (2), Won’t do, Insights"},
		"admin":    {"Board, Inbox (4), Learned", "Heads-ups, Rounds, Suppliers (2), Won’t do, Insights, Admin"},
	} {
		nav := parsed(t, Layout(navPage(role))).Find("header nav")
		if first, more := labels(nav.ChildrenFiltered("a")), labels(nav.Find("[popover] a")); first != want[0] || more != want[1] {
			t.Errorf("a %s sees %q, and behind it %q", role, first, more)
		}
		button := nav.Find("button")
		if target, _ := button.Attr("popovertarget"); nav.Find("#"+target).Length() != 1 || said(button) != "More (2)" {
			t.Errorf("for a %s the button says %q and opens %q", role, said(button), target)
		}
		if nav.Find("[aria-current=page]").Length() != 1 {
			t.Errorf("a %s does not see where they are", role)
		}
	}
}

func TestAPageWithoutTheStyleOfTheBarHidesNothingOfIt(t *testing.T) {
	nav := parsed(t, Layout(navPage("admin").public())).Find("header nav")
	if nav.Find("[popover], button").Length() > 0 || nav.ChildrenFiltered("a").Length() != 9 {
		t.Errorf("the bar says %q", said(nav))
	}
}

func TestWhoReadsByTheBoardLinkFindsAllThatItOpens(t *testing.T) {
	p := testPage("Board")
	p.Readers, p.Bundle, p.Nav = "/b/key", Work, "learned"
	bar := parsed(t, Layout(p)).Find("header")
	var hrefs []string
	bar.Find("nav a").Each(func(_ int, a *goquery.Selection) { hrefs = append(hrefs, a.AttrOr("href", "")) })
	if got := strings.Join(hrefs, " "); got != "/b/key /b/key/learned /b/key/heads-ups /b/key/rounds /b/key/wont-do /b/key/insights" {
		t.Errorf("the bar leads to %s", got)
	}
	if bar.Find("a.brand").AttrOr("href", "") != "/b/key" || bar.Find("form, .me").Length() > 0 {
		t.Errorf("the bar is that of somebody else: %s", said(bar))
	}
}
