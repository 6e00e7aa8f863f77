package handlers

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"bottleneck/models"
)

// feedRead is a feed as a reader of feeds sees it, by RFC 4287: only what stands in Atom's namespace is found.
type feedRead struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      []string    `xml:"http://www.w3.org/2005/Atom id"`
	Title   []string    `xml:"http://www.w3.org/2005/Atom title"`
	Updated []string    `xml:"http://www.w3.org/2005/Atom updated"`
	Authors []string    `xml:"http://www.w3.org/2005/Atom author>name"`
	Links   []feedLink  `xml:"http://www.w3.org/2005/Atom link"`
	Entries []entryRead `xml:"http://www.w3.org/2005/Atom entry"`
}

type entryRead struct {
	ID      []string   `xml:"http://www.w3.org/2005/Atom id"`
	Title   []string   `xml:"http://www.w3.org/2005/Atom title"`
	Updated []string   `xml:"http://www.w3.org/2005/Atom updated"`
	Links   []feedLink `xml:"http://www.w3.org/2005/Atom link"`
	Content []string   `xml:"http://www.w3.org/2005/Atom content"`
}

type feedLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

// readFeed reads a feed, and holds it to the rules of RFC 4287, 4.1: exactly one id, title and updated of the feed and
// of each entry, an author, at most one alternate link of a kind, names that are absolute and unique, times of RFC 3339.
func readFeed(t *testing.T, p *page) (f feedRead) {
	t.Helper()
	p.is(http.StatusOK)
	if got := p.header.Get("Content-Type"); got != "application/atom+xml; charset=utf-8" {
		t.Errorf("%s: Content-Type %q", p.path, got)
	}
	if err := xml.Unmarshal([]byte(p.body), &f); err != nil {
		t.Fatalf("%s: %v\n%s", p.path, err, p.body)
	}
	ids := map[string]bool{}
	once := func(what string, values []string) string {
		if len(values) != 1 || strings.TrimSpace(values[0]) == "" {
			t.Errorf("%s: %s stands %d times: %q", p.path, what, len(values), values)
			return ""
		}
		return values[0]
	}
	name := func(values []string) {
		id := once("id", values)
		if u, err := url.Parse(id); err != nil || !u.IsAbs() || ids[id] {
			t.Errorf("%s: id %q is not a name of its own: %v", p.path, id, err)
		}
		ids[id] = true
	}
	name(f.ID)
	once("title", f.Title)
	once("author", f.Authors)
	updated, err := time.Parse(time.RFC3339, once("updated", f.Updated))
	if err != nil {
		t.Error(err)
	}
	checkLinks(t, f.Links, "self", "alternate")
	for i, e := range f.Entries {
		name(e.ID)
		once("title of an entry", e.Title)
		once("content", e.Content)
		checkLinks(t, e.Links, "alternate")
		at, err := time.Parse(time.RFC3339, once("updated of an entry", e.Updated))
		if err != nil || at.After(updated) || i == 0 && !at.Equal(updated) {
			t.Errorf("%s: entry of %v in a feed of %v: %v", p.path, at, updated, err)
		}
	}
	return f
}

func checkLinks(t *testing.T, links []feedLink, want ...string) {
	t.Helper()
	var got []string
	for _, l := range links {
		got = append(got, l.Rel)
		if u, err := url.Parse(l.Href); err != nil || !u.IsAbs() || l.Type == "" {
			t.Errorf("link %q: %v", l.Href, err)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// titles are those of the entries, newest first.
func (f feedRead) titles() (list []string) {
	for _, e := range f.Entries {
		list = append(list, e.Title[0])
	}
	return list
}

func (s *site) boardFeed() string { return s.path(models.LinkBoard, 0) + feedFile }

func TestTheBoardsFeedTellsWhatEveryoneMayRead(t *testing.T) {
	f := newFull(t, mark)
	feed := readFeed(t, f.browser().get(f.boardFeed()))
	for _, want := range []string{"Update: New from Sales, being read", "Resolved: New from Sales, being read",
		"On the board: " + mark("checked title"), "Promised by 15 January 2027: " + mark("checked title")} {
		if !slices.Contains(feed.titles(), want) {
			t.Errorf("nothing is called %q in %q", want, feed.titles())
		}
	}
	body := f.browser().get(f.boardFeed()).body
	if !strings.Contains(body, mark("sales update")) || strings.Contains(body, mark("internal note")) || strings.Contains(body, "Erin") {
		t.Errorf("the feed holds too little or too much:\n%s", body)
	}
	one := readFeed(t, f.browser().get(f.path(models.LinkBoard, 0)+"/bottlenecks/2/feed.atom"))
	if len(one.Entries) != 2 || one.Entries[0].ID[0] != feed.Entries[slices.Index(feed.titles(), one.titles()[0])].ID[0] {
		t.Errorf("the bottleneck's feed: %q", one.titles())
	}
}

func TestADepartmentsFeedSaysWhatBecameOfItsReportsWithoutWords(t *testing.T) {
	f := newFull(t, mark)
	sales := readFeed(t, f.browser().get(f.path(models.LinkDepartment, 1)+feedFile))
	for _, want := range []string{"Update: Something that we know of already", "Answered: Something that we know of already", "Resolved: Something that we know of already"} {
		if !slices.Contains(sales.titles(), want) {
			t.Errorf("nothing is called %q in %q", want, sales.titles())
		}
	}
	legal := readFeed(t, f.browser().get(f.path(models.LinkDepartment, 2)+feedFile))
	if got := legal.titles(); !slices.Contains(got, "Promised by 15 January 2027: "+mark("checked title")) || slices.Contains(got, sales.titles()[0]) {
		t.Errorf("Legal is told %q", got)
	}
}

func TestWhatIsTakenBackLeavesTheFeed(t *testing.T) {
	f := newFull(t, mark)
	reader, path := f.browser(), f.boardFeed()
	before := reader.get(path)
	ids := map[string]bool{}
	for _, e := range readFeed(t, before).Entries {
		ids[e.ID[0]] = true
	}
	b := f.view().Bottleneck(f.view().Report(1).Bottleneck)
	f.clock.pass(time.Minute)
	for _, e := range b.History {
		if _, said := e.Event.(*models.UpdatePosted); said {
			f.do(models.ByMember(2), &models.Undo{Bottleneck: b.Number, Entry: e.Ref})
		}
	}
	after := readFeed(t, reader.get(path))
	if slices.Contains(after.titles(), "Update: New from Sales, being read") || strings.Contains(reader.get(path).body, mark("sales update")) {
		t.Errorf("what was taken back is still told: %q", after.titles())
	}
	for _, e := range after.Entries {
		if !ids[e.ID[0]] {
			t.Errorf("%s has another name than before", e.Title[0])
		}
	}
	reader.headers["If-Modified-Since"] = before.header.Get("Last-Modified")
	if p := reader.get(path); p.status != http.StatusOK {
		t.Errorf("a reader that asks by time keeps what was taken back: %d", p.status)
	}
}

func TestAFeedThatDidNotChangeIsNotSentAgain(t *testing.T) {
	f := newFull(t, mark)
	reader, path := f.browser(), f.boardFeed()
	first := reader.get(path).is(http.StatusOK)
	if got := first.header.Get("Cache-Control"); got != "private, no-cache" {
		t.Errorf("Cache-Control %q", got)
	}
	tag := first.header.Get("ETag")
	if !strings.HasPrefix(tag, "W/") {
		t.Errorf("%s is sent packed and unpacked under one tag that promises the same bytes", tag)
	}
	f.clock.pass(time.Hour)
	f.do(models.ByMember(2), &models.SetOwner{Bottleneck: 1, Owner: 2, Seen: f.view().Number}) // nothing that a feed tells
	for header, value := range map[string]string{"If-None-Match": `"x", ` + strings.TrimPrefix(tag, "W/"), "If-Modified-Since": first.header.Get("Last-Modified")} {
		again := f.browser()
		again.headers[header] = value
		if p := again.get(path); p.status != http.StatusNotModified || p.body != "" || p.header.Get("ETag") != tag {
			t.Errorf("%s: status %d, %d bytes", header, p.status, len(p.body))
		}
	}
	f.restart()
	if p := f.browser().get(path); p.body != first.body {
		t.Errorf("after a restart the feed is another:\n%s\n%s", first.body, p.body)
	}
	f.do(models.ByMember(2), &models.PostUpdate{Bottleneck: 1, Words: "News"})
	reader.headers["If-None-Match"] = tag
	if p := reader.get(path); p.status != http.StatusOK || readFeed(t, p).Entries[0].Content[0] != "News" {
		t.Errorf("what is new is not told: %d", p.status)
	}
}

func TestAFeedOfAnEndedLinkSaysSo(t *testing.T) {
	s := withReport(t)
	board, form := s.boardFeed(), s.path(models.LinkDepartment, 1)+feedFile
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().BoardLink()})
	s.do(models.ByMember(1), &models.ReplaceLink{Link: s.view().Department(1).Link})
	for _, path := range []string{board, form} {
		p := s.browser().get(path).is(http.StatusGone)
		if !strings.HasPrefix(p.header.Get("Content-Type"), "text/html") || p.Find("h1").Length() != 1 || len(p.Find("main").Text()) < 40 {
			t.Errorf("%s does not say what to do: %s", path, p.text())
		}
	}
	s.browser().get("/b/" + strings.Repeat("a", models.TokenLength) + feedFile).is(http.StatusNotFound)
}

func TestAMergedBottlenecksFeedLeadsOn(t *testing.T) {
	f := newFull(t, mark)
	from, into := f.view().Report(1).Bottleneck, f.view().Report(2).Bottleneck
	if from == into {
		t.Fatal("they stand together already")
	}
	f.do(models.ByMember(2), &models.Merge{From: from, Into: into})
	prefix := f.path(models.LinkBoard, 0) + "/bottlenecks/"
	feed := readFeed(t, f.browser().get(prefix+strconv.Itoa(int(from))+feedFile).goesTo(prefix+strconv.Itoa(int(into))+feedFile))
	if got := feed.titles(); !slices.Contains(got, "Update: "+mark("checked title")) {
		t.Errorf("what was said before the merge is not told: %q", got)
	}
}

func TestPagesSayWhereTheirFeedIs(t *testing.T) {
	s := withReport(t)
	for _, path := range []string{s.path(models.LinkBoard, 0), s.path(models.LinkBoard, 0) + "/bottlenecks/1", s.path(models.LinkDepartment, 1)} {
		p := s.browser().get(path)
		address, _ := p.Find(`link[rel=alternate][type="application/atom+xml"]`).Attr("href")
		if address != path+feedFile || p.Find("a[href='"+address+"']").Length() != 1 {
			t.Errorf("%s names the feed %q", path, address)
		}
		readFeed(t, s.browser().get(address))
	}
	if n := s.signedIn(engineerEmail).get("/board").Find("link[rel=alternate]").Length(); n != 0 {
		t.Error("the members' board names a feed, which nobody could read without signing in")
	}
}
