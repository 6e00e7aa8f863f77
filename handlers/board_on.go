package handlers

import (
	"bytes"
	"context"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// showBoardOn is the board as it was at the end of any day, for members.
func (s *Server) showBoardOn(v *visit) error { return v.boardOn(views.Reach{}) }

// showReadersBoardOn is the same for anyone who has the board link.
func (s *Server) showReadersBoardOn(v *visit) error {
	v.member, v.session = nil, nil
	return v.boardOn(views.Reach{Prefix: v.linkAddress()})
}

// boardOn sends the page from the cache: a past day costs more than the present one, and changes as rarely.
func (v *visit) boardOn(reach views.Reach) error {
	day, typed, err := v.pastDay()
	filter, choices := v.boardFilter(reach)
	page := v.page("board")
	page.Title, page.Bundle, page.Path = v.words.T("board-on.title"), views.Work, reach.BoardOn()
	props := views.BoardOnProps{Reach: reach, Typed: typed, Min: v.state.FirstDay().String(), Max: v.today().String(),
		Board: views.BoardProps{Reach: reach, Filter: choices}}
	if err != nil {
		return v.render(formStatus(err), views.BoardOn(withErrors(page, err), props))
	}
	props.Board.On = day.String()
	draw := func(b *bytes.Buffer) error {
		if err := v.drawBoardOn(&props, filter, day); err != nil {
			return err
		}
		page.Title = v.words.T("board-on.title.day", "day", v.words.DateYear(props.Day))
		return views.BoardOn(page, props).Render(context.Background(), b)
	}
	if page.Flash != "" || page.Problem != "" {
		var once pageCache
		one, err := once.get(0, 0, "", draw)
		if err != nil {
			return err
		}
		return v.sendCached(one)
	}
	key := "on " + props.Board.On + " " + v.words.Lang + v.readerKey(reach) + "?" + choices.Query()
	cached, err2 := v.server.caches.pages.get(v.state.Number, hourOf(v.now), key, draw)
	if err2 != nil {
		return err2
	}
	return v.sendCached(cached)
}

// readerKey tells apart in the cache who sees different bars around the same page.
func (v *visit) readerKey(reach views.Reach) string {
	if v.member == nil {
		return reach.Prefix
	}
	return strconv.Itoa(int(v.member.Number)) + v.member.Role.String()
}

// pastDay reads the day from the address; a week ago if there is none.
func (v *visit) pastDay() (day models.Date, typed string, wrong *models.Error) {
	today, first := v.today(), v.state.FirstDay()
	if typed = shorten(clean(v.Query("day")), 20); typed == "" {
		day = max(today-7, min(first, today))
		return day, day.String(), nil
	}
	day, err := models.ParseDate(typed)
	field := models.FieldError{Field: "day"}
	switch {
	case err != nil:
		field.Key = "error.board-on.day"
	case day > today:
		field.Key = "error.board-on.future"
	case first != 0 && day < first:
		field.Key, field.Params = "error.board-on.early", map[string]string{"day": v.words.DateYear(first.Time())}
	default:
		return day, typed, nil
	}
	return 0, typed, &models.Error{Kind: models.Invalid, Key: "error.form", Fields: []models.FieldError{field}}
}

// drawBoardOn draws up the board of a day as a visit at its last moment would have found it.
func (v *visit) drawBoardOn(props *views.BoardOnProps, filter models.Filter, day models.Date) error {
	then := *v
	then.now = v.state.EndOf(day, v.now)
	then.state = v.state.AsOf(then.now)
	board := then.state.Board(filter, then.now)
	b := &props.Board
	b.Now, b.Total, b.Open, b.Quarters = then.local(then.now), then.state.BottleneckCount(), board.Open, int(board.Total)
	props.Day, props.Steps = day.Time(), v.boardSteps(props, day)
	return then.boardCards(b, board, day, func(card models.Card) (templ.Component, error) {
		one := then.cardProps(b.Reach, card)
		one.Past, one.Gain = true, nil // what it was worth is known now
		return views.Card(v.words, b.Reach, one), nil
	})
}

// boardSteps leads to the days beside a day, as far as there are any.
func (v *visit) boardSteps(props *views.BoardOnProps, day models.Date) (steps []views.BoardStep) {
	first, today := v.state.FirstDay(), v.today()
	for _, one := range []struct {
		name string
		days models.Date
	}{{"week-before", -7}, {"day-before", -1}, {"day-after", 1}, {"week-after", 7}} {
		if to := day + one.days; to >= first && to <= today {
			steps = append(steps, views.BoardStep{Name: one.name, Href: props.Address(to.String())})
		}
	}
	return steps
}
