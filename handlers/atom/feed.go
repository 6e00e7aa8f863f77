package atom

import (
	"encoding/xml"
	"io"
	"strings"
	"time"
)

// MediaType is what a feed is sent as.
const MediaType = "application/atom+xml; charset=utf-8"

// Feed is what a reader of feeds is given. ID and those of the entries are lasting names (URNs); Self and Page are
// full addresses, of the feed itself and of the page that it is about.
type Feed struct {
	ID       string
	Lang     string
	Title    string
	Subtitle string
	Author   string // of all entries
	Self     string
	Page     string
	Updated  time.Time
	Entries  []Entry // newest first
}

// Entry is one thing that a feed tells.
type Entry struct {
	ID        string
	Title     string
	Page      string
	Published time.Time
	Updated   time.Time
	Kind      string // a word by which readers may sort, such as "status"
	Text      string
}

// Write writes the feed as XML. The same feed gives the same bytes.
func (f *Feed) Write(w io.Writer) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	if err := xml.NewEncoder(w).Encode(f.document()); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (f *Feed) document() *document {
	d := &document{Lang: f.Lang, ID: f.ID, Title: plain(f.Title), Subtitle: plain(f.Subtitle), Updated: stamp(f.Updated),
		Author: &person{plain(f.Author)}, Links: []link{{"self", "application/atom+xml", f.Self}, {"alternate", "text/html", f.Page}}}
	for _, e := range f.Entries {
		one := entry{ID: e.ID, Title: plain(e.Title), Published: stamp(e.Published), Updated: stamp(e.Updated),
			Link: link{"alternate", "text/html", e.Page}, Content: text{"text", plain(e.Text)}}
		if e.Kind != "" {
			one.Category = &category{e.Kind}
		}
		d.Entries = append(d.Entries, one)
	}
	return d
}

// The elements of RFC 4287, in the order in which they are written.
type (
	document struct {
		XMLName  xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Lang     string   `xml:"xml:lang,attr,omitempty"`
		ID       string   `xml:"id"`
		Title    string   `xml:"title"`
		Subtitle string   `xml:"subtitle,omitempty"`
		Updated  string   `xml:"updated"`
		Author   *person  `xml:"author"`
		Links    []link   `xml:"link"`
		Entries  []entry  `xml:"entry"`
	}
	entry struct {
		ID        string    `xml:"id"`
		Title     string    `xml:"title"`
		Published string    `xml:"published"`
		Updated   string    `xml:"updated"`
		Link      link      `xml:"link"`
		Category  *category `xml:"category"`
		Content   text      `xml:"content"`
	}
	person struct {
		Name string `xml:"name"`
	}
	link struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	category struct {
		Term string `xml:"term,attr"`
	}
	text struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

// stamp writes a time as RFC 3339, which Atom asks for.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z07:00") }

// plain leaves out what XML 1.0 cannot hold: one control character would make the whole feed unreadable.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t', r >= ' ' && r <= 0xD7FF && (r < 0x7f || r > 0x9f), r >= 0xE000 && r <= 0xFFFD, r >= 0x10000:
			return r
		}
		return -1
	}, strings.ToValidUTF8(text, ""))
}
