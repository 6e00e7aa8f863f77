package views

import (
	"strconv"
	"strings"
	"testing"
)

func TestAChartStaysWithinItsEdges(t *testing.T) {
	c := NewChart("Hours lost", 4, 10)
	ends := c.AddBars("", []int{3, 0, 10, 2}, nil)
	c.AddBars("hot", []int{1, 1, 0, 8}, ends)
	c.AddCurve("soft", []int{5, -1, 10, 0})
	c.AddLevel("80 %", 8)
	c.AddMark("1", 3, 4)
	doc := parsed(t, ChartFigure(c))
	if label := doc.Find("svg[role=img]").AttrOr("aria-label", ""); label != "Hours lost" {
		t.Errorf("it is called %q", label)
	}
	bars := doc.Find("rect.chart-bar")
	if bars.Length() != 6 {
		t.Fatalf("%d columns are drawn of six that are more than nothing", bars.Length())
	}
	for i := range bars.Length() {
		bar := bars.Eq(i)
		y, height := percentOf(t, bar.AttrOr("y", "")), percentOf(t, bar.AttrOr("height", ""))
		x, width := percentOf(t, bar.AttrOr("x", "")), percentOf(t, bar.AttrOr("width", ""))
		if y < 0 || y+height > 100.01 || x < 0 || x+width > 100.01 {
			t.Errorf("column %d stands at %v by %v, %v high and %v wide", i, x, y, height, width)
		}
	}
	if first, upon := bars.Eq(0), bars.Eq(3); percentOf(t, upon.AttrOr("y", ""))+percentOf(t, upon.AttrOr("height", "")) != percentOf(t, first.AttrOr("y", "")) {
		t.Error("what stands on another column does not begin where that ends")
	}
	if pieces := doc.Find("polyline"); pieces.Length() != 2 || strings.Count(pieces.Eq(1).AttrOr("points", ""), " ") != 1 {
		t.Errorf("a curve with a gap is drawn in %d pieces", pieces.Length())
	}
	if said := said(doc.Find("svg")); !strings.Contains(said, "80 %") || !strings.Contains(said, "1") {
		t.Errorf("lines are not named: %q", said)
	}
}

func percentOf(t *testing.T, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
