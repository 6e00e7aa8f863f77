package trial

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"bottleneck/models/grouping"
)

// Session is a conversation about reports that arrive one by one.
type Session struct {
	corpus *grouping.Corpus
	ids    []string       // by number
	places map[string]int // the number of a report, by its id
	named  map[uint32]bool
}

// NewSession begins with no reports.
func NewSession() *Session {
	return &Session{corpus: grouping.NewCorpus(), places: map[string]int{}, named: map[uint32]bool{}}
}

// verb is a kind of line.
type verb struct {
	form   string // as it is written, with a space for each tab
	fields int    // behind the letter
	answer func(s *Session, ctx context.Context, fields []string) ([]string, error)
}

var verbs = map[string]verb{
	"R": {"R id text", 2, (*Session).arrive},
	"C": {"C id", 1, (*Session).confirm},
	"M": {"M id group, or M id NEW", 2, (*Session).move},
	"E": {"E", 0, (*Session).end},
}

// Answer gives the replies to a line:
//
//	R id text     D id group new|join g1:score,g2:score,...   up to ten groups, as ranked before deciding
//	C id          K id group    a person said that the report stands where it belongs
//	M id group    K id group    a person moved it to that group
//	M id NEW      K id group    a person moved it to a group of its own
//	E             F id group    for each report after a review, then a line with a dot
//
// The fields have a tab between two. An error says what was expected; the session then is as before.
func (s *Session) Answer(ctx context.Context, line string) ([]string, error) {
	letter, rest, more := strings.Cut(line, "\t")
	v, known := verbs[letter]
	if !known {
		return nil, errors.New("it begins with none of R, C, M and E and a tab. Expected R id text, C id, M id group, M id NEW or E")
	}
	var fields []string
	if more {
		fields = strings.SplitN(rest, "\t", max(v.fields, 1))
	}
	if len(fields) != v.fields {
		return nil, fmt.Errorf("%d fields behind %s where %d were expected: %s, with a tab between two", len(fields), letter, v.fields, v.form)
	}
	return v.answer(s, ctx, fields)
}

// suggestions is how many groups a reply to a report lists.
const suggestions = 10

func (s *Session) arrive(_ context.Context, fields []string) ([]string, error) {
	id := fields[0]
	if _, doubled := s.places[id]; doubled || id == "" {
		return nil, fmt.Errorf("the id %q is empty or has arrived already. Expected an id of its own for each report", id)
	}
	text := grouping.Analyse(strings.ReplaceAll(fields[1], "\t", " "))
	var near []string
	for _, c := range s.corpus.Suggest(text, suggestions) {
		near = append(near, s.name(c.Bottleneck)+":"+strconv.Itoa(c.Score))
	}
	n, decision := s.corpus.File(text)
	s.places[id] = n
	s.ids = append(s.ids, id)
	how := "join"
	if decision.Bottleneck == 0 {
		how = "new"
	}
	return s.reply("D", id, s.name(s.corpus.Group(n)), how, strings.Join(near, ",")), nil
}

func (s *Session) confirm(_ context.Context, fields []string) ([]string, error) {
	n, err := s.report(fields[0])
	if err != nil {
		return nil, err
	}
	s.corpus.Confirm(n)
	return s.reply("K", fields[0], s.name(s.corpus.Group(n))), nil
}

func (s *Session) move(_ context.Context, fields []string) ([]string, error) {
	n, err := s.report(fields[0])
	if err != nil {
		return nil, err
	}
	to, err := s.target(fields[1])
	if err != nil {
		return nil, err
	}
	return s.reply("K", fields[0], s.name(s.corpus.Move(n, to))), nil
}

func (s *Session) end(ctx context.Context, _ []string) ([]string, error) {
	if err := s.corpus.Review(ctx, nil); err != nil {
		return nil, err
	}
	var replies []string
	for n, id := range s.ids {
		replies = append(replies, s.reply("F", id, s.name(s.corpus.Group(n)))...)
	}
	return append(replies, "."), nil
}

// report finds one that has arrived.
func (s *Session) report(id string) (int, error) {
	n, arrived := s.places[id]
	if !arrived {
		return 0, fmt.Errorf("no report %q has arrived. Expected the id of an R line before this one", id)
	}
	return n, nil
}

// target is the group that a report is moved to; 0 is a new one.
func (s *Session) target(name string) (uint32, error) {
	if name == "NEW" {
		return 0, nil
	}
	group, _ := groupNumber(name)
	if !s.named[group] {
		return 0, fmt.Errorf("there is no group %q. Expected NEW, or a group that a reply has named", name)
	}
	return group, nil
}

// name gives a group's name, which from now on may be said of it.
func (s *Session) name(group uint32) string {
	s.named[group] = true
	return groupName(group)
}

func (s *Session) reply(fields ...string) []string { return []string{strings.Join(fields, "\t")} }
