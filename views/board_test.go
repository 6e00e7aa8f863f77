package views

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/static"
	"bottleneck/views/words"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"
)

var boardNow = time.Date(2026, time.November, 24, 15, 4, 0, 0, time.UTC)

func memberPage(title string) Page {
	return Page{Words: words.For("en"), Title: title, Organisation: "Northwind", Member: &Member{Name: "Ana", Role: "engineer"}, Seen: 812, Bundle: Work}
}

func drawBoard(t testing.TB, c templ.Component) *goquery.Document {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	if at := strings.Index(b.String(), "{"); at >= 0 {
		// The only braces on a page are those that a script fills in, and those it finds in data-attributes.
		if rest := b.String()[at:]; !strings.HasPrefix(rest, "{n}") && !strings.HasPrefix(rest, "{card}") && !strings.HasPrefix(rest, "{limit}") {
			t.Errorf("a parameter was not filled in: %.60s", rest)
		}
	}
	doc, err := goquery.NewDocumentFromReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	everyIDOnce(t, doc)
	return doc
}

func everyIDOnce(t testing.TB, doc *goquery.Document) {
	t.Helper()
	seen := map[string]bool{}
	doc.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id, _ := s.Attr("id")
		if seen[id] {
			t.Errorf("the id %q is on the page twice", id)
		}
		seen[id] = true
	})
	doc.Find("label[for]").Each(func(_ int, s *goquery.Selection) {
		if target, _ := s.Attr("for"); !seen[target] {
			t.Errorf("a label is for %q, which is not there", target)
		}
	})
}

func read(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }

func fullCard(n int) CardProps {
	due := boardNow.AddDate(0, 0, -1)
	return CardProps{
		Name: CardName{N: n, Title: "Security questionnaire takes weeks " + strconv.Itoa(n)}, Version: "812", Checked: true,
		Departments: []string{"Sales", "Legal"}, Suppliers: []string{"Globex"}, Reports: n%30 + 1, Voices: n%7 + 1,
		Hours: 4*n + 1, Unconfirmed: 4 * (n % 3), Owner: "Ana Silva", Promised: boardNow.AddDate(0, 0, n%20),
		Oldest: &Clock{Report: 1000 + n, Since: boardNow.AddDate(0, 0, -3), Due: due, Now: boardNow},
		Trend:  Trend{0, 1, 2, n % 9, 3, 0, 1, n % 5, 0, 2, n % 7, 4},
	}
}

func boardOf(reach Reach, lanes ...int) BoardProps {
	b := BoardProps{Reach: reach, Now: boardNow, Works: reach.Member(), Me: 1, Total: 400, Open: 400, Quarters: 1240}
	b.Biggest = &BoardBiggest{Card: CardName{N: 1, Title: "Security questionnaire"}, Hours: 288, Share: 23}
	n := 0
	for i, status := range BoardStatuses {
		l := BoardLane{Status: status}
		for range lanes[i] {
			n++
			l.Cards = append(l.Cards, Card(words.For("en"), reach, fullCard(n)))
		}
		l.Count = len(l.Cards)
		b.Lanes = append(b.Lanes, l)
	}
	return b
}

func TestCardSaysWhatItCostsAndWhoWaits(t *testing.T) {
	doc := drawBoard(t, Card(words.For("en"), Reach{}, fullCard(17)))
	text := read(doc.Find("#B-17"))
	for _, want := range []string{"Security questionnaire takes weeks 17", "17¼ h a week", "2 h of it unconfirmed", "Sales", "Globex",
		"18 reports · 4 voices · 3 sources", "R-1017 waits 3 days, late since yesterday", "Ana Silva · promised by 11 Dec", "Move to…"} {
		if !strings.Contains(text, want) {
			t.Errorf("the card does not say %q: %s", want, text)
		}
	}
	if label, _ := doc.Find(`svg[role=img]`).Attr("aria-label"); !strings.Contains(label, "reports in twelve weeks") {
		t.Errorf("the trend has no words: %q", label)
	}
}

func TestReadersSeeNeitherUncheckedTitlesNorMoves(t *testing.T) {
	c := fullCard(17)
	c.Name, c.Checked, c.MergeWith, c.Owner = CardName{N: 17, From: "Sales"}, false, 3, ""
	doc := drawBoard(t, Card(words.For("en"), Reach{Prefix: "/b/token"}, c))
	if got := read(doc.Find("h3")); got != "New from Sales, being read" {
		t.Errorf("title %q", got)
	}
	if href, _ := doc.Find("h3 a").Attr("href"); href != "/b/token/bottlenecks/17" {
		t.Errorf("the card leads to %q", href)
	}
	if text := read(doc.Find("#B-17")); strings.Contains(text, "Move") || strings.Contains(text, "checked") || strings.Contains(text, "B-3") {
		t.Errorf("a reader sees what is for members: %s", text)
	}
}

func TestClockInWords(t *testing.T) {
	w := words.For("en")
	day := 24 * time.Hour
	for _, c := range []struct {
		due  time.Duration
		want string
	}{
		{2 * time.Hour, "waits 3 days, answer due today"},
		{day, "waits 3 days, answer due tomorrow"},
		{3 * day, "waits 3 days, answer due 27 Nov"},
		{-time.Hour, "waits 3 days, late since today"},
		{-16 * time.Hour, "waits 3 days, late since yesterday"},
		{-5 * day, "waits 3 days, late for 5 days"},
	} {
		clock := Clock{Since: boardNow.Add(-3 * day), Due: boardNow.Add(c.due), Now: boardNow}
		if got := clock.words(w); got != c.want {
			t.Errorf("due in %v: got %q, want %q", c.due, got, c.want)
		}
	}
}

func TestListeningLine(t *testing.T) {
	p := memberPage("Board")
	full := BoardListening{Now: ListeningWindow{82, 13, 9, 14}, Before: ListeningWindow{61, 31, 0, 0}}
	if got, want := listening(p, full), "Last 28 days: answered in time 82 % (before: 61 %), half within 1.3 days (before: 3.1 days), solved for 9 of 14."; got != want {
		t.Errorf("got %q", got)
	}
	none := ListeningWindow{-1, -1, 0, 0}
	if got := listening(p, BoardListening{none, none}); got != "" {
		t.Errorf("nothing to say, said %q", got)
	}
	if got, want := listening(p, BoardListening{Now: ListeningWindow{100, 2, 0, 0}, Before: none}), "Last 28 days: answered in time 100 %, half within 0.2 days."; got != want {
		t.Errorf("got %q", got)
	}
}

func TestAddressHoldsTheWholeFilter(t *testing.T) {
	b := boardOf(Reach{}, 2, 1, 0, 0, 0, 0)
	b.Filter = BoardFilter{Department: "1", Waiting: "nobody", Owner: "0", Text: "a & b", Unanswered: true, Sort: "age", Shown: map[string]int{"heard": 40}}
	b.Lanes[0].Count = 30
	href, _ := drawBoard(t, Board(memberPage("Board"), b)).Find("#more-new a").Attr("href")
	want := "/board?department=1&more=new%3A22&more=heard%3A40&owner=0&q=a+%26+b&sort=age&unanswered=1&waiting=nobody#lane-new"
	if href != want {
		t.Errorf("show more leads to\n%s, want\n%s", href, want)
	}
	if len(b.Filter.Shown) != 1 {
		t.Error("asking for more of one lane changed the filter itself")
	}
}

func TestFilterFormShowsWhatIsChosen(t *testing.T) {
	b := boardOf(Reach{}, 1, 0, 0, 0, 0, 0)
	b.Filter = BoardFilter{Status: "heard", Text: "invoice", Unanswered: true, Sort: "breadth", Owners: []Option{{Value: "1", Label: "Ana"}}}
	doc := drawBoard(t, Board(memberPage("Board"), b))
	for selector, want := range map[string]string{"#f-status": "heard", "#sort": "breadth", "#f-owner": ""} {
		if got, _ := doc.Find(selector + " option[selected]").Attr("value"); got != want {
			t.Errorf("%s shows %q, want %q", selector, got, want)
		}
	}
	if got, _ := doc.Find("form[role=search] input[name=q]").Attr("value"); got != "invoice" {
		t.Errorf("the words searched for are %q", got)
	}
	if _, on := doc.Find("input[name=unanswered]").Attr("checked"); !on {
		t.Error("only unanswered is not ticked")
	}
}

func TestEmptyBoards(t *testing.T) {
	unused := drawBoard(t, Board(memberPage("Board"), BoardProps{Works: true}))
	if got := read(unused.Find(".empty h2")); got != "Nothing has been reported yet" {
		t.Errorf("unused board says %q", got)
	}
	b := boardOf(Reach{}, 0, 0, 0, 0, 0, 0)
	b.Filter.Text = "nothing like it"
	if got := read(drawBoard(t, Board(memberPage("Board"), b)).Find("#board-lanes h2")); got != "Nothing matches" {
		t.Errorf("filtered board says %q", got)
	}
}

func TestBoardOf200CardsIsLight(t *testing.T) {
	var page bytes.Buffer
	b := boardOf(Reach{}, 40, 40, 40, 40, 20, 20)
	if err := Board(memberPage("Board"), b).Render(context.Background(), &page); err != nil {
		t.Fatal(err)
	}
	raw := page.Len()
	var small bytes.Buffer
	z := gzip.NewWriter(&small)
	fmt.Fprint(z, page.String())
	z.Close()
	total := small.Len()
	for _, name := range []string{"work.css", "work.js", "icon.svg"} {
		f, _ := static.Named(name)
		total += len(f.Gzip)
	}
	t.Logf("page %d bytes, %d compressed; with style and scripts %d", raw, small.Len(), total)
	if total > 40<<10 {
		t.Errorf("a board of 200 cards weighs %d bytes compressed, more than 40 KiB", total)
	}
}

func BenchmarkBoardOf200Cards(b *testing.B) {
	props := boardOf(Reach{}, 40, 40, 40, 40, 20, 20)
	p := memberPage("Board")
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := Board(p, props).Render(context.Background(), &out); err != nil {
			b.Fatal(err)
		}
	}
}

// What handlers do: a card is rendered once for all boards until it changes.
func BenchmarkBoardOf200KeptCards(b *testing.B) {
	props := boardOf(Reach{}, 40, 40, 40, 40, 20, 20)
	for l := range props.Lanes {
		for i, c := range props.Lanes[l].Cards {
			var kept bytes.Buffer
			if err := c.Render(context.Background(), &kept); err != nil {
				b.Fatal(err)
			}
			props.Lanes[l].Cards[i] = templ.Raw(kept.String())
		}
	}
	p := memberPage("Board")
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := Board(p, props).Render(context.Background(), &out); err != nil {
			b.Fatal(err)
		}
	}
}
