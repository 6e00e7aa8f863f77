package grouping

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// badTexts are what people paste, and what arrives broken.
var badTexts = map[string]string{
	"empty":             "",
	"one letter":        "a",
	"digits":            "4711 0815 12345678901234567890",
	"emoji":             "👩‍👩‍👧‍👦 🎉 🇩🇪",
	"long":              strings.Repeat("lorem ipsum dolor sit amet ", 741)[:20_000],
	"one long word":     strings.Repeat("x", 20_000),
	"one word repeated": strings.Repeat("invoice ", 5_000),
	"only marks":        "\u200b\u200e\u202e\u2066 ... !!! \ufeff",
	"zero width":        "in\u200bvoice\u200d \u202eright to left\u202c \ufeff",
	"right to left":     "\u202bالعقد\u202c ינאי \u200fcontract\u200e خطاب",
	"broken UTF-8":      "contract \xff\xfe\xc3 questionn\xedaire",
	"surrogates":        "contract \xed\xa0\xbd\xed\xb8\x80 is \xed\xa0\x80stuck\xed\xbf\xbf",
	"cut in a letter":   strings.Repeat("é", maxBytes/2-1) + "a合同",
	"Chinese":           "安全问卷让合同延误了三个星期",
	"Japanese":          "セキュリティのアンケートで契約が遅れています",
	"Thai":              "ใบแจ้งหนี้ยังไม่ได้รับการอนุมัติ",
	"mixed":             "Договор contract 合同 عقد ใบแจ้งหนี้ 계약서",
	"two languages":     "Die Rechnung ist noch nicht da / the invoice has not arrived yet / la facture manque",
	"only quoted":       "> all of it\n> was said before",
	"only a signature":  "\n--\nAnn Smith\n+49 30 1234567",
	"log":               strings.Repeat("2026-01-01T00:00:00Z ERROR pool[17]: \x00\x01 timeout=30s\n", 400),
	"stack":             "panic: runtime error\ngoroutine 1 [running]:\nmain.(*S).Do(0xc000, {0x1, 0x2})\n\t/src/main.go:42 +0x1d\r\n",
	"e-mail": "Hi,\r\n\r\nany news about the contract?\r\n\r\nKind regards,\r\nAnn\r\n\r\nOn Mon, 3 May 2026, Bob wrote:\r\n" +
		"> Where is the questionnaire?\r\n>\r\n>> From: Cem\r\n>> Subject: RE: AW: WG: Fragebogen\r\n\r\n-----Original Message-----\r\nFrom: Bob\r\nTo: Ann\r\n",
}

// neighbours are what a bad text is put beside.
var neighbours = []string{
	"the contract waits for a security questionnaire",
	"Der Vertrag wartet auf den Fragebogen zur Sicherheit",
	"合同在等安全问卷",
	"invoice ERROR timeout of the pool",
}

func TestAnyTextIsAnsweredWithWordsThatStandInIt(t *testing.T) {
	for name, text := range badTexts {
		t.Run(name, func(t *testing.T) { checkText(t, text) })
	}
}

func FuzzText(f *testing.F) {
	for _, text := range badTexts {
		f.Add(text)
	}
	f.Fuzz(checkText)
}

// checkText puts a text through everything the package does.
func checkText(t *testing.T, text string) {
	checkIndex(t, text)
	checkDecision(t, text)
	checkCorpus(t, text)
}

// among is an index with a bottleneck for each neighbour, from 2.
func among(texts ...string) *Index {
	x := New()
	for i, other := range texts {
		x.Add(uint32(2+i), Analyse(other))
	}
	return x
}

func checkIndex(t *testing.T, text string) {
	t.Helper()
	x, a := among(neighbours...), Analyse(text)
	x.Add(1, a)
	found := x.Suggest(a, nil, 5)
	if len(a.words) > 0 && (len(found) == 0 || found[0].Bottleneck != 1 && found[0].Score < 999) {
		t.Errorf("%q does not find itself: %v", text, found)
	}
	for _, c := range found {
		checkCandidate(t, text, c)
	}
	for b := range uint32(2 + len(neighbours)) {
		score, why := x.Explain(a, b)
		if score < 0 || score > 1000 {
			t.Errorf("explained with a score of %d", score)
		}
		checkReasons(t, text, why)
		checkReasons(t, text, x.ExplainAmong(a, b))
	}
	x.Remove(1, a)
	x.Remove(1, a) // once too often
	if found := x.Suggest(a, func(b uint32) bool { return b == 1 }, 5); len(found) > 0 {
		t.Errorf("left behind: %v", found)
	}
}

func checkCandidate(t *testing.T, text string, c Candidate) {
	t.Helper()
	checkWords(t, text, c.Because...)
	if len(c.Because) > maxBecause || c.Score < 0 || c.Score > 1000 {
		t.Errorf("out of bounds: %v", c)
	}
}

func checkReasons(t *testing.T, text string, why []Reason) {
	t.Helper()
	if len(why) > 2*maxBecause {
		t.Errorf("%d reasons", len(why))
	}
	for _, r := range why {
		checkWords(t, text, r.Words)
	}
}

func checkWords(t *testing.T, text string, list ...string) {
	t.Helper()
	for _, words := range list {
		if !strings.Contains(text, words) || words == "" || !utf8.ValidString(words) {
			t.Errorf("%q is not in %q", words, text)
		}
	}
}

// checkDecision has a text decided with and without a first look, while its like is being added.
func checkDecision(t *testing.T, text string) {
	t.Helper()
	x, a := among(neighbours...), Analyse(text)
	near := x.Near(a)
	x.Add(9, Analyse(neighbours[0]+" "+text))
	stage := x.Stage()
	stage.Add(10, Analyse(neighbours[1]+" "+text))
	d := stage.DecideNear(a, near, nil)
	checkWords(t, text, d.Because...)
	for _, c := range d.Maybe {
		checkCandidate(t, text, c)
	}
	stage.Add(1, a)
	stage.Fold()
	x.Teach(Learn(Lessons{Settled: []Placed{{a, 1, true}, {Analyse(neighbours[0]), 1, true}}, Refused: []Refusal{{a, 2}}}))
	if d := x.Stage().Decide(a, nil); d.Bottleneck == 2 {
		t.Errorf("%q joined what it was taken out of", text)
	}
}

// checkCorpus files a text among others, moves it, and has everything reviewed.
func checkCorpus(t *testing.T, text string) {
	t.Helper()
	c, a := NewCorpus(), Analyse(text)
	first, _ := c.File(a)
	for _, other := range neighbours {
		c.File(Analyse(other))
	}
	again, d := c.File(a)
	checkWords(t, text, d.Because...)
	if len(a.words) > 0 && c.Group(again) != c.Group(first) && d.Score < 999 {
		t.Errorf("%q, filed twice, stands in two groups: %+v", text, d)
	}
	home := c.Move(again, 0)
	var done int
	if err := c.Review(context.Background(), func(n, _ int) { done = n }); err != nil || done == 0 {
		t.Errorf("reviewed %d, %v", done, err)
	}
	if c.Group(again) != home {
		t.Errorf("%q was settled in %d, and stands in %d", text, home, c.Group(again))
	}
	merges, err := c.index.Merges(context.Background(), c.board())
	once, _ := c.index.Merges(context.Background(), c.board())
	if err != nil || !reflect.DeepEqual(merges, once) {
		t.Errorf("merges %v, then %v, %v", merges, once, err)
	}
	c.index.Split([]Placed{{Text: a}, {Text: a}, {Text: Analyse(neighbours[0])}, {Text: Analyse(neighbours[2])}})
}
