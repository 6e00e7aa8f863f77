package handlers

import (
	"net/http"
	"net/url"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// insight is one question about how work flows: a page, and the same numbers as a table.
type insight struct {
	groups bool // it tells of departments and suppliers
	page   func(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component)
	table  func(v *visit, props views.InsightProps) tableRows
}

// tableRows is a table: its headings, then its rows.
type tableRows [][]string

// insights lists them by their keys.
var insights = map[string]insight{
	"hours":    {page: hoursPage, table: hoursTable},
	"waiting":  {groups: true, page: waitingPage, table: waitingTable},
	"trend":    {page: trendPage, table: trendTable},
	"silent":   {groups: true, page: silentPage, table: silentTable},
	"promised": {page: promisedPage, table: promisedTable},
}

// showInsights is the page that leads to all of them, for members.
func (s *Server) showInsights(v *visit) error { return v.allInsights(views.Reach{}) }

// showReadersInsights is the same for anyone who has the board link.
func (s *Server) showReadersInsights(v *visit) error { return v.allInsights(v.readersReach()) }

// readersReach makes a member who follows the board link see what everybody sees there.
func (v *visit) readersReach() views.Reach {
	v.member, v.session = nil, nil
	return views.Reach{Prefix: v.linkAddress()}
}

func (v *visit) allInsights(reach views.Reach) error {
	page := v.insightPage("insight.title")
	return v.render(http.StatusOK, views.Insights(page, reach))
}

func (v *visit) insightPage(title string) views.Page {
	page := v.page("insights")
	page.Title, page.Bundle, page.Figures = v.words.T(title), views.Work, true
	return page
}

// showInsight makes the handler of one insight for members.
func showInsight(key string) handler {
	return func(_ *Server, v *visit) error { return v.insight(key, views.Reach{}) }
}

// showReadersInsight makes it for anyone who has the board link.
func showReadersInsight(key string) handler {
	return func(_ *Server, v *visit) error { return v.insight(key, v.readersReach()) }
}

// showInsightTable makes the handler of the table of an insight for members.
func showInsightTable(key string) handler {
	return func(_ *Server, v *visit) error { return v.insightTable(key, views.Reach{}) }
}

// showReadersInsightTable makes it for anyone who has the board link.
func showReadersInsightTable(key string) handler {
	return func(_ *Server, v *visit) error { return v.insightTable(key, v.readersReach()) }
}

func insightProps(key string, reach views.Reach) views.InsightProps {
	return views.InsightProps{Reach: reach, Key: key, Groups: insights[key].groups, Query: url.Values{}}
}

func (v *visit) insight(key string, reach views.Reach) error {
	props, draw := insights[key].page(v, insightProps(key, reach))
	return v.drawInsight(http.StatusOK, v.insightPage("insight."+key+".title"), props, draw)
}

func (v *visit) drawInsight(status int, page views.Page, props views.InsightProps, draw func(views.Page) templ.Component) error {
	page.Path = props.Reach.Insight(props.Key)
	if len(props.Query) > 0 {
		page.Path += "?" + props.Query.Encode()
	}
	return v.render(status, draw(page))
}

// insightTable sends the numbers of an insight as a table.
func (v *visit) insightTable(key string, reach views.Reach) error {
	rows := insights[key].table(v, insightProps(key, reach))
	v.Set("Content-Type", "text/csv; charset=utf-8")
	v.Attachment(key + ".csv")
	t, err := newTable(v.Response().BodyWriter(), rows[0]...)
	for _, row := range rows[1:] {
		if err == nil {
			err = t.write(row...)
		}
	}
	if err != nil {
		return err
	}
	return t.flush()
}

// dayRange reads two days from the address. What is no day, later than today or not in order is as if it were not there.
func (v *visit) dayRange(from, to models.Date) (models.Date, models.Date) {
	day := func(name string, otherwise models.Date) models.Date {
		if got, err := models.ParseDate(v.Query(name)); err == nil && got > 0 && got <= v.today() {
			return got
		}
		return otherwise
	}
	if first, last := day("from", from), day("to", to); first <= last {
		return first, last
	}
	return from, to
}

// chosenRange is the range as the page's fields and address hold it; the usual one stands in no address.
func (v *visit) chosenRange(from, to, usualFrom, usualTo models.Date) (views.DayRange, url.Values) {
	r := views.DayRange{From: from.String(), To: to.String(), Latest: v.today().String()}
	if from == usualFrom && to == usualTo {
		return r, url.Values{}
	}
	return r, views.DayQuery(r)
}

// shownLines is how many lines of a list are asked for.
func (v *visit) shownLines(usual int) int { return max(usual, min(v.QueryInt("shown"), laneMax)) }

// furtherLines is the address of a page that shows more lines.
func furtherLines(props views.InsightProps, shown int) string {
	q := url.Values{}
	for name, values := range props.Query {
		q[name] = values
	}
	q.Set("shown", strconv.Itoa(shown))
	return props.Reach.Insight(props.Key) + "?" + q.Encode()
}

// quartersCell writes hours for a table: 2.25.
func quartersCell(q models.Quarters) string {
	return strconv.FormatFloat(float64(q)/4, 'f', -1, 64)
}
