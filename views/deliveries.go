package views

import (
	"strconv"
	"time"
)

// DeliveriesProps is one page of what leaves by mail and webhooks, newest first.
type DeliveriesProps struct {
	Out       bool // there is a way out: a mail server, or a webhook
	Waiting   int
	Oldest    time.Time // of what waits
	Failed    int
	Receivers []FailedReceiver
	Filter    DeliveryFilter
	Rows      []DeliveryRow
	Newest    string // address of the first page, empty on it
	Older     string // address of the next page, empty on the last
}

// DeliveryFilter is what the log is narrowed to, as it stands in the address.
type DeliveryFilter struct {
	State, By string
	From, To  string // yyyy-mm-dd
	Active    bool
	States    []Option
	Ways      []Option
}

// FailedReceiver is the mail server or a webhook that did not take messages.
type FailedReceiver struct {
	Mail          bool
	Name, Address string // of a webhook
	Count         int
	Why           string // the last problem
	Code          int
	Value         string // as the form names it
	Retry         string // where to post it
}

// DeliveryRow is one message. It names nobody's address.
type DeliveryRow struct {
	Number         int
	Planned        time.Time // in the organisation's zone, as all times here
	Mail           bool
	Reporter       bool   // it is for whoever sent the report that To names
	To, ToAddress  string // a reference, and where that is, or empty
	About          string // kind of notice, "digest" or "test"
	Subject        string // reference of what it is about, or empty
	SubjectAddress string
	State          string // "waits", "sent", "dropped", "failed"
	Sending        bool
	Tries          int
	Ended, Again   time.Time
	Why            string // the problem of the last try, or empty
	Code           int
	Retry          string // where to have it tried again; empty unless it was given up
}

// problem says in words why a message was not taken, with the code that the other side gave.
func problem(p Page, mail bool, why string, code int) string {
	key := "delivery.why." + why
	if own := "delivery.why.webhook." + why; !mail && p.Words.Has(own) {
		key = own
	}
	if own := "delivery.why.mail." + why; mail && p.Words.Has(own) {
		key = own
	}
	if mail && why == "rejected" && (code == 550 || code == 551 || code == 553) {
		key = "delivery.why.mail.unknown"
	}
	if !mail && why == "rejected" && (code == 404 || code == 410) {
		key = "delivery.why.webhook.gone"
	}
	if code == 0 {
		return p.T(key)
	}
	return p.T("delivery.why.code", "why", p.T(key), "code", strconv.Itoa(code))
}

// stands says how far a message has come.
func (r DeliveryRow) stands(p Page) string {
	switch {
	case r.State == "sent":
		return p.T("delivery.sent", "clock", p.Words.Clock(r.Ended), "day", p.Words.DateShort(r.Ended))
	case r.State == "dropped":
		return p.T("delivery.dropped")
	case r.State == "failed":
		return p.T("delivery.failed", "clock", p.Words.Clock(r.Ended), "day", p.Words.DateShort(r.Ended))
	case r.Sending:
		return p.T("delivery.sending")
	case r.Tries > 0:
		return p.N("delivery.tried", r.Tries, "clock", p.Words.Clock(r.Again), "day", p.Words.DateShort(r.Again))
	}
	return p.T("delivery.waits")
}

// about says what a message tells of.
func (r DeliveryRow) about(p Page) string { return p.T("delivery.about." + r.About) }

// receiver names the mail server, or a webhook.
func (r FailedReceiver) receiver(p Page) string {
	if r.Mail {
		return p.T("deliveries.by.mail")
	}
	return r.Name
}

func (d DeliveriesProps) oldest(p Page) string {
	return p.T("deliveries.oldest", "day", p.Words.DateShort(d.Oldest), "clock", p.Words.Clock(d.Oldest))
}

func (f DeliveryFilter) none() string {
	if f.Active {
		return "deliveries.none.filter"
	}
	return "deliveries.none"
}

func (r DeliveryRow) id() string { return "d" + strconv.Itoa(r.Number) }

// way says by what a message leaves.
func (r DeliveryRow) way(p Page) string {
	switch {
	case r.Reporter:
		return p.T("deliveries.way.reporter")
	case r.Mail:
		return p.T("deliveries.way.mail")
	}
	return p.T("deliveries.way.webhook")
}
