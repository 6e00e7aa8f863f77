package webhook

import (
	"bytes"
	"encoding/json"
	"time"

	"bottleneck/models"
	"bottleneck/views/words"
)

// TestType is the type of the message that an admin sends to see whether a webhook works. The others are those of
// models.NoticeKind.
const TestType = "test"

// Message is what a receiver reads, as JSON after the Standard Webhooks specification.
type Message struct {
	Type      string `json:"type"`
	Timestamp string `json:"timestamp"` // when it happened; RFC 3339, UTC
	Data      Data   `json:"data"`

	said said
}

// Data is what a message says. What does not apply to its type is left out.
type Data struct {
	Text       string      `json:"text"`          // one line for people, in the language of the webhook
	URL        string      `json:"url,omitempty"` // a page for members
	Bottleneck *Bottleneck `json:"bottleneck,omitempty"`
	From       *Party      `json:"from,omitempty"`   // where the report came from
	Status     string      `json:"status,omitempty"` // that was set
	Day        string      `json:"day,omitempty"`    // that was promised, or by which an action was agreed; left out when the promise was taken back
	Merged     string      `json:"merged,omitempty"` // the bottleneck that stands in this one now
	HeadsUp    *HeadsUp    `json:"heads_up,omitempty"`
	Round      *Round      `json:"round,omitempty"`
	Learning   *Learning   `json:"learning,omitempty"`
	Week       *Week       `json:"week,omitempty"`
	Owner      *Party      `json:"owner,omitempty"` // the department that does an action; left out when a member does
	Since      *Since      `json:"since_resolved,omitempty"`
	Words      string      `json:"words,omitempty"` // what was said, to everybody who reads the board
}

// Round is a round of questions, as everybody reads of it who has the board link.
type Round struct {
	Number      int      `json:"number"`
	Title       string   `json:"title"`
	From        string   `json:"from"` // its first and its last day
	To          string   `json:"to"`
	Departments []string `json:"departments"` // that it asks
}

// Bottleneck is how a bottleneck stands at the moment of sending.
type Bottleneck struct {
	Number      int      `json:"number"`
	Reference   string   `json:"reference"`
	Title       string   `json:"title"`
	Checked     bool     `json:"checked"` // whether the title is its own: else it only says where it comes from
	Status      string   `json:"status"`
	Departments []string `json:"departments"`
	Suppliers   []string `json:"suppliers"`
	Reports     int      `json:"reports"`
	Hours       float64  `json:"hours_lost_a_week"`
	Promised    string   `json:"promised,omitempty"`
}

// HeadsUp is how a heads-up stands at the moment of sending, as everybody reads it who has the board link.
type HeadsUp struct {
	Number      int      `json:"number"`
	Title       string   `json:"title"`
	What        string   `json:"what"`
	Do          string   `json:"do,omitempty"`
	Day         string   `json:"day"`
	Clock       string   `json:"clock,omitempty"`
	Departments []string `json:"departments"`
	Withdrawn   bool     `json:"withdrawn"`
}

// Learning is what was learned from a bottleneck, by the question that it answers.
type Learning struct {
	Held     string `json:"held_up,omitempty"`
	Why      string `json:"why_so_long,omitempty"`
	Surprise string `json:"surprise,omitempty"`
	Change   string `json:"change,omitempty"`
}

// Week is what a week brought: counts, and the references of bottlenecks.
type Week struct {
	First    string   `json:"first"`
	Last     string   `json:"last"`
	Reports  int      `json:"reports"`
	Biggest  string   `json:"biggest,omitempty"` // when it is sent
	Hours    float64  `json:"hours_lost_a_week"` // by all that is open when it is sent
	Opened   []string `json:"opened"`
	Resolved []string `json:"resolved"`
	CameBack []string `json:"came_back"`
	Promised []string `json:"promised"`
	Learned  []string `json:"learned"`
	WontDo   []string `json:"wont_do"`
	Rounds   []string `json:"rounds"` // titles of those that are being answered
}

// Since counts what reporters said since a bottleneck was resolved: reports that were filed or happened again, and for
// how many it is solved, partly solved or not.
type Since struct {
	Reports int `json:"reports"`
	Solved  int `json:"solved"`
	Partly  int `json:"partly"`
	Not     int `json:"not"`
}

// Party is a department or a supplier; Kind is "department" or "supplier".
type Party struct {
	Kind string `json:"kind"`
	Name string `json:"name"`
}

// said is the same for people in a channel.
type said struct {
	headline string
	title    string // with the reference in front; empty if it is about no bottleneck
	facts    string
	open     string // what leads to the page
	lang     string
}

// drawing is what a message is drawn from.
type drawing struct {
	state *models.State
	words *words.Words
	base  string // the address at which people reach the program, without a slash at the end; may be empty
	now   models.Moment
}

// message draws what a delivery says now; nil if nothing is left to say.
func (d drawing) message(one *models.Delivery) *Message {
	m := &Message{}
	if m.said.lang = d.words.Lang; one.Notice == nil {
		d.test(m, one.Planned)
	} else if !d.notice(m, one.Notice) {
		return nil
	}
	return m
}

func (d drawing) test(m *Message, at models.Moment) {
	m.Type, m.Timestamp = TestType, timestamp(at)
	m.said.headline = d.words.T("hook.say.test", "organisation", d.state.Settings.Organisation)
	m.Data.Text = m.said.headline
	d.link(m, "/board", d.words.T("hook.open.board"))
}

func timestamp(at models.Moment) string { return at.Time().UTC().Format(time.RFC3339) }

// link leads to a page for members, if it is known where people reach the program.
func (d drawing) link(m *Message, path, open string) {
	if d.base != "" {
		m.Data.URL, m.said.open = d.base+path, open
	}
}

// encode writes JSON as people would: an ampersand stays one.
func encode(value any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
