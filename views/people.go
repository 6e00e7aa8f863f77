package views

import (
	"slices"
	"time"
)

// PeopleProps is the page on which an admin looks for a person, and what was found.
type PeopleProps struct {
	Who       string // as typed
	Looked    bool
	Contacts  []PersonFound
	Members   []PersonFound
	Suppliers []PersonFound // contacts at suppliers
	Invited   []PersonFound // to rounds; members and contacts stand there too
	Crowded   bool          // as many were found as are shown: there may be more
	Mentions  []MentionFound
	More      bool // there are more mentions than are shown
	Months    int  // for which details stay; below 0 without end
}

func (f PeopleProps) found() int {
	return len(f.Contacts) + len(f.Members) + len(f.Suppliers) + len(f.Invited)
}

// PersonFound is somebody whom a search found.
type PersonFound struct {
	Name    string
	Email   string
	Of      string // the supplier of a contact
	Reports int
	Address string
}

// MentionFound is a place in which the text was typed. What is as in models.Mention.
type MentionFound struct{ What, Words, Reference, Address string }

// PersonProps is all that is known about one person. Scope is "contacts", "reports", "members" or "invitations".
type PersonProps struct {
	Scope          string
	Address        string // of the page itself
	Contact        string
	Reference      string // of the one report
	Reports        []BottleneckReport
	Count          int // reports, also those that are not shown
	Holding        int // of them still hold something that can be erased
	Titles         []TitleKept
	Account        string // name of the member with this address
	AccountAddress string
	Others         int // reports that left the same contact
	OthersAddress  string
	Member         *AccountKnown
	Invited        []InvitedKnown
}

// InvitedKnown is an invitation to a round, under a name that may be empty.
type InvitedKnown struct {
	Name, Round, Address string
	For                  string // the department or supplier for which they were to answer
	Holds                bool   // something of it can be erased
}

// RoundAnswerEraseProps asks whether the words of one answer to a round are to be erased.
type RoundAnswerEraseProps struct {
	Title   string // of the round
	Address string
	Answer  string // its number
	Gone    bool   // none are left
}

// TitleKept is a title that a member typed: it stays when the reports are erased.
type TitleKept struct{ Title, Reference, Address string }

// AccountKnown is what is known about a member.
type AccountKnown struct {
	Name, Email, Role string
	Departments       []string
	Joined            time.Time
	Sessions          []SessionKnown
	Owns              int
	Helps             int
	Said              int
	Answered          int
	You, LastAdmin    bool
}

// SessionKnown is one device on which a member is signed in.
type SessionKnown struct {
	Device  string
	Started time.Time
}

func (r PersonProps) title(p Page) string {
	switch {
	case r.Member != nil:
		return p.T("person.title.member", "name", r.Member.Name)
	case r.Scope == "reports":
		return p.T("person.title.report", "report", r.Reference)
	}
	if r.Scope == "invitations" {
		return p.T("person.title.invited")
	}
	return p.T("person.title.contact")
}

// holdsInvited says whether invitations hold something that can be erased.
func (r PersonProps) holdsInvited() bool {
	return slices.ContainsFunc(r.Invited, func(one InvitedKnown) bool { return one.Holds })
}

// erasable says whether there is anything to erase, and this admin may.
func (r PersonProps) erasable() bool {
	if r.Member != nil {
		return !r.Member.You && !r.Member.LastAdmin
	}
	return r.Holding > 0 || r.holdsInvited()
}

func (a AccountKnown) deeds(p Page) []string {
	return []string{p.N("person.owns", a.Owns), p.N("person.helps", a.Helps), p.N("person.said", a.Said), p.N("person.answered", a.Answered)}
}

// personTitle gives a page about a person its title.
func personTitle(p Page, title string) Page {
	p = adminPage(p, "people.title")
	p.Title = title
	return p
}

// goes lists what erasing takes away.
func (r PersonProps) goes(p Page) []string {
	var list []string
	if r.Member != nil {
		list = []string{p.T("erase.goes.name"), p.T("erase.goes.access"), p.T("erase.goes.owner")}
	} else if r.Scope != "invitations" {
		list = []string{p.N("erase.goes.reports", r.Holding), p.T("erase.goes.words"), p.T("erase.goes.answers"), p.T("erase.goes.title")}
	}
	if r.holdsInvited() {
		list = append(list, p.T("erase.goes.invited"))
	}
	return list
}

// stays lists what erasing leaves.
func (r PersonProps) stays(p Page) []string {
	if r.Member != nil {
		return []string{p.T("erase.stays.deeds"), p.T("erase.stays.others"), p.T("erase.stays.backups")}
	}
	if r.Scope == "invitations" {
		return []string{p.T("erase.stays.invited"), p.T("erase.stays.others"), p.T("erase.stays.backups")}
	}
	return []string{p.T("erase.stays.counted"), p.T("erase.stays.others"), p.T("erase.stays.learned"), p.T("erase.stays.backups")}
}
