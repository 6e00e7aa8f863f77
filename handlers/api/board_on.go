package api

import (
	"fmt"
	"net/http"
	"sort"

	"bottleneck/models"
)

// PastBoard is a page of the board as it was at the end of a day, in the order of numbers. Titles and names are those of now.
type PastBoard struct {
	Day   string     `json:"day" format:"date"`
	Hours float64    `json:"hours_lost_a_week" description:"Of all that were open."`
	Items []PastCard `json:"items"`
	Next  string     `json:"next,omitempty" description:"The address of the next page."`
}

// PastCard is one bottleneck as it was.
type PastCard struct {
	Bottleneck uint32        `json:"bottleneck"`
	Title      string        `json:"title"`
	Status     models.Status `json:"status"`
	Reports    int           `json:"reports"`
	Hours      float64       `json:"hours_lost_a_week" description:"Of what was resolved: won back."`
}

var lookingBack = []Operation{
	operation(Operation{ID: "readBoardOn", Method: get, Path: "/board-on", Group: "Insights", For: Readers, Summary: "Reads the board as it was at the end of a day."},
		(*Call).readBoardOn),
	operation(Operation{ID: "readQuarter", Method: get, Path: "/quarter", Group: "Insights", For: Readers,
		Summary: "Sums up a quarter, of the organisation, a department or a supplier."}, (*Call).readQuarter),
}

type boardOnAsked struct {
	page
	Day models.Date `query:"day" description:"A week ago unless said."`
}

func (c *Call) readBoardOn(in *boardOnAsked) (*PastBoard, error) {
	day, first := in.Day, c.State.FirstDay()
	if day == 0 {
		day = max(c.today()-7, min(first, c.today()))
	}
	if day > c.today() || day < first {
		return nil, &Refused{Status: http.StatusUnprocessableEntity, Detail: "Change what is named in fields and ask again.",
			Fields: []Wrong{{"day", fmt.Sprintf("This must be a day from %s to %s.", first, c.today())}}}
	}
	kept := c.Insights.Kept(fmt.Sprint("board on ", day, " ", c.works()), func() any { return c.boardOn(day) }).(*PastBoard)
	told := &PastBoard{Day: kept.Day, Hours: kept.Hours, Items: []PastCard{}}
	at := sort.Search(len(kept.Items), func(i int) bool { return kept.Items[i].Bottleneck > in.After })
	end := min(at+in.limit(), len(kept.Items))
	if told.Items = append(told.Items, kept.Items[at:end]...); end < len(kept.Items) {
		told.Next = c.next(uint64(kept.Items[end-1].Bottleneck))
	}
	return told, nil
}

// boardOn draws up the board as a call at the day's last moment would have found it.
func (c *Call) boardOn(day models.Date) *PastBoard {
	then := *c
	then.Now = c.State.EndOf(day, c.Now)
	then.State = c.State.AsOf(then.Now)
	board := &PastBoard{Day: day.String()}
	for n := models.BottleneckNumber(1); int(n) <= then.State.BottleneckCount(); n++ {
		b := then.State.Bottleneck(n)
		if b == nil || b.Hidden() {
			continue
		}
		lost := b.WonBack
		if b.Status.Open() {
			lost, _ = b.Hours(then.Now)
			board.Hours += hours(lost)
		}
		board.Items = append(board.Items, PastCard{uint32(n), then.title(b), b.Status, b.ReportCount(), hours(lost)})
	}
	return board
}
