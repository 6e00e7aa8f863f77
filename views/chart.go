package views

import (
	"strconv"
	"strings"
)

// Chart is a drawing of numbers that stand in a table too. It scales with its place: lengths are percentages, so that
// letters stay as large as other text. Make one with NewChart and draw it with ChartFigure.
type Chart struct {
	Name   string // what it shows, for those who do not see it
	Top    string // what the top edge stands for
	Left   string // below, where the chart begins
	Right  string // and where it ends
	Bars   []ChartBar
	Curves []ChartCurve
	Levels []ChartLevel
	Marks  []ChartMark

	count, top int
}

// ChartBar is one column. Tone is "", "soft" or "hot".
type ChartBar struct {
	Tone                string
	x, y, width, height string
}

// ChartCurve joins points by lines. Points without a value are left out: it is then in several pieces.
type ChartCurve struct {
	Tone   string
	pieces []string
}

// ChartLevel is a line across the chart, with what it is.
type ChartLevel struct{ Label, y string }

// ChartMark is a line upright at a place of the chart, with a short sign that a list below explains.
type ChartMark struct{ Sign, x string }

// NewChart begins a chart of so many columns, whose top edge stands for the largest number that is to be drawn.
func NewChart(name string, count, top int) Chart {
	return Chart{Name: name, count: max(1, count), top: max(1, top)}
}

// AddBars draws columns upward from what stands below them, nil for the ground; it gives where they end. What is below
// nothing draws nothing.
func (c *Chart) AddBars(tone string, values, below []int) []int {
	ends := make([]int, len(values))
	for i, value := range values {
		if i < len(below) {
			ends[i] = below[i]
		}
		value = max(value, 0)
		ends[i] += value
		if value > 0 {
			c.Bars = append(c.Bars, ChartBar{Tone: tone, x: share(10*i+1, 10*c.count), width: share(8, 10*c.count),
				y: share(c.top-ends[i], c.top), height: share(value, c.top)})
		}
	}
	return ends
}

// AddCurve draws values from column to column; -1 is no value.
func (c *Chart) AddCurve(tone string, values []int) {
	curve := ChartCurve{Tone: tone}
	var piece []string
	end := func(behind int) {
		if len(piece) == 1 { // a point alone is drawn as a short line
			piece = append(piece, c.point(20*behind-8, values[behind-1]))
		}
		if len(piece) > 0 {
			curve.pieces = append(curve.pieces, strings.Join(piece, " "))
		}
		piece = nil
	}
	for i, value := range values {
		if value < 0 {
			end(i)
			continue
		}
		piece = append(piece, c.point(20*i+10, value))
	}
	end(len(values))
	c.Curves = append(c.Curves, curve)
}

// point is a place of a curve: x in twentieths of a column.
func (c *Chart) point(x, value int) string {
	return bare(x, 20*c.count) + "," + bare(c.top-value, c.top)
}

// AddLevel draws a line across at a value.
func (c *Chart) AddLevel(label string, value int) {
	c.Levels = append(c.Levels, ChartLevel{Label: label, y: share(c.top-value, c.top)})
}

// AddMark draws an upright line at so many days of all days that the chart shows.
func (c *Chart) AddMark(sign string, day, days int) {
	c.Marks = append(c.Marks, ChartMark{Sign: sign, x: share(day, max(1, days))})
}

// share writes a part of a whole as a percentage with two decimals: "12.34%".
func share(part, whole int) string { return bare(part, whole) + "%" }

func bare(part, whole int) string {
	hundredths := part * 10000 / whole
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64)
}

// barWidth is how much of a bar in a table is filled, of 100.
func barWidth(part, whole int) string { return bare(min(part, whole), max(1, whole)) }
