package evaluate

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// script answers reports with the replies given and writes down what the person says.
type script struct {
	replies map[string]string // to a report, by its id: group, new or join, suggestions
	said    []string
	opened  int
}

func (s *script) Answer(_ context.Context, line string) ([]string, error) {
	fields := strings.Split(line, "\t")
	switch fields[0] {
	case "R":
		return []string{"D\t" + fields[1] + "\t" + strings.ReplaceAll(s.replies[fields[1]], " ", "\t")}, nil
	case "E":
		return []string{"F\t1\tg1", "."}, nil
	}
	s.said = append(s.said, strings.Join(fields, " "))
	group := strings.Split(s.replies[fields[1]], " ")[0]
	if fields[0] == "M" {
		group = fields[2]
	}
	if group == "NEW" {
		s.opened++
		group = fmt.Sprintf("n%d", s.opened)
	}
	return []string{"K\t" + fields[1] + "\t" + group}, nil
}

// watch lets the reports arrive, each "id label", before a person who settles those that looks names.
func watch(t *testing.T, replies map[string]string, looks string, reports ...string) (*script, *person) {
	t.Helper()
	s := &script{replies: replies}
	at := ""
	p := newPerson(t.Context(), func() bool { return strings.Contains(looks, at) })
	p.session = s
	for _, r := range reports {
		id, label, _ := strings.Cut(r, " ")
		at = id
		if err := p.receive(id, label, "text"); err != nil {
			t.Fatal(err)
		}
	}
	return s, p
}

func TestAPersonSendsReportsHomeAndOpensNewHomes(t *testing.T) {
	s, p := watch(t, map[string]string{
		"1": "g1 new ",
		"2": "g1 join g1:900",             // at home
		"3": "g1 join g1:800",             // somebody else's home
		"4": "g1 join g1:500,g9:4,n1:3",   // its home is the group just opened
		"5": "g2 new g1:5,g9:4,g8:3,n1:2", // a new one, though it has a home
		"6": "g7 join g7:300",             // a home of its own, which is nobody's
	}, "123456", "1 a", "2 a", "3 b", "4 b", "5 b", "6 c")
	if got, want := strings.Join(s.said, ", "), "C 1, C 2, M 3 NEW, M 4 n1, M 5 n1, C 6"; got != want {
		t.Errorf("said %s, not %s", got, want)
	}
	n := p.notes
	if n.withHome != 3 || n.hit1 != 1 || n.hit3 != 2 {
		t.Errorf("of %d with a home %d were found first and %d among three", n.withHome, n.hit1, n.hit3)
	}
	if n.joins != 4 || n.joinsRight != 2 || n.news != 2 || n.newsRight != 1 {
		t.Errorf("%d of %d joins and %d of %d new ones are right", n.joinsRight, n.joins, n.newsRight, n.news)
	}
}

func TestWhatNobodyLooksAtMakesNoHome(t *testing.T) {
	s, p := watch(t, map[string]string{"1": "g1 new ", "2": "g2 new ", "3": "g1 join g1:400", "4": "g2 join g2:400"},
		"234", "1 a", "2 a", "3 b", "4 a")
	if got, want := strings.Join(s.said, ", "), "C 2, C 3, C 4"; got != want {
		t.Errorf("said %s, not %s", got, want)
	}
	if got := fmt.Sprint(p.notes.settled); got != "[false true true true]" {
		t.Errorf("settled %v", got)
	}
}

func TestRepliesThatAreNoneAreErrors(t *testing.T) {
	for _, reply := range []string{"g1 perhaps ", "g1 new", ""} {
		p := newPerson(t.Context(), func() bool { return true })
		p.session = &script{replies: map[string]string{"1": reply}}
		if err := p.receive("1", "a", "text"); err == nil || !strings.Contains(err.Error(), "report 1") {
			t.Errorf("%q: %v", reply, err)
		}
	}
	_, p := watch(t, map[string]string{"1": "g1 new ", "2": "g1 new "}, "", "1 a", "2 a")
	if groups, err := p.end(); err == nil {
		t.Errorf("two reports have the groups %v", groups)
	}
}

func TestOnlyWhatNobodyLookedAtIsScored(t *testing.T) {
	rows := [][]string{{"1", "a"}, {"2", "a"}, {"3", "b"}}
	if f := unseen(rows, []string{"g1", "g1", "g1"}, []bool{false, false, true}); !near(f, 1) {
		t.Errorf("F1 %v", f)
	}
}
