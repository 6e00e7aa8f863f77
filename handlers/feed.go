package handlers

import (
	"bytes"
	"strconv"
	"strings"

	"bottleneck/handlers/atom"
	"bottleneck/models"
	"bottleneck/views"
)

// feedMost is how many things a feed tells at most, the newest.
const feedMost = 50

// feedFile ends the address of every feed, below that of the page which it is about.
const feedFile = "/feed.atom"

// showBoardFeed is the board as a feed, for anyone who has the board link.
func (s *Server) showBoardFeed(v *visit) error {
	return v.sendFeed(func() *atom.Feed {
		f := v.feed(models.NamedBoard, 0, v.linkAddress(), v.state.Link(v.opened.Link).Made)
		f.Title = v.words.T("feed.board", "organisation", v.state.Settings.Organisation)
		f.Subtitle = v.words.T("feed.board.is")
		return v.telling(f, v.state.BoardNews(feedMost), v.boardEntry)
	})
}

// showBottleneckFeed is one bottleneck as a feed, for anyone who has the board link. A merged one leads to where it
// stands now.
func (s *Server) showBottleneckFeed(v *visit) error {
	c, err := v.openCard(views.Reach{Prefix: v.linkAddress()})
	if err != nil {
		return err
	}
	page := c.reach.Bottleneck(int(c.b.Number))
	if c.from != 0 {
		return v.redirect(page+feedFile, "")
	}
	return v.sendFeed(func() *atom.Feed {
		f := v.feed(models.NamedBottleneck, uint64(c.b.Number), page, c.b.Opened)
		f.Title = v.words.T("bottleneck.title", "ref", c.b.Number.String(), "title", v.publicTitle(c.b))
		f.Subtitle = v.words.T("feed.bottleneck.is")
		return v.telling(f, v.state.BottleneckNews(c.b, feedMost), v.boardEntry)
	})
}

// showDepartmentFeed says what became of a department's reports, without their words, for anyone who has its form link.
func (s *Server) showDepartmentFeed(v *visit) error {
	department := v.state.Department(v.opened.Number)
	return v.sendFeed(func() *atom.Feed {
		f := v.feed(models.NamedDepartment, uint64(department.Number), v.linkAddress(), v.state.Link(v.opened.Link).Made)
		f.Title = v.words.T("feed.department", "organisation", v.state.Settings.Organisation, "department", department.Name)
		f.Subtitle = v.words.T("feed.department.is")
		return v.telling(f, v.state.DepartmentNews(department.Number, feedMost), v.departmentEntry)
	})
}

// feed begins the feed of a page; since is when there was nothing to tell yet.
func (v *visit) feed(what models.Named, number uint64, page string, since models.Moment) *atom.Feed {
	return &atom.Feed{ID: v.server.Keys.URN(what, number, 0), Lang: v.words.Lang, Author: v.state.Settings.Organisation,
		Self: v.base() + page + feedFile, Page: v.base() + page, Updated: since.Time()}
}

// telling adds an entry for each piece of news.
func (v *visit) telling(f *atom.Feed, news []models.News, entry func(models.News) atom.Entry) *atom.Feed {
	for _, n := range news {
		e := entry(n)
		e.ID, e.Published, e.Updated = v.newsID(n), n.At.Time(), n.At.Time()
		f.Entries = append(f.Entries, e)
	}
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	return f
}

// newsID names a piece of news for good. That a bottleneck is on the board stays one entry, however its title is worded.
func (v *visit) newsID(n models.News) string {
	if title, ok := n.Event.(*models.TitleSet); ok {
		return v.server.Keys.URN(models.NamedTitle, uint64(title.Bottleneck), 0)
	}
	return v.server.Keys.URN(models.NamedEvent, n.Ref.Commit, n.Ref.Index)
}

// boardEntry words a piece of news for those who read the board.
func (v *visit) boardEntry(n models.News) atom.Entry {
	if n.HeadsUp != nil {
		return v.headsUpEntry(n.HeadsUp)
	}
	b := n.Bottleneck
	e := v.happened(n.Event, v.publicTitle(b))
	e.Page = v.base() + views.Reach{Prefix: v.linkAddress()}.Bottleneck(int(b.Number))
	if e.Text != "" {
		return e
	}
	departments, suppliers := v.sources(b)
	e.Text = v.words.T("feed.stands", "ref", b.Number.String(), "status", v.words.T("status."+b.Status.String()),
		"from", strings.Join(append(departments, suppliers...), ", "))
	return e
}

// departmentEntry is what whoever has a department's form link may know: that it happened, and where to read more.
func (v *visit) departmentEntry(n models.News) atom.Entry {
	if n.HeadsUp != nil {
		return v.headsUpEntry(n.HeadsUp)
	}
	e := v.happened(n.Event, v.titleFor(v.party(), n.Bottleneck))
	e.Page, e.Text = v.base()+v.linkAddress(), v.words.T("feed.read")
	if _, alone := n.Event.(*models.ReportAnswered); alone {
		e.Text = v.words.T("feed.answer.read")
	}
	return e
}

// publicTitle is the title as people read it who are no members.
func (v *visit) publicTitle(b *models.Bottleneck) string {
	name := v.cardName(views.Reach{Prefix: v.linkAddress()}, b)
	if name.Title == "" {
		return v.words.T("card.unchecked", "source", name.From)
	}
	return name.Title
}

// happened words an event on a bottleneck of this title; Text is what was said with it.
func (v *visit) happened(event models.Event, title string) atom.Entry {
	switch e := event.(type) {
	case *models.TitleSet:
		return atom.Entry{Kind: "board", Title: v.words.T("feed.title", "title", title)}
	case *models.StatusSet:
		entry := atom.Entry{Kind: "status", Title: v.words.T("feed.status", "title", title, "status", v.words.T("status."+e.Status.String()))}
		if e.Audience != models.AudienceMembers {
			entry.Text = e.Words
		}
		return entry
	case *models.LearningPublished:
		return atom.Entry{Kind: "learning", Title: v.words.T("feed.learned", "title", title), Text: v.learningText(e.Bottleneck)}
	case *models.PromiseSet:
		if e.Date == 0 {
			return atom.Entry{Kind: "promise", Title: v.words.T("feed.promise.off", "title", title), Text: e.Words}
		}
		return atom.Entry{Kind: "promise", Title: v.words.T("feed.promise", "title", title, "day", v.words.DateYear(e.Date.Time())), Text: e.Words}
	case *models.UpdatePosted:
		return atom.Entry{Kind: "update", Title: v.words.T("feed.update", "title", title), Text: e.Words}
	}
	return atom.Entry{Kind: "answer", Title: v.words.T("feed.answer", "title", title)}
}

// sendFeed sends a feed, or says that the reader has it already. It may be kept by who reads it, and by nobody between.
func (v *visit) sendFeed(draw func() *atom.Feed) error { return v.sendFeedOf("", draw) }

// sendFeedOf is sendFeed of one that also depends on a day.
func (v *visit) sendFeedOf(day string, draw func() *atom.Feed) error {
	key := v.words.Lang + " " + v.base() + v.Path() + " " + day
	feed, err := v.server.caches.feeds.get(v.state, key, func(b *bytes.Buffer) error { return draw().Write(b) })
	if err != nil {
		return err
	}
	v.Set("Cache-Control", "private, no-cache")
	v.Set("ETag", feed.tag)
	v.Set("Last-Modified", feed.changed)
	v.Vary("Accept-Encoding", "Accept-Language", "Cookie")
	if v.hasFeed(feed) {
		return v.SendStatus(notModified)
	}
	v.Set("Content-Type", atom.MediaType)
	v.Set("Content-Length", strconv.Itoa(len(feed.body)))
	if acceptsGzip(v.Ctx) {
		v.Set("Content-Encoding", "gzip")
		v.Response().SetBodyRaw(feed.gzip)
		return nil
	}
	v.Response().SetBodyRaw(feed.body)
	return nil
}
