package trial

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"bottleneck/models/grouping"
)

// reports numbers texts from 1.
func reports(texts ...string) (list []Report) {
	for i, text := range texts {
		list = append(list, Report{strconv.Itoa(i + 1), text})
	}
	return list
}

// lines runs a command and gives the rows that it wrote, without the first.
func lines(t *testing.T, header string, write func(out *bytes.Buffer) error) []string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	all := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if all[0] != header {
		t.Fatalf("the first line is %q, not %q", all[0], header)
	}
	return all[1:]
}

func grouped(t *testing.T, list []Report) []string {
	t.Helper()
	return lines(t, "id\tgroup\tfirst_group", func(out *bytes.Buffer) error { return Group(t.Context(), list, out, nil) })
}

// many are texts that share some of their words, enough of them to be analysed out of step.
func many(n int) (list []Report) {
	random := rand.New(rand.NewPCG(1, 1))
	for i := range n {
		var words []string
		for range 4 {
			words = append(words, fmt.Sprint("word", random.IntN(40)))
		}
		list = append(list, Report{fmt.Sprint("r", i), strings.Join(words, " ")})
	}
	return list
}

func TestReportsOfTheSameProblemShareAGroup(t *testing.T) {
	rows := grouped(t, reports("VPN tunnel drops in Berlin", "invoice export misses customers", "VPN tunnel drops in Berlin"))
	if got := strings.Join(rows, " "); got != "1\tg1\tg1 2\tg2\tg2 3\tg1\tg1" {
		t.Errorf("groups: %q", rows)
	}
}

func TestTheFirstGroupNeverDependsOnWhatComesLater(t *testing.T) {
	list := many(400)
	whole := grouped(t, list)
	for _, n := range []int{1, 50, 399} {
		for i, row := range grouped(t, list[:n]) {
			if first(row) != first(whole[i]) {
				t.Fatalf("among %d reports %s is in %s, among all in %s", n, list[i].ID, first(row), first(whole[i]))
			}
		}
	}
}

func first(row string) string { return row[strings.LastIndex(row, "\t")+1:] }

func TestAnalysingAheadChangesNothing(t *testing.T) {
	list, corpus, seen := many(2000), grouping.NewCorpus(), map[string]bool{}
	for i, row := range grouped(t, list) {
		n, _ := corpus.File(grouping.Analyse(list[i].Text))
		if want := groupName(corpus.Group(n)); first(row) != want {
			t.Fatalf("report %d is in %s, one after the other it would be in %s", i, first(row), want)
		}
		seen[first(row)] = true
	}
	if len(seen) < 10 {
		t.Errorf("only %d groups: that proves little", len(seen))
	}
}

func TestWhatIsInterruptedEndsThereWithAnError(t *testing.T) {
	for name, write := range map[string]func(context.Context, *bytes.Buffer, Progress) error{
		"group": func(ctx context.Context, out *bytes.Buffer, p Progress) error { return Group(ctx, many(1000), out, p) },
		"similar": func(ctx context.Context, out *bytes.Buffer, p Progress) error {
			return Similar(ctx, many(1000), Ranking{many(10), 3}, out, p)
		},
		"queries": func(ctx context.Context, out *bytes.Buffer, p Progress) error {
			return Similar(ctx, many(5), Ranking{many(1000), 3}, out, p)
		},
	} {
		ctx, stop := context.WithCancel(t.Context())
		var out bytes.Buffer
		most := 0
		err := write(ctx, &out, func(_ string, done, _ int) {
			most = max(most, done)
			if done == 10 {
				stop()
			}
		})
		if !errors.Is(err, context.Canceled) || most != 10 {
			t.Errorf("%s: error %v after %d reports", name, err, most)
		}
		if name == "group" && out.Len() > 0 {
			t.Errorf("half a table was written: %d bytes", out.Len())
		}
		stop()
	}
}

func TestNamesOfGroupsAreReadAsTheyAreWritten(t *testing.T) {
	for _, n := range []uint32{1, 10, 4_000_000_000} {
		if got, ok := groupNumber(groupName(n)); !ok || got != n {
			t.Errorf("%s is read as %d, %v", groupName(n), got, ok)
		}
	}
	for _, name := range []string{"", "g", "7", "g07", "g+7", "h7", "g7 ", "g4294967297"} {
		if n, ok := groupNumber(name); ok {
			t.Errorf("%q is read as %d", name, n)
		}
	}
}
