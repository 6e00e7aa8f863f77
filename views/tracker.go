package views

import "strconv"

// Tracker is an entry of another program that is linked to a bottleneck. Only members are given any.
type Tracker struct {
	Number  int
	Address string
	Title   string // as a member worded it, or ""
	Kind    string // "github", "gitlab", "jira", or ""
	Name    string // as owner/repo#12, or ""
	Host    string
	Theirs  bool // it was linked to a bottleneck that was merged into this one: to read
}

// trackerPrograms are called the same in every language.
var trackerPrograms = map[string]string{"github": "GitHub", "gitlab": "GitLab", "jira": "Jira"}

// text is the words of the link.
func (t Tracker) text() string {
	switch {
	case t.Title != "":
		return t.Title
	case t.Name != "":
		return t.Name
	}
	return t.Host
}

// where says in which program it is, beside the words of the link.
func (t Tracker) where() string {
	program := t.Host
	if name := trackerPrograms[t.Kind]; name != "" {
		program = name
	}
	switch {
	case t.Title == "" && t.Name == "" && t.Kind == "":
		return ""
	case t.Title != "" && t.Name != "":
		return program + " " + t.Name
	}
	return program
}

func (t Tracker) form() string { return "tracker-" + strconv.Itoa(t.Number) }

// optional is ask for a question that may stay without an answer.
func (b BottleneckProps) optional(p Page, form, name, key string) Ask {
	a := b.ask(p, form, name, key)
	a.Optional = true
	return a
}
