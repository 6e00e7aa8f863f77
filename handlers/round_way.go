package handlers

import (
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// roundCookie, and the number of a round: what this browser is known by there. Only its hash is kept.
const roundCookie = "round-"

// roundKept is for how many days after its end a browser is known by what it answered to a round.
const roundKept = 60

// roundVisit is somebody who was asked in a round: by which way they came, for whom they answer, and what they are known by.
type roundVisit struct {
	*visit
	r         *models.Round
	source    models.Party // none while they have not said for which department they answer
	address   string
	key       string // what this browser is known by, or would be; empty for a link of one's own
	responder string // its hash
}

// roundByParty gives the round in the address of a department's or supplier's link, if it asks them.
func (v *visit) roundByParty() (*roundVisit, error) {
	n, err := v.number("number")
	if err != nil {
		return nil, err
	}
	w := &roundVisit{visit: v, r: v.state.Round(models.RoundNumber(n)), source: v.party()}
	if w.r == nil || w.r.Begun == 0 || !w.r.Asks(w.source) {
		return nil, models.Fail(models.NotFound, "error.round.unknown")
	}
	w.address = v.linkAddress() + roundPath(w.r.Number)
	if v.opened.Contact != 0 {
		w.knownAs(models.ToContact(v.opened.Contact))
	} else {
		w.byBrowser("")
	}
	return w, nil
}

// roundByLink gives the round whose own link was opened, or that the invitation is for.
func (v *visit) roundByLink() (*roundVisit, error) {
	w := &roundVisit{visit: v, address: v.linkAddress()}
	if v.opened.Kind == models.LinkRoundInvitation {
		n := models.RoundInvitationNumber(v.opened.Number)
		one := v.state.Invitation(n)
		w.r, w.source = v.state.Round(one.Round), one.Source
		w.knownAs(models.ToInvitee(n))
		return w, nil
	}
	w.r = v.state.Round(models.RoundNumber(v.opened.Number))
	if w.r == nil {
		return nil, models.Fail(models.NotFound, "error.round.unknown")
	}
	w.byBrowser("")
	w.choose()
	return w, nil
}

// choose finds for which department somebody answers who came by a round's own link: the one in the address, the one
// for which this browser has answered, or the only one that is asked. Suppliers have links of their own.
func (w *roundVisit) choose() {
	if n := models.DepartmentNumbered(uint32(max(w.QueryInt("department"), 0))); w.r.Asks(n) && w.state.InUse(n) {
		w.source = n
	} else if a := w.answer(); a != nil && a.Source.Kind == models.DepartmentParty && w.Query("department") == "" {
		w.source = a.Source
	} else if asked := w.departments(); len(asked) == 1 {
		w.source = asked[0]
	}
	if !w.source.IsZero() {
		w.address += "?department=" + strconv.Itoa(int(w.source.Number))
	}
}

// departments are those that the round asks and that are in use.
func (w *roundVisit) departments() (list []models.Party) {
	for _, p := range w.r.Asked {
		if p.Kind == models.DepartmentParty && w.state.InUse(p) {
			list = append(list, p)
		}
	}
	return list
}

// byBrowser takes what a form carries, else what this browser is known by in the round, else something new: it is kept
// with the first answer. The form comes first, so that a second press is the same person, and somebody else on a shared
// device is another.
func (w *roundVisit) byBrowser(posted string) {
	w.key = posted
	if len(w.key) != models.TokenLength {
		w.key = w.cookie(w.cookieOf())
	}
	if len(w.key) != models.TokenLength {
		w.key = w.server.newKey()
	}
	w.responder = w.respondsBy(w.key)
}

func (v *visit) respondsBy(key string) string { return hashedShort("round responder", key) }

func (w *roundVisit) knownAs(who models.Recipient) {
	w.responder = w.server.Keys.Responder(w.r.Number, who)
}

func (w *roundVisit) cookieOf() string { return roundCookie + strconv.Itoa(int(w.r.Number)) }

// keepKey lets this browser find its answer again, as long as it is of use.
func (w *roundVisit) keepKey() {
	days := max(w.r.To-w.today(), 0) + roundKept
	w.keep(w.cookieOf(), w.key, time.Duration(days)*24*time.Hour)
}

// answer gives what this person has answered so far, or nil.
func (w *roundVisit) answer() *models.RoundAnswer { return w.state.AnswerOf(w.r.Number, w.responder) }

// with adds to the query of the round's address.
func (w *roundVisit) with(query string) string {
	if strings.Contains(w.address, "?") {
		return w.address + "&" + query
	}
	return w.address + "?" + query
}

// unanswered lists the rounds that ask a party now and to which this browser, or this contact, has not sent an answer.
func (v *visit) unanswered(p models.Party) (list []*models.Round) {
	for _, r := range v.state.RunningRounds(p) {
		responder := ""
		if v.opened.Contact != 0 {
			responder = v.server.Keys.Responder(r.Number, models.ToContact(v.opened.Contact))
		} else if key := v.cookie(roundCookie + strconv.Itoa(int(r.Number))); len(key) == models.TokenLength {
			responder = v.respondsBy(key)
		}
		if a := v.state.AnswerOf(r.Number, responder); a == nil || !a.Sent {
			list = append(list, r)
		}
	}
	return list
}

// roundsAsking are those rounds as a form or a supplier's page leads to them, and the newest of which it can be read what was
// heard and is done.
func (v *visit) roundsAsking() (list []views.RoundAsking) {
	for _, r := range v.unanswered(v.party()) {
		list = append(list, views.RoundAsking{Title: r.Title, Href: v.linkAddress() + roundPath(r.Number), To: r.To.Time(), Questions: len(r.Questions)})
	}
	if heard := v.state.HeardRounds(v.party()); len(heard) > 0 {
		list = append(list, views.RoundAsking{Title: heard[0].Title, Href: v.linkAddress() + roundPath(heard[0].Number), Heard: true})
	}
	return list
}

// roundNumbers names rounds in a key of a cache.
func roundNumbers(list []*models.Round) string {
	numbers := ""
	for _, r := range list {
		numbers += strconv.Itoa(int(r.Number)) + " "
	}
	return numbers
}
