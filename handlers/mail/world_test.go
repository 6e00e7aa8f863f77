package mail

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"

	"github.com/PuerkitoBio/goquery"
)

// world is an organisation with mail on: the departments Sales and Legal, the suppliers Acme and Globex with a contact
// each, and Erin, an engineer.
type world struct {
	t     *testing.T
	now   time.Time                 // the test's own
	read  atomic.Pointer[time.Time] // the same, as the store's goroutines read it
	store *store.Store
	keys  *models.Keyring
	from  models.DeliveryNumber // deliveries up to this were looked at
}

const (
	ada  models.MemberNumber = 1 // who does what a test does
	erin models.MemberNumber = 2 // cares for bottlenecks
)

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, now: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)} // a Tuesday
	w.tick()
	file, err := journal.OpenSQLite(filepath.Join(t.TempDir(), "journal.db"), journal.SQLiteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	w.store, err = store.Open(t.Context(), store.Options{Journal: file, Now: func() time.Time { return *w.read.Load() }, Wake: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = w.store.Close(context.Background())
		_ = file.Close()
	})
	w.keys, _ = models.NewKeyring(make([]byte, models.KeySize))
	calendar := models.DefaultCalendar("UTC")
	w.do(&models.SetUp{Settings: models.Settings{Organisation: "Northwind", BaseURL: "https://b.northwind.example", Calendar: calendar,
		AnswerDays: 2, Objective: 95}, Person: "Ada", Email: "ada@northwind.example", Password: "hash",
		Departments: []models.NewDepartment{models.Usual("en", "sales", ""), models.Usual("en", "legal", "")}, Suppliers: []string{"Acme", "Globex"}})
	invite := &models.InviteMember{Person: "Erin", Email: "erin@northwind.example", Role: models.RoleEngineer}
	w.do(invite)
	w.do(&models.Join{Link: invite.Link, Person: "Erin", Password: "hash"})
	w.do(&models.AddContact{Supplier: 1, Contact: models.NewContact{Person: "Ana", Email: "ana@acme.example"}})
	w.do(&models.AddContact{Supplier: 2, Contact: models.NewContact{Person: "Gus", Email: "gus@globex.example"}})
	w.do(&models.SwitchMail{On: true})
	return w
}

// tick lets a second pass, and has the store see what time it is.
func (w *world) tick() {
	w.now = w.now.Add(time.Second)
	now := w.now
	w.read.Store(&now)
}

func (w *world) do(c models.Command) { w.by(models.ByMember(ada), c) }

func (w *world) by(actor models.Actor, c models.Command) {
	w.t.Helper()
	w.tick()
	if _, err := w.store.Do(context.Background(), actor, c); err != nil {
		w.t.Fatalf("%T: %v", c, err)
	}
}

func (w *world) view() *models.State { return w.store.View() }

// report files one into a bottleneck of its own unless it says in which.
func (w *world) report(source models.Party, text, contact string) models.ReportNumber {
	w.t.Helper()
	c := &models.FileReport{Source: source, Text: text, Contact: contact, OwnTime: models.OwnTimeDay, Waiting: models.WaitingSupplier, WaitingName: "Acme",
		Key: fmt.Sprint("key ", w.view().ReportCount())}
	w.by(models.ByParty(source), c)
	return c.Filed.Report
}

// join puts a report into the bottleneck of another.
func (w *world) join(n, with models.ReportNumber) {
	w.t.Helper()
	if to := w.view().Report(with).Bottleneck; w.view().Report(n).Bottleneck != to {
		w.do(&models.Move{Reports: []models.ReportNumber{n}, From: w.view().Report(n).Bottleneck, Into: to})
	}
}

// sender carries to an office, without waiting for long.
func (w *world) sender(office *postOffice, security Security) *Sender {
	options := Options{Server: Server{From: "bottleneck@northwind.example", Security: security, Address: "127.0.0.1:1"}, Keys: w.keys,
		Path: func(kind models.LinkKind, number uint32) string {
			return "/" + kind.String() + "/" + w.keys.Token(kind, number)
		},
		Now: func() time.Time { return w.now }, Step: 300 * time.Millisecond, Whole: 900 * time.Millisecond}
	if office != nil {
		options.Server.Address, options.Roots = office.address, office.roots
	}
	return NewSender(options)
}

// planned gives the deliveries that were planned since this was last asked.
func (w *world) planned() (list []*models.Delivery) {
	w.t.Helper()
	w.do(&models.PlanDeliveries{})
	for state := w.view(); int(w.from) < state.DeliveryCount(); {
		w.from++
		list = append(list, state.Delivery(w.from))
	}
	return list
}

// written is one message as it would be sent now.
type written struct {
	t      *testing.T
	to     string
	header mail.Header
	text   string
	html   *goquery.Document
	page   string // the HTML as it is sent
	raw    string
}

// mails writes what is planned, by address; who has nothing to read any more is left out.
func (w *world) mails() map[string]*written {
	w.t.Helper()
	all := map[string]*written{}
	for _, one := range w.planned() {
		if m := w.write(one); m != nil {
			all[m.to] = m
		}
	}
	return all
}

// write words a delivery; nil if it is dropped.
func (w *world) write(one *models.Delivery) *written {
	w.t.Helper()
	l := w.sender(nil, Open).letter(w.view(), one)
	if !l.write() {
		return nil
	}
	message, err := l.message(one)
	if err != nil {
		w.t.Fatal(err)
	}
	var raw bytes.Buffer
	if _, err := message.WriteTo(&raw); err != nil {
		w.t.Fatal(err)
	}
	return read(w.t, raw.String())
}

// read takes a message apart as a mail program would.
func read(t *testing.T, raw string) *written {
	t.Helper()
	parsed, err := mail.ReadMessage(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	to, err := mail.ParseAddress(parsed.Header.Get("To"))
	if err != nil {
		t.Fatal(err)
	}
	m := &written{t: t, to: to.Address, header: parsed.Header, raw: raw}
	kind, params, err := mime.ParseMediaType(parsed.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("%s, %v", kind, err)
	}
	for parts := multipart.NewReader(parsed.Body, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(part.Header.Get("Content-Type"), "text/plain") {
			m.text = strings.ReplaceAll(string(body), "\r\n", "\n")
			continue
		}
		m.page = string(body)
		if m.html, err = goquery.NewDocumentFromReader(bytes.NewReader(body)); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// subject is decoded.
func (m *written) subject() string {
	m.t.Helper()
	text, err := new(mime.WordDecoder).DecodeHeader(m.header.Get("Subject"))
	if err != nil {
		m.t.Fatal(err)
	}
	return text
}

// flat is both forms of the message, and its subject, with every stretch of space as one.
func (m *written) flat() (text, page string) {
	return strings.Join(strings.Fields(strings.ReplaceAll(m.text, "\n> ", " ")), " "), strings.Join(strings.Fields(m.html.Find("body").Text()), " ")
}

// says fails the test unless both forms say this.
func (m *written) says(wanted ...string) *written {
	m.t.Helper()
	text, page := m.flat()
	for _, one := range wanted {
		if !strings.Contains(text, one) || !strings.Contains(page, one) {
			m.t.Errorf("to %s: does not say %q:\n%s\n---\n%s", m.to, one, text, page)
		}
	}
	return m
}
