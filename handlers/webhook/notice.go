package webhook

import (
	"fmt"

	"bottleneck/models"
)

// notice draws what happened, and says false if it was undone since, or everybody who has the board link may not read
// of it.
func (d drawing) notice(m *Message, n *models.Notice) bool {
	m.Type, m.Timestamp = n.Kind.String(), timestamp(n.At)
	s := subject{drawing: d, notice: n, message: m, key: "hook.say." + m.Type}
	if !s.about() || !s.says() {
		return false
	}
	m.said.headline = d.words.T(s.key, s.params...)
	m.Data.Text = m.said.headline
	if m.said.title != "" {
		m.Data.Text = d.words.T("hook.text", "headline", m.said.headline, "title", m.said.title)
	}
	return true
}

// subject is one notice while its message is drawn.
type subject struct {
	drawing
	notice     *models.Notice
	message    *Message
	bottleneck *models.Bottleneck // where it stands now; nil if the notice is about none
	key        string             // of the headline
	params     []any
}

// about puts in what the notice is about, and says whether a board still shows that.
func (s *subject) about() bool {
	n := s.notice
	number := n.Bottleneck
	if n.Feedback != 0 {
		number = 0 // who reads the board knows nothing of what is said to suppliers
	}
	if n.Report != 0 {
		r := s.state.Report(n.Report)
		if r == nil || r.Withdrawn {
			return false
		}
		number = r.Bottleneck // it may have been moved since
		s.from(r.Source)
	}
	if number == 0 {
		s.elsewhere()
		return true
	}
	s.bottleneck = s.state.Standing(number)
	if s.bottleneck == nil || s.bottleneck.Hidden() {
		return s.announces() // what a change was made for need not stand on the board
	}
	s.describe(s.bottleneck)
	return true
}

func (s *subject) announces() bool {
	return s.notice.Kind == models.NoticeHeadsUp || s.notice.Kind == models.NoticeHeadsUpAsk
}

func (s *subject) from(source models.Party) {
	from := &Party{Kind: "department", Name: s.state.PartyName(source)}
	if source.Kind == models.SupplierParty {
		from.Kind = "supplier"
	}
	s.message.Data.From, s.params = from, append(s.params, "from", from.Name)
}

// elsewhere leads to what is about no bottleneck on the board. A supplier is not named there.
func (s *subject) elsewhere() {
	switch s.notice.Kind {
	case models.NoticeFeedback, models.NoticeSupplierAnswer:
		s.link(s.message, fmt.Sprintf("/suppliers/%d", s.notice.Subject), s.words.T("hook.open.supplier"))
	}
}

// says adds what was said and done, and says whether that still stands.
func (s *subject) says() bool {
	switch s.notice.Kind {
	case models.NoticeUpdate, models.NoticeStatus, models.NoticePromise, models.NoticeMerged:
		entry := s.entry()
		return entry != nil && !entry.Undone && s.event(entry.Event)
	case models.NoticePromiseMissed:
		return s.missed()
	case models.NoticeCameBack:
		return s.cameBack()
	case models.NoticeLearning:
		return s.learned()
	case models.NoticeAction:
		return s.overdue()
	case models.NoticeHeadsUp, models.NoticeHeadsUpAsk:
		return s.ofHeadsUp()
	case models.NoticeRoundBegun, models.NoticeRoundEnded, models.NoticeRoundHeard:
		return s.ofRound()
	case models.NoticeWeek:
		return s.week()
	}
	return true
}

// entry finds what happened in the history of the bottleneck that it happened on.
func (s *subject) entry() *models.Entry {
	b := s.state.Bottleneck(s.notice.Bottleneck)
	if b == nil {
		return nil
	}
	for i := range b.History {
		if b.History[i].Ref == s.notice.Ref {
			return &b.History[i]
		}
	}
	return nil
}

// event says what an event said. Of a bottleneck that was merged away since, only words are still told.
func (s *subject) event(event models.Event) bool {
	data, merged := &s.message.Data, s.bottleneck.Number != s.notice.Bottleneck
	switch e := event.(type) {
	case *models.UpdatePosted:
		data.Words = publicWords(e.Words, e.Audience)
		return data.Words != ""
	case *models.StatusSet:
		data.Status, data.Words = e.Status.String(), publicWords(e.Words, e.Audience)
		s.params = append(s.params, "status", s.words.T("status."+data.Status))
		return !merged || data.Words != ""
	case *models.PromiseSet:
		data.Words = e.Words
		return s.promised(e) && (!merged || e.Words != "")
	case *models.BottlenecksMerged:
		data.Merged = e.From.String()
		s.params = append(s.params, "merged", data.Merged)
	}
	return true
}

func publicWords(words string, audience models.Audience) string {
	if audience == models.AudienceMembers {
		return ""
	}
	return words
}

// promised says the day, unless another was promised since: that is told by a message of its own.
func (s *subject) promised(e *models.PromiseSet) bool {
	if e.Date == 0 {
		s.key += ".off"
	} else {
		s.message.Data.Day = e.Date.String()
		s.params = append(s.params, "day", s.words.DateYear(e.Date.Time()))
	}
	return s.state.Bottleneck(e.Bottleneck).Promise == e.Date
}
