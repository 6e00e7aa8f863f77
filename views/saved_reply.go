package views

import (
	"strconv"
	"strings"
	"time"

	"bottleneck/views/words"
)

// SavedReply is an answer that members give often. Words may hold placeholders.
type SavedReply struct {
	N        int
	Title    string
	Language string
	Words    string
}

// RepliesProps is the list of saved replies, and the form: Reply is the one that is worded anew, 0 if one is added.
type RepliesProps struct {
	Replies  []SavedReply
	Last     *LastReply // what was last done and can be taken back
	Reply    int
	Title    string // as typed, as the next two
	Language string
	Words    string
	Conflict *AdminConflictProps
}

// LastReply is the saved reply that was last changed.
type LastReply struct {
	SavedReply
	Removed bool
	By      string
	At      time.Time
}

// ReplyAddress leads to the form that words a saved reply anew.
func ReplyAddress(n int) string { return "/replies?edit=" + strconv.Itoa(n) + "#word-reply" }

func (s SavedReply) id() string { return "reply-" + strconv.Itoa(s.N) }

func (s SavedReply) action(do string) string { return "/replies/" + strconv.Itoa(s.N) + "/" + do }

func (s SavedReply) language() string {
	if w := words.Lookup(s.Language); w != nil {
		return w.Name()
	}
	return s.Language
}

func (l LastReply) sentence(p Page) string {
	key := "saved.last"
	if l.Removed {
		key = "saved.last.removed"
	}
	return p.T(key, "title", l.Title, "by", l.By, "time", p.Words.DateTime(l.At))
}

func (r RepliesProps) heading(p Page) string {
	if r.Reply > 0 {
		return p.T("saved.edit.title")
	}
	return p.T("saved.add.title")
}

func replyLanguages() (options []Option) {
	for _, w := range words.Languages() {
		options = append(options, Option{Value: w.Lang, Label: w.Name()})
	}
	return options
}

// placeholder is how a placeholder is written.
func placeholder(name string) string { return "{" + name + "}" }

func placeholders(names []string) string { return "{" + strings.Join(names, "}, {") + "}" }
