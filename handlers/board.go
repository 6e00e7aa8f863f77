package handlers

import (
	"bytes"
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// lanePage is how many cards a lane shows at first; laneMax how many anyone may ask for.
const (
	lanePage = 20
	laneMax  = 2000
)

// showBoard is the board for members.
func (s *Server) showBoard(v *visit) error { return v.board(views.Reach{}) }

// showReadersBoard is the board for anyone who has the board link.
func (s *Server) showReadersBoard(v *visit) error {
	v.member, v.session = nil, nil // a member who follows the link sees what everybody sees there
	return v.board(views.Reach{Prefix: v.linkAddress()})
}

// board sends the page from the cache unless it says something to this visitor alone.
func (v *visit) board(reach views.Reach) error {
	page := v.page("board")
	page.Title, page.Bundle, page.Seen = v.words.T("board.title"), views.Work, int(v.state.Number)
	query := v.boardQuery(reach)
	page.Path, page.Proposals = reach.Board()+"?"+query, v.proposalCount()
	page.Here = page.Path
	if !reach.Member() {
		page.Feed = reach.Prefix + feedFile
	}
	draw := func(b *bytes.Buffer) error {
		props, err := v.boardProps(reach)
		if err != nil {
			return err
		}
		return views.Board(page, props).Render(context.Background(), b)
	}
	if page.Flash != "" || page.Problem != "" {
		var once pageCache
		one, err := once.get(0, 0, "", draw)
		if err != nil {
			return err
		}
		return v.sendCached(one)
	}
	reader := reach.Prefix
	if v.member != nil {
		reader = strconv.Itoa(int(v.member.Number)) + v.member.Role.String() + strconv.Itoa(page.Proposals)
	}
	key := v.words.Lang + reader + "?" + query
	cached, err := v.server.caches.pages.get(v.state.Number, hourOf(v.now), key, draw)
	if err != nil {
		return err
	}
	return v.sendCached(cached)
}

func (v *visit) boardProps(reach views.Reach) (views.BoardProps, error) {
	filter, choices := v.boardFilter(reach)
	board := v.state.Board(filter, v.now)
	zone := v.state.Settings.Calendar.Location()
	props := views.BoardProps{Reach: reach, Now: v.now.Time().In(zone), Total: v.state.BottleneckCount(),
		Quarters: int(board.Total), Open: board.Open, Filter: choices}
	month := v.state.Listening(v.now, models.BudgetDays, v.now)
	props.Listening, props.Budget = v.listening(month), v.boardBudget(month)
	if v.member != nil {
		props.HeadsUps = v.boardHeadsUps()
		props.Works, props.Me = v.member.Role >= models.RoleEngineer, int(v.member.Number)
		props.Yours = v.yours()
	}
	today := v.today()
	props.ReviewProposed, props.ReviewMin, props.ReviewMax = models.ReviewProposed(today).String(), (today + 1).String(), (today + models.ReviewWithin).String()
	return props, v.boardCards(&props, board, today, func(card models.Card) (templ.Component, error) {
		return v.server.caches.cards.get(v, reach, card)
	})
}

// boardCards puts onto a board, of now or of a past day, what stands on it.
func (v *visit) boardCards(props *views.BoardProps, board models.Board, today models.Date, draw func(models.Card) (templ.Component, error)) error {
	if biggest := board.Biggest; biggest.Bottleneck != nil {
		props.Biggest = &views.BoardBiggest{Card: v.cardName(props.Reach, biggest.Bottleneck), Hours: int(biggest.Hours),
			Share: int(biggest.Hours * 100 / board.Total)}
	}
	for _, due := range board.DueSoon {
		props.DueSoon = append(props.DueSoon, views.BoardDue{Card: v.cardName(props.Reach, due.Bottleneck), Day: due.DueDate(today).Time()})
	}
	for _, lane := range board.Lanes {
		out := views.BoardLane{Status: lane.Status.String(), Count: lane.Count, Hours: int(lane.Hours)}
		shown := max(lanePage, props.Filter.Shown[out.Status])
		for _, card := range lane.Cards[:min(len(lane.Cards), shown)] {
			one, err := draw(card)
			if err != nil {
				return err
			}
			out.Cards = append(out.Cards, one)
		}
		props.Lanes = append(props.Lanes, out)
	}
	return nil
}

const listeningDays = models.BudgetDays

// listening compares the last 28 days with the 28 before them.
func (v *visit) listening(month models.Listening) views.BoardListening {
	before := v.state.Listening(v.now.Add(-listeningDays*24*time.Hour), listeningDays, v.now)
	return views.BoardListening{Now: listeningWindow(month), Before: listeningWindow(before)}
}

func listeningWindow(l models.Listening) views.ListeningWindow {
	w := views.ListeningWindow{InTime: l.Percent(), Median: -1, Solved: l.Solved, Asked: l.Verdicts}
	if l.Answered() > 0 {
		w.Median = int(l.Median * 10)
	}
	return w
}

// boardBudget is the organisation's budget alone: the board does not look at sides.
func (v *visit) boardBudget(month models.Listening) views.BudgetSide {
	return v.budgetSide(v.state.Settings.BudgetOf(month, v.state.Listening(v.now, models.BurnDays, v.now)), "")
}

// boardQuery is the filter as the board's address would hold it: one for each filter, whatever else was asked for.
func (v *visit) boardQuery(reach views.Reach) string {
	if len(v.Request().URI().QueryString()) == 0 {
		return ""
	}
	_, shown := v.boardFilter(reach)
	return shown.Query()
}

// boardFilter reads the filter from the address, which holds all of it. What is no choice filters nothing.
func (v *visit) boardFilter(reach views.Reach) (models.Filter, views.BoardFilter) {
	query, _ := url.ParseQuery(string(v.Request().URI().QueryString()))
	shown := views.BoardFilter{Department: query.Get("department"), Supplier: query.Get("supplier"),
		Waiting: query.Get("waiting"), Status: query.Get("status"), Owner: query.Get("owner"),
		Text: clean(query.Get("q")), Unanswered: query.Get("unanswered") != "", Sort: query.Get("sort"),
		Shown: shownCards(query["more"])}
	shown.Text = shorten(shown.Text, 200)
	if !reach.Member() {
		shown.Owner = ""
	}
	filter := models.Filter{Department: uint32(atoi(shown.Department)), Supplier: uint32(atoi(shown.Supplier)),
		Text: shown.Text, Unanswered: shown.Unanswered, Public: !reach.Member()}
	if shown.Status != "" {
		var status models.Status
		if status.UnmarshalText([]byte(shown.Status)) == nil {
			filter.Statuses = []models.Status{status}
		} else {
			shown.Status = ""
		}
	}
	if shown.Owner != "" {
		filter.Owned, filter.Owner = true, models.MemberNumber(atoi(shown.Owner))
	}
	if filter.Sort.UnmarshalText([]byte(shown.Sort)) != nil {
		shown.Sort = ""
	}
	filter.Waits, filter.Waiting, filter.WaitingParty = waitingFilter(shown.Waiting)
	if !filter.Waits {
		shown.Waiting = ""
	}
	v.filterChoices(reach, &shown)
	filter.First = lanePage
	for _, count := range shown.Shown {
		filter.First = max(filter.First, count)
	}
	return filter, shown
}

// waitingFilter reads "d3", "s4", "tool", "nobody" or "unknown".
func waitingFilter(text string) (bool, models.WaitingKind, models.Party) {
	var party models.Party
	if err := party.UnmarshalText([]byte(text)); err == nil && !party.IsZero() {
		if party.Kind == models.SupplierParty {
			return true, models.WaitingSupplier, party
		}
		return true, models.WaitingDepartment, party
	}
	var kind models.WaitingKind
	if text == "" || kind.UnmarshalText([]byte(text)) != nil {
		return false, 0, models.Party{}
	}
	return true, kind, models.Party{}
}

// shownCards reads "status:count" for each lane of which more than the first cards are wanted.
func shownCards(values []string) map[string]int {
	shown := map[string]int{}
	for _, value := range values {
		lane, count, _ := strings.Cut(value, ":")
		if n := atoi(count); slices.Contains(views.BoardStatuses, lane) && n > lanePage {
			shown[lane] = min(n, laneMax)
		}
	}
	return shown
}

// filterChoices lists what can be chosen.
func (v *visit) filterChoices(reach views.Reach, f *views.BoardFilter) {
	for _, one := range v.state.Departments() {
		number := strconv.Itoa(int(one.Number))
		f.Departments = append(f.Departments, views.Option{Value: number, Label: one.Name})
		f.Parties = append(f.Parties, views.Option{Value: "d" + number, Label: one.Name})
	}
	for _, one := range v.state.Suppliers() {
		number := strconv.Itoa(int(one.Number))
		f.Suppliers = append(f.Suppliers, views.Option{Value: number, Label: one.Name})
		f.Parties = append(f.Parties, views.Option{Value: "s" + number, Label: one.Name})
	}
	if !reach.Member() {
		return
	}
	for _, m := range v.state.Members() {
		if !m.Disabled && m.HasJoined() {
			f.Owners = append(f.Owners, views.Option{Value: strconv.Itoa(int(m.Number)), Label: m.Name})
		}
	}
}

// showChanges is the long poll of live pages: it answers when something is newer than what the page shows,
// after 25 seconds, or when the server stops.
func (s *Server) showChanges(v *visit) error {
	after, err := strconv.ParseUint(v.Query("after"), 10, 64)
	if err != nil {
		after = v.state.Number
	}
	s.metrics.waiting.Add(1)
	defer s.metrics.waiting.Add(-1)
	number := s.Store.Wait(v.ctx, after)
	return v.JSON(map[string]uint64{"number": number})
}
