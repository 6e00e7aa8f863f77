package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/grouping/table"
)

// tickets are two problems, each reported twice, with a column that the grouping must not read.
const tickets = "id\tlabel\ttext\n" +
	"t1\tnet\tVPN tunnel drops in Berlin\nt2\tpay\tinvoice export misses customers\n" +
	"t3\tnet\tVPN tunnel drops in Berlin\nt4\tpay\tinvoice export misses customers\n"

const groupedTickets = "id\tgroup\tfirst_group\nt1\tg1\tg1\nt2\tg2\tg2\nt3\tg1\tg1\nt4\tg2\tg2\n"

// tableFile writes a file of the test and gives its path.
func tableFile(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "in.tsv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t testing.TB, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestGroupWritesTheGroupsOfATable(t *testing.T) {
	out := filepath.Join(t.TempDir(), "groups.tsv")
	newShell(t).works("group", "--in", tableFile(t, tickets), "--out", out)
	if got := content(t, out); got != groupedTickets {
		t.Errorf("groups:\n%s", got)
	}
}

func TestGroupReadsAndWritesTheStandardStreams(t *testing.T) {
	s := newShell(t)
	s.in = strings.NewReader(tickets)
	if got := s.works("group", "--in", "-", "--out", "-"); got != groupedTickets {
		t.Errorf("groups:\n%s", got)
	}
}

func TestGroupNeverReadsTheLabels(t *testing.T) {
	swapped := strings.NewReplacer("\tnet\t", "\tVPN tunnel drops in Berlin\t", "\tpay\t", "\tVPN tunnel drops in Berlin\t").Replace(tickets)
	if got := newShell(t).works("group", "--in", tableFile(t, swapped), "--out", "-"); got != groupedTickets {
		t.Errorf("groups:\n%s", got)
	}
}

func TestSimilarAndSuggestAnswerFromTheirTables(t *testing.T) {
	docs := tableFile(t, "doc_id\ttext\nd1\tVPN tunnel drops in Berlin\nd2\tinvoice export misses customers\n")
	known := tableFile(t, "id\tgroup\ttext\nd1\tNetwork\tVPN tunnel drops in Berlin\nd2\tBilling\tinvoice export misses customers\n")
	queries := tableFile(t, "query_id\ttext\nq1\tan invoice misses customers\nq2\tthe VPN tunnel\n")
	s := newShell(t)
	rows := picked(t, s.works("similar", "--docs", docs, "--queries", queries, "--k", "1", "--out", "-"), "query_id", "doc_id", "rank")
	if rows != "q1 d2 1, q2 d1 1" {
		t.Errorf("similar: %s", rows)
	}
	s.in = strings.NewReader(content(t, queries))
	rows = picked(t, s.works("suggest", "--known", known, "--queries", "-", "--out", "-"), "query_id", "group", "rank")
	if rows != "q1 Billing 1, q2 Network 1" {
		t.Errorf("suggest: %s", rows)
	}
	for _, row := range strings.Split(picked(t, s.out.String(), "query_id", "score", "why"), ", ") {
		if parts := strings.Fields(row); len(parts) < 3 || parts[1] < "1" {
			t.Errorf("no score or no reason: %q", row)
		}
	}
}

// picked gives some columns of a table in one line.
func picked(t *testing.T, text string, names ...string) string {
	t.Helper()
	var columns []table.Column
	for _, n := range names {
		columns = append(columns, table.Named(n))
	}
	rows, err := table.Source{Name: "the output", Reader: strings.NewReader(text)}.Rows(columns...)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, row := range rows {
		list = append(list, strings.Join(row, " "))
	}
	return strings.Join(list, ", ")
}

func TestMostAnswersAreTenOrAHundredUnlessToldOtherwise(t *testing.T) {
	var docs, known strings.Builder
	for i := range 300 {
		word := []string{"printer", "toner"}[i%2]
		fmt.Fprintf(&docs, "d%d\t%s number%d\n", i, word, i)
		fmt.Fprintf(&known, "d%d\tg%d\t%s number%d\n", i, i, word, i)
	}
	query := tableFile(t, "id\ttext\nq\tprinter\n")
	d, k := tableFile(t, "id\ttext\n"+docs.String()), tableFile(t, "id\tgroup\ttext\n"+known.String())
	s := newShell(t)
	for want, args := range map[int][]string{
		100: {"similar", "--docs", d}, 10: {"suggest", "--known", k}, 3: {"suggest", "--known", k, "--k", "3"},
	} {
		if got := strings.Count(s.works(append(args, "--queries", query, "--out", "-")...), "\n") - 1; got != want {
			t.Errorf("%v: %d answers, not %d", args, got, want)
		}
	}
}

func TestFaultyTablesAreRefusedByFileAndLine(t *testing.T) {
	good := tableFile(t, tickets)
	folder := t.TempDir()
	missing := filepath.Join(folder, "missing.tsv")
	for name, test := range map[string]struct {
		args []string
		want []string
	}{
		"no file":         {[]string{"group", "--in", missing}, []string{missing + " cannot be read: no such file"}},
		"a folder":        {[]string{"group", "--in", folder}, []string{folder + " cannot be read: it is a folder"}},
		"no header":       {[]string{"group", "--in", tableFile(t, "1\tone\n")}, []string{"in.tsv, line 1", `no column is named "id"`}},
		"no docs header":  {[]string{"similar", "--docs", tableFile(t, ""), "--queries", good}, []string{"in.tsv is empty"}},
		"no queries":      {[]string{"similar", "--docs", good, "--queries", missing}, []string{missing}},
		"doubled query":   {[]string{"suggest", "--known", tableFile(t, "id\tgroup\ttext\n"), "--queries", tableFile(t, "id\ttext\n1\ta\n1\tb\n")}, []string{"line 3", `the id "1" stands in line 2`}},
		"no group column": {[]string{"suggest", "--known", good, "--queries", good}, []string{"line 1", `no column is named "group"`}},
		"too few fields":  {[]string{"suggest", "--known", tableFile(t, "id\tgroup\ttext\nk1\tg1\n"), "--queries", good}, []string{"line 2", "2 fields"}},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out.tsv")
			says(t, newShell(t).fails(exitFailed, append(test.args, "--out", out)...), test.want...)
			nothingIn(t, filepath.Dir(out))
		})
	}
	s := newShell(t)
	s.in = strings.NewReader("id\ttext\n1\n")
	says(t, s.fails(exitFailed, "group", "--in", "-", "--out", "-"), "standard input, line 2: 1 field")
}

func nothingIn(t *testing.T, folder string) {
	t.Helper()
	if made, _ := os.ReadDir(folder); len(made) > 0 {
		t.Errorf("left behind: %v", made)
	}
}

func TestFilesAndNumbersThatAreMissingOrClashAreAskedFor(t *testing.T) {
	in := tableFile(t, tickets)
	for name, test := range map[string]struct {
		args []string
		want []string
	}{
		"no in":           {[]string{"group", "--out", "-"}, []string{"--in is missing", "help group"}},
		"no out":          {[]string{"group", "--in", in}, []string{"--out is missing", "help group"}},
		"no queries":      {[]string{"similar", "--docs", in, "--out", "-"}, []string{"--queries is missing"}},
		"one input":       {[]string{"similar", "--docs", "-", "--queries", "-", "--out", "-"}, []string{"--docs and --queries cannot both be standard input"}},
		"k is a word":     {[]string{"similar", "--docs", in, "--queries", in, "--k", "ten", "--out", "-"}, []string{`--k is "ten"`, "--k 100"}},
		"k is nothing":    {[]string{"suggest", "--known", in, "--queries", in, "--k", "0", "--out", "-"}, []string{`--k is "0"`, "--k 10"}},
		"out is in":       {[]string{"group", "--in", in, "--out", in}, []string{"--out would write over " + in, "--in"}},
		"no folder":       {[]string{"evaluate"}, []string{"bottleneck evaluate ./sets"}},
		"a word too many": {[]string{"group", "reports.tsv"}, []string{`"reports.tsv" is one word too many`}},
	} {
		t.Run(name, func(t *testing.T) {
			says(t, newShell(t).fails(exitRefused, test.args...), test.want...)
		})
	}
	if content(t, in) != tickets {
		t.Error("the input was written over")
	}
}

func TestAFileThatWasThereStaysUntilTheNewOneIsWhole(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "groups.tsv")
	if err := os.WriteFile(out, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	s := newShell(t)
	s.fails(exitFailed, "group", "--in", tableFile(t, "id\ttext\n1\n"), "--out", out)
	if content(t, out) != "old" {
		t.Error("a failed run replaced the file")
	}
	s.works("group", "--in", tableFile(t, tickets), "--out", out)
	about, err := os.Stat(out)
	if content(t, out) != groupedTickets || err != nil || about.Mode().Perm() != 0o640 {
		t.Errorf("not replaced, or readable by others than before: %v, %v", about, err)
	}
	if made, _ := os.ReadDir(folder); len(made) != 1 {
		t.Errorf("left behind: %v", made)
	}
}

func TestWhereNothingCanBeWrittenIsSaidBeforeAnythingIsRead(t *testing.T) {
	s := newShell(t)
	s.in = nil // reading it would panic
	nowhere := filepath.Join(t.TempDir(), "no", "groups.tsv")
	says(t, s.fails(exitFailed, "group", "--in", "-", "--out", nowhere), nowhere+" cannot be written: no such file or directory")
	folder := t.TempDir()
	says(t, s.fails(exitFailed, "group", "--in", "-", "--out", folder), folder+" cannot be written: it is a folder")
	behind := filepath.Join(tableFile(t, ""), "groups.tsv")
	says(t, s.fails(exitFailed, "group", "--in", "-", "--out", behind), behind+" cannot be written: not a directory")
}

func TestALinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	target, link := tableFile(t, "old"), filepath.Join(folder, "link.tsv")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	newShell(t).works("group", "--in", tableFile(t, tickets), "--out", link)
	if about, err := os.Lstat(link); err != nil || about.Mode()&os.ModeSymlink == 0 || content(t, target) != groupedTickets {
		t.Errorf("link %v, %v, target:\n%s", about, err, content(t, target))
	}
}

func TestProgressIsToldOnceASecondToWhoWatches(t *testing.T) {
	in := tableFile(t, tickets)
	s := newShell(t)
	s.works("group", "--in", in, "--out", "-")
	if s.errs.Len() > 0 {
		t.Errorf("told though nobody watches:\n%s", &s.errs)
	}
	s.works("group", "--in", in, "--out", "-", "--progress")
	want := "4 of 4 filed\n4 of 48 reviewed\n11 of 48 reviewed\n18 of 48 reviewed\n48 of 48 reviewed\n"
	if got := s.errs.String(); got != want { // the clock goes on by 300 ms each time that it is asked
		t.Errorf("told:\n%s", got)
	}
	s.watched = true
	s.works("suggest", "--known", tableFile(t, strings.Replace(tickets, "label", "group", 1)), "--queries", in, "--out", "-")
	if got := s.errs.String(); got != "4 of 4 read\n4 of 4 asked\n" {
		t.Errorf("told:\n%s", got)
	}
}

func TestReplayAnswersEachLineBeforeTheNext(t *testing.T) {
	s := newShell(t)
	in, say := io.Pipe()
	hear, out := io.Pipe()
	s.in = in
	ended := make(chan int)
	go func() { ended <- s.program(out).run(t.Context(), []string{"replay"}) }()
	replies := table.NewLines(hear)
	for _, pair := range [][2]string{
		{"R\ta\tVPN tunnel drops in Berlin", "D\ta\tg1\tnew\t"}, {"C\ta", "K\ta\tg1"},
		{"R\tb\tinvoice export misses customers", "D\tb\tg2\tnew\t"}, {"M\tb\tg1", "K\tb\tg1"}, {"M\tb\tNEW", "K\tb\tg3"},
		{"E", "F\ta\tg1"},
	} {
		fmt.Fprintln(say, pair[0])
		if !replies.Scan() || replies.Text() != pair[1] {
			t.Fatalf("%q is answered %q, not %q", pair[0], replies.Text(), pair[1])
		}
	}
	for _, want := range []string{"F\tb\tg3", "."} {
		if !replies.Scan() || replies.Text() != want {
			t.Fatalf("%q, not %q", replies.Text(), want)
		}
	}
	_ = say.Close()
	if code := <-ended; code != exitDone {
		t.Errorf("exit code %d: %s", code, &s.errs)
	}
}

func TestReplayEndsAtALineThatItCannotFollow(t *testing.T) {
	s := newShell(t)
	s.in = strings.NewReader("R\ta\tVPN tunnel drops\r\nX\ta\nC\ta\n")
	says(t, s.fails(exitFailed, "replay"), "standard input, line 2", "Expected R id text")
	if got := s.out.String(); got != "D\ta\tg1\tnew\t\n" {
		t.Errorf("replies: %q", got)
	}
}

func TestCtrlCEndsWhatWaitsForInput(t *testing.T) {
	for _, args := range [][]string{{"replay"}, {"group", "--in", "-", "--out", "-"}} {
		s := newShell(t)
		in, say := io.Pipe()
		s.in = in
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan int)
		go func() { ended <- s.program(&s.out).run(ctx, args) }()
		fmt.Fprintln(say, "R\ta\ttext") // it reads, and then waits
		stop()
		if code := <-ended; code != exitFailed {
			t.Errorf("%v: exit code %d", args, code)
		}
		_ = say.Close()
	}
}

func TestEvaluateScoresWhatTheCommandsWrite(t *testing.T) {
	folder := filepath.Dir(tableFile(t, ""))
	if err := os.WriteFile(filepath.Join(folder, "group.tsv"), []byte(tickets), 0o600); err != nil {
		t.Fatal(err)
	}
	says(t, newShell(t).works("evaluate", folder), "| group | first P |", "| replay | hit@1 |", "| "+filepath.Base(folder)+" | 1.000 |")
	empty := t.TempDir()
	says(t, newShell(t).fails(exitFailed, "evaluate", empty), empty, "group.tsv, gold.tsv or qrels.tsv")
}
