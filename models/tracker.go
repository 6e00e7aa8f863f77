package models

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Tracker is an entry in another program, where the work on a bottleneck is tracked. Only members see it: its address and
// title may name what is internal. An empty Address is one that was removed.
type Tracker struct {
	Number  TrackerNumber
	Address string
	Title   string // as a member worded it; may be empty

	change change
}

// TrackerNumber numbers the trackers of one bottleneck.
type TrackerNumber uint32

// MaxTrackers is how many one bottleneck may have, and MaxTrackerAddress how many characters an address.
const (
	MaxTrackers       = 20
	MaxTrackerAddress = 500
)

// Tracked is what an address says about itself.
type Tracked struct {
	Kind string // "github", "gitlab", "jira", or "" for another program
	Name string // as "owner/repo#12" or "PROJ-12"; empty if the address has none that is known
	Host string
}

var (
	onGitHub = regexp.MustCompile(`^/([^/]+/[^/]+)/(?:issues|pull|discussions)/(\d+)(?:/|$)`)
	onGitLab = regexp.MustCompile(`^/(.+?)/-/(issues|work_items|merge_requests|epics)/(\d+)(?:/|$)`)
	onJira   = regexp.MustCompile(`(?:^|/)(?:browse|issues)/([A-Z][A-Z0-9_]+-\d+)(?:/|$)`)
	jiraKey  = regexp.MustCompile(`^[A-Z][A-Z0-9_]+-\d+$`)
	// gitLabSigns are what stands before the number in GitLab's own references.
	gitLabSigns = map[string]string{"issues": "#", "work_items": "#", "merge_requests": "!", "epics": "&"}
)

// ReadTracker reads what an address is of. It is false for what is no whole web address, or holds a user's name or password.
func ReadTracker(address string) (Tracked, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || strings.ContainsAny(address, " \t\n\r") {
		return Tracked{}, false
	}
	t := Tracked{Host: u.Host}
	if at := onGitLab.FindStringSubmatch(u.Path); at != nil {
		t.Kind, t.Name = "gitlab", at[1]+gitLabSigns[at[2]]+at[3]
	} else if at := onGitHub.FindStringSubmatch(u.Path); at != nil {
		t.Name = at[1] + "#" + at[2]
		if strings.HasPrefix(strings.ToLower(u.Host), "github.") {
			t.Kind = "github"
		}
	} else if at := onJira.FindStringSubmatch(u.Path); at != nil {
		t.Kind, t.Name = "jira", at[1]
	} else if key := u.Query().Get("selectedIssue"); jiraKey.MatchString(key) {
		t.Kind, t.Name = "jira", key
	}
	return t, true
}

// Trackers lists what is linked to a bottleneck, in the order in which that was done.
func (b *Bottleneck) Trackers() []Tracker {
	return slices.DeleteFunc(slices.Clone(b.trackers), func(t Tracker) bool { return t.Address == "" })
}

func (b *Bottleneck) tracker(n TrackerNumber) *Tracker {
	if n == 0 || int(n) > len(b.trackers) {
		return nil
	}
	return &b.trackers[n-1]
}

// tracked says whether a text stands in what is linked: its title, its name, or its address.
func (b *Bottleneck) tracked(text string) bool {
	return slices.ContainsFunc(b.Trackers(), func(t Tracker) bool {
		of, _ := ReadTracker(t.Address)
		return strings.Contains(strings.ToLower(t.Title+"\n"+of.Name+"\n"+t.Address), text)
	})
}

func (e *TrackerSet) apply(d *Draft) {
	b := d.bottleneck(e.Bottleneck)
	if b == nil || e.Tracker == 0 || int(e.Tracker) > len(b.trackers)+1 {
		return
	}
	b.trackers = slices.Clone(b.trackers) // older states still read the list
	if int(e.Tracker) > len(b.trackers) {
		b.trackers = append(b.trackers, Tracker{Number: e.Tracker})
	}
	one := b.tracker(e.Tracker)
	one.Address, one.Title, one.change = e.Address, e.Title, d.changed()
	b.record(d, e)
}

// SetTracker links an entry of a tracker to a bottleneck, changes one, or removes it. Tracker 0 adds; an empty address removes.
type SetTracker struct {
	Bottleneck BottleneckNumber
	Tracker    TrackerNumber
	Address    string
	Title      string
	Remove     bool
	Seen       uint64
}

// Decide refuses what is no web address, what is linked there already, and to overwrite somebody unseen.
func (c *SetTracker) Decide(d *Draft, _ Env) ([]Event, error) {
	b, err := d.workable(c.Bottleneck)
	if err != nil {
		return nil, err
	}
	set := &TrackerSet{Bottleneck: b.Number, Tracker: c.Tracker, Address: c.Address, Title: c.Title}
	if c.Tracker == 0 {
		set.Tracker = TrackerNumber(len(b.trackers) + 1)
	} else if one := b.tracker(c.Tracker); one == nil {
		return nil, Fail(NotFound, "error.tracker.unknown")
	} else {
		set.Was, set.WasTitle = one.Address, one.Title
		if c.Remove {
			set.Address, set.Title = "", ""
		}
		if set.Address == one.Address && set.Title == one.Title {
			return nil, nil
		}
		if err := one.change.check("address", c.Seen, one.text()); err != nil {
			return nil, err
		}
	}
	if !c.Remove {
		if err := c.check(b); err != nil {
			return nil, err
		}
	}
	return []Event{set}, nil
}

// text is one tracker in one line.
func (t *Tracker) text() string {
	if t.Title == "" {
		return t.Address
	}
	return t.Title + " – " + t.Address
}

func (c *SetTracker) check(b *Bottleneck) error {
	_, readable := ReadTracker(c.Address)
	switch {
	case c.Address == "":
		return FailField("address", "error.tracker.address.required")
	case utf8.RuneCountInString(c.Address) > MaxTrackerAddress:
		return FailField("address", "error.tracker.address.long")
	case !readable:
		return FailField("address", "error.tracker.address")
	case utf8.RuneCountInString(c.Title) > MaxTitle:
		return FailField("title", "error.title.long")
	}
	present := b.Trackers()
	if slices.ContainsFunc(present, func(t Tracker) bool { return t.Address == c.Address && t.Number != c.Tracker }) {
		return FailField("address", "error.tracker.twice")
	}
	if c.Tracker == 0 && (len(present) >= MaxTrackers) {
		return Fail(Conflict, "error.tracker.many")
	}
	return nil
}
