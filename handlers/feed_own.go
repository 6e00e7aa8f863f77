package handlers

import (
	"strings"

	"bottleneck/handlers/atom"
	"bottleneck/handlers/digest"
	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"
)

// ownWeeks is how many weeks back a member's own feed goes.
const ownWeeks = 8

// showOwnFeed is a member's own feed: what waits for them and what changed, one entry a week. Whoever holds its link is
// nobody else there, so it is worded as the member reads.
func (s *Server) showOwnFeed(v *visit) error {
	m := v.state.Member(models.MemberNumber(v.opened.Number))
	if w := words.Lookup(m.Language); w != nil {
		v.words = w
	}
	return v.sendFeedOf(v.today().String(), func() *atom.Feed {
		f := v.feed(models.NamedMemberFeed, uint64(m.Number), v.linkAddress(), v.state.Link(v.opened.Link).Made)
		f.Page = v.base() + "/board"
		f.Title = v.words.T("feed.own", "organisation", v.state.Settings.Organisation)
		f.Subtitle = v.words.T("feed.own.is")
		v.addWeeks(f, m)
		return f
	})
}

// addWeeks adds an entry for the last week, with what waits for the member now, and for those before it in which something
// changed.
func (v *visit) addWeeks(f *atom.Feed, m *models.Member) {
	t := digest.Teller{State: v.state, Words: v.words, Now: v.now, Card: v.memberTitle}
	for i, w := range v.lastWeeks() {
		lines := t.Changed(w)
		if i == 0 {
			lines = append(v.underHeading("mail.waits", t.Waits(m)), v.underHeading("mail.changed", append(lines, t.Standing()...))...)
		}
		if i == 0 || len(lines) > 0 {
			f.Entries = append(f.Entries, v.weekEntry(m, w, lines))
		}
	}
	f.Updated = f.Entries[0].Updated
}

// lastWeeks sums up the last weeks, the newest first: the same for all members.
func (v *visit) lastWeeks() []*models.Week {
	monday := v.state.ThisMonday(v.now)
	return reckoned(v, "weeks "+monday.String(), func() (list []*models.Week) {
		for n := range models.Date(ownWeeks) {
			w := v.state.WeekBefore(monday-7*n, v.now)
			list = append(list, &w)
		}
		return list
	})
}

func (v *visit) weekEntry(m *models.Member, w *models.Week, lines []string) atom.Entry {
	at := w.Until.Time()
	e := atom.Entry{ID: v.server.Keys.URN(models.NamedMemberWeek, uint64(m.Number), int(w.Monday)), Kind: "week", Page: v.base() + "/board",
		Published: at, Updated: at, Text: strings.Join(lines, "\n")}
	e.Title = v.words.T("feed.own.entry", "first", v.words.Date(w.First().Time()), "last", v.words.Date(w.Last().Time()))
	if e.Text = strings.TrimSpace(e.Text); e.Text == "" {
		e.Text = v.words.T("feed.own.quiet")
	}
	return e
}

// underHeading puts a heading above lines, if there are any.
func (v *visit) underHeading(key string, lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append(append([]string{v.words.T(key)}, lines...), "")
}

// memberTitle is a bottleneck as members know it.
func (v *visit) memberTitle(b *models.Bottleneck) string {
	return v.words.T("bottleneck.title", "ref", b.Number.String(), "title", v.cardName(views.Reach{}, b).Title)
}

// makeFeed gives the member an address for their own feed.
func (s *Server) makeFeed(v *visit) error {
	return v.onFeed(&models.OpenFeed{Member: v.member.Number}, "flash.feed.made")
}

// replaceFeed gives it another address.
func (s *Server) replaceFeed(v *visit) error {
	return v.onFeed(&models.OpenFeed{Member: v.member.Number, Again: true}, "flash.feed.replaced")
}

// closeFeed ends it.
func (s *Server) closeFeed(v *visit) error {
	return v.onFeed(&models.CloseFeed{Member: v.member.Number}, "flash.feed.closed")
}

func (v *visit) onFeed(command models.Command, flash string) error {
	if err := v.do(v.actor(), command); err != nil {
		return err
	}
	return v.redirect("/account#feed", flash)
}

// ownFeed is the address of the member's own feed, "" while there is none.
func (v *visit) ownFeed() string {
	if n := v.state.FeedOf(v.member); n != 0 {
		return v.link(models.LinkFeed, uint32(n)) + feedFile
	}
	return ""
}
