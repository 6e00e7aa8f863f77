package trial

import (
	"bytes"
	"strings"
	"testing"
)

// talk runs a conversation; spaces in it stand for tabs, underscores for spaces.
func talk(t *testing.T, lines ...string) (replies string, err error) {
	t.Helper()
	var out bytes.Buffer
	said := strings.NewReplacer(" ", "\t", "_", " ").Replace(strings.Join(lines, "\n") + "\n")
	err = Replay(t.Context(), strings.NewReader(said), &out)
	return strings.ReplaceAll(out.String(), "\t", " "), err
}

// goes is a conversation that must go well, with the scores left out of the replies.
func goes(t *testing.T, want string, lines ...string) {
	t.Helper()
	got, err := talk(t, lines...)
	if err != nil {
		t.Fatal(err)
	}
	if got = withoutScores(got); got != want {
		t.Errorf("replies:\n%swant:\n%s", got, want)
	}
}

func withoutScores(text string) string {
	var b strings.Builder
	for _, part := range strings.SplitAfter(text, ":") {
		b.WriteString(strings.TrimLeft(part, "0123456789"))
	}
	return b.String()
}

const tunnel, invoice = "VPN_tunnel_drops_in_Berlin", "invoice_export_misses_customers"

func TestEachReportIsAnsweredWithItsGroupAndWhatWasNear(t *testing.T) {
	goes(t, "D a g1 new \nD b g2 new \nD c g1 join g1:\n", "R a "+tunnel, "R b "+invoice, "R c "+tunnel)
}

func TestWhatAPersonSaysHolds(t *testing.T) {
	goes(t, "D a g1 new \nK a g1\nD b g2 new \nK b g1\nK b g3\nF a g1\nF b g3\n.\n",
		"R a "+tunnel, "C a", "R b "+invoice, "M b g1", "M b NEW", "E")
}

func TestAMovedReportCountsWhereItWasMovedTo(t *testing.T) {
	got, err := talk(t, "R a "+tunnel, "R b "+invoice, "M b g1", "R c "+invoice)
	if err != nil {
		t.Fatal(err)
	}
	if last := got[strings.LastIndex(got, "D c"):]; !strings.Contains(last, "g1:") || strings.Contains(last, "g2:") {
		t.Errorf("replies:\n%s", got)
	}
}

func TestAConversationGoesOnAfterAReview(t *testing.T) {
	goes(t, "D a g1 new \nF a g1\n.\nD b g2 new \nF a g1\nF b g2\n.\n", "R a "+tunnel, "E", "R b "+invoice, "E")
}

func TestNoMoreThanTenGroupsAreNear(t *testing.T) {
	var said []string
	for _, place := range strings.Fields("Berlin Lyon Oslo Rome Kyiv Porto Genoa Malmo Turin Delft Cadiz Essen") {
		said = append(said, "R "+place+" printer_of_"+place, "M "+place+" NEW")
	}
	got, err := talk(t, append(said, "R last printer_is_empty")...)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(got[strings.LastIndex(got, "D last"):], ":"); n != 10 {
		t.Errorf("%d groups:\n%s", n, got)
	}
}

func TestWhatCannotBeFollowedEndsWithItsLineAndWhatWasExpected(t *testing.T) {
	for name, test := range map[string]struct {
		line string
		want []string
	}{
		"nothing":         {"", []string{"none of R, C, M and E", "Expected R id text"}},
		"another letter":  {"X a", []string{"none of R, C, M and E"}},
		"a small letter":  {"r a text", []string{"none of R, C, M and E"}},
		"no text":         {"R b", []string{"1 fields behind R where 2 were expected: R id text"}},
		"no id":           {"C", []string{"0 fields behind C where 1 were expected: C id"}},
		"no group":        {"M a", []string{"M id group, or M id NEW"}},
		"too much":        {"E a", []string{"1 fields behind E where 0 were expected"}},
		"an id again":     {"R a text", []string{`the id "a"`, "arrived already", "an id of its own"}},
		"an empty id":     {"R  text", []string{`the id "" is empty`}},
		"confirm unknown": {"C b", []string{`no report "b" has arrived`, "R line before"}},
		"move unknown":    {"M b NEW", []string{`no report "b" has arrived`}},
		"to no group":     {"M a g2", []string{`no group "g2"`, "Expected NEW"}},
		"to nothing":      {"M a ", []string{`no group ""`}},
		"to g0":           {"M a g0", []string{`no group "g0"`}},
	} {
		got, err := talk(t, "R a "+tunnel, "C a", test.line, "E")
		if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") {
			t.Errorf("%s: error %v", name, err)
			continue
		}
		for _, want := range test.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q is missing in: %v", name, want, err)
			}
		}
		if withoutScores(got) != "D a g1 new \nK a g1\n" {
			t.Errorf("%s: replies:\n%s", name, got)
		}
	}
}

func TestALineTooLongForAConversationIsNamed(t *testing.T) {
	_, err := talk(t, "R a "+tunnel, "R b "+strings.Repeat("x", 1<<20))
	if err == nil || !strings.HasPrefix(err.Error(), "line 2: longer than 1 MiB") {
		t.Errorf("error %v", err)
	}
}

func TestTabsInATextArePartOfIt(t *testing.T) {
	goes(t, "D a g1 new \nD b g1 join g1:\n", "R a VPN tunnel drops_in Berlin", "R b "+tunnel)
}
