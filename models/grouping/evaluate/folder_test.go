package evaluate

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/grouping/trial"
)

// sets makes a folder of files, given by path and content.
func sets(t *testing.T, files map[string]string) string {
	t.Helper()
	top := t.TempDir()
	for path, content := range files {
		path = filepath.Join(top, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return top
}

// row finds a set's row in the table of a kind, as numbers by column.
func row(t *testing.T, text, kind, set string) map[string]string {
	t.Helper()
	_, text, found := strings.Cut(text, "| "+kind+" |")
	text, _, _ = strings.Cut(text, "\n\n")
	columns, text, _ := strings.Cut(text, "\n")
	_, text, there := strings.Cut(text, "| "+set+" |")
	if !found || !there {
		t.Fatalf("no table %s with a row %s", kind, set)
	}
	cells, _, _ := strings.Cut(text, "\n")
	numbers := map[string]string{}
	for i, name := range strings.Split(columns, "|") {
		numbers[strings.TrimSpace(name)] = strings.TrimSpace(strings.Split(cells, "|")[i])
	}
	return numbers
}

const tickets = "id\tlabel\ttext\n" +
	"1\tvpn\tVPN tunnel drops in Berlin\n2\tpay\tinvoice export misses customers\n" +
	"3\tvpn\tVPN tunnel drops in Berlin\n4\tpay\tinvoice export misses customers\n"

func TestTextsThatAreTheSameScoreFullMarksInEachKind(t *testing.T) {
	folder := sets(t, map[string]string{
		"one/group.tsv":   tickets,
		"two/docs.tsv":    "doc_id\ttext\nd1\tVPN tunnel drops in Berlin\nd2\tinvoice export misses customers\n",
		"two/queries.tsv": "query_id\ttext\nq1\tinvoice export misses customers\n",
		"two/qrels.tsv":   "query_id\tdoc_id\nq1\td2\n",
		"six/known.tsv":   "id\tgroup\ttext\nk1\tx\tVPN tunnel drops in Berlin\nk2\ty\tinvoice export misses customers\n",
		"six/queries.tsv": "query_id\ttext\nq1\tinvoice export misses customers\nq2\tlunch\n",
		"six/gold.tsv":    "query_id\tgroup\nq1\ty\nq2\tNONE\n",
		"README.md":       "no set",
	})
	var out bytes.Buffer
	if err := Folder(t.Context(), folder, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct{ kind, set, column, number string }{
		{"group", "one", "first F1", "1.000"}, {"group", "one", "B-cubed F1", "1.000"}, {"group", "one", "groups", "2.0"},
		{"group", "one", "joins P", "1.000"}, {"group", "one", "joins right", "1.000"},
		{"replay", "one", "hit@1", "1.000"}, {"replay", "one", "corrections/100", "0.0"}, {"replay", "one", "news right", "1.000"},
		{"replay", "one", "gain", "+0.000"},
		{"similar", "two", "success@1", "1.000"}, {"similar", "two", "why", "1.000"}, {"similar", "two", "why literal", "1.000"},
		{"suggest", "six", "hit@1", "1.000"}, {"suggest", "six", "AUROC", "1.000"},
	} {
		if got := row(t, out.String(), want.kind, want.set)[want.column]; got != want.number {
			t.Errorf("%s of %s, %s: %q, not %q", want.kind, want.set, want.column, got, want.number)
		}
	}
}

func TestAFolderMayBeASetItself(t *testing.T) {
	folder := sets(t, map[string]string{"group.tsv": tickets})
	var out bytes.Buffer
	if err := Folder(t.Context(), folder, &out); err != nil {
		t.Fatal(err)
	}
	if got := row(t, out.String(), "group", filepath.Base(folder))["groups"]; got != "2.0" {
		t.Errorf("groups: %q", got)
	}
	if strings.Contains(out.String(), "similar") {
		t.Errorf("a table without rows:\n%s", &out)
	}
}

func TestAFaultySetIsNamed(t *testing.T) {
	for name, test := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"no set":         {map[string]string{"notes.txt": ""}, []string{"group.tsv, gold.tsv or qrels.tsv"}},
		"too few fields": {map[string]string{"a/group.tsv": "id\tlabel\ttext\n1\tx\n"}, []string{"group of ", "group.tsv, line 2"}},
		"no queries":     {map[string]string{"a/qrels.tsv": "query_id\tdoc_id\n", "a/docs.tsv": "doc_id\ttext\n"}, []string{"similar of ", "queries.tsv"}},
		"no known":       {map[string]string{"a/gold.tsv": "query_id\tgroup\n"}, []string{"suggest of ", "known.tsv"}},
	} {
		err := Folder(t.Context(), sets(t, test.files), &bytes.Buffer{})
		for _, want := range test.want {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, without %q", name, err, want)
			}
		}
	}
	if err := Folder(t.Context(), filepath.Join(t.TempDir(), "nowhere"), &bytes.Buffer{}); err == nil {
		t.Error("a folder that is not there is scored")
	}
}

func TestOutputThatLeavesOutOrMixesUpReportsIsNotScored(t *testing.T) {
	reports := []trial.Report{{ID: "1"}, {ID: "2"}}
	for _, rows := range []string{"1\tg1\tg1\n", "2\tg1\tg1\n1\tg1\tg1\n"} {
		_, _, err := readGroups(bytes.NewBufferString("id\tgroup\tfirst_group\n"+rows), reports)
		if err == nil {
			t.Errorf("scored:\n%s", rows)
		}
	}
	groups, first, err := readGroups(bytes.NewBufferString("id\tgroup\tfirst_group\n1\tg3\tg1\n2\tg3\tg2\n"), reports)
	if err != nil || strings.Join(groups, " ") != "g3 g3" || strings.Join(first, " ") != "g1 g2" {
		t.Errorf("groups %v, first %v, error %v", groups, first, err)
	}
}

func TestOrdersAreTheFilesOwnFirstThenOthersThatNeverChange(t *testing.T) {
	rows := [][]string{{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}, {"7"}, {"8"}}
	seen := map[string]bool{}
	for order := range orders {
		text, again := join(inOrder(rows, order)), join(inOrder(rows, order))
		if text != again || seen[text] || order == 0 && text != "12345678" {
			t.Errorf("order %d is %s, then %s", order, text, again)
		}
		seen[text] = true
	}
}

func join(rows [][]string) (text string) {
	for _, r := range rows {
		text += r[0]
	}
	return text
}
