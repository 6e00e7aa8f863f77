package trial

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
)

// answered are the rows of similar as fields.
func answered(t *testing.T, docs []Report, r Ranking) (rows [][]string) {
	t.Helper()
	text := lines(t, "query_id\tdoc_id\trank\tscore\twhy", func(out *bytes.Buffer) error { return Similar(t.Context(), docs, r, out, nil) })
	for _, line := range text {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}

func TestSimilarRanksDocsBestFirstAndSaysWhy(t *testing.T) {
	docs := []Report{{"d1", "lunch menu"}, {"d2", "VPN tunnel drops in Berlin"}, {"d3", "VPN password expired in Lyon yesterday"}}
	queries := []Report{{"q1", "VPN tunnel drops in Berlin"}, {"q2", "lunch menu"}}
	rows := answered(t, docs, Ranking{queries, 100})
	if len(rows) != 3 || rows[0][1] != "d2" || rows[1][1] != "d3" || rows[2][0] != "q2" || rows[2][1] != "d1" {
		t.Fatalf("rows: %v", rows)
	}
	if rows[0][2] != "1" || rows[1][2] != "2" || rows[2][2] != "1" {
		t.Errorf("ranks: %v", rows)
	}
	high, _ := strconv.Atoi(rows[0][3])
	low, _ := strconv.Atoi(rows[1][3])
	if high <= low || low <= 0 {
		t.Errorf("scores: %v", rows)
	}
	for _, row := range rows {
		for _, word := range strings.Split(row[4], "|") {
			if word == "" || !strings.Contains(queries[0].Text+queries[1].Text, word) {
				t.Errorf("%q is no word of a query: %v", word, row)
			}
		}
	}
}

func TestNoMoreAnswersThanAskedFor(t *testing.T) {
	docs := many(300)
	for _, most := range []int{1, 100} {
		if rows := answered(t, docs, Ranking{docs[:1], most}); len(rows) != most {
			t.Errorf("%d answers of %d", len(rows), most)
		}
	}
}

func TestADocThatIsTheQueryIsAnAnswer(t *testing.T) {
	docs := reports("VPN tunnel drops in Berlin")
	if rows := answered(t, docs, Ranking{docs, 5}); len(rows) != 1 || rows[0][0] != rows[0][1] {
		t.Errorf("rows: %v", rows)
	}
}

func TestSuggestNamesTheKnownGroups(t *testing.T) {
	known := []Known{
		{Report{"k1", "VPN tunnel drops in Berlin"}, "Network"}, {Report{"k2", "invoice export misses customers"}, "Billing"},
		{Report{"k3", "tunnel to Lyon keeps dropping"}, "Network"}}
	queries := reports("the tunnel to Berlin drops", "xyzzy", "an invoice misses customers")
	rows := lines(t, "query_id\tgroup\trank\tscore\twhy", func(out *bytes.Buffer) error {
		return Suggest(t.Context(), known, Ranking{queries, 10}, out, nil)
	})
	if len(rows) != 2 || !strings.HasPrefix(rows[0], "1\tNetwork\t1\t") || !strings.HasPrefix(rows[1], "3\tBilling\t1\t") {
		t.Errorf("rows: %q", rows)
	}
}

func TestAWordThatHoldsWhatSeparatesWordsFallsIntoItsParts(t *testing.T) {
	if got := why([]string{"a|b", "c\td", "e f", "|"}); got != "a|b|c|d|e f" {
		t.Errorf("%q", got)
	}
}
