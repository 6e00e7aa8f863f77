package handlers

import (
	"bytes"
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// resultsVisit is a visit to the results of a round: what is chosen of them, and what stands beside it.
type resultsVisit struct {
	*visit
	tallies []*models.RoundTally // of the round itself, then of the earlier ones that it stands beside
	rounds  []*models.Round
	group   models.Party // whose answers; a number of 0 is all of the kind
	props   views.RoundResultsProps
}

// resultsEarlier is beside how many earlier rounds results can stand, and do unless something else is chosen.
const (
	resultsEarlier       = 5
	resultsEarlierChosen = 2
)

// showRoundResults is what came of a round. While it runs only how many have answered is shown, so that no difference
// between two moments tells what somebody said.
func (s *Server) showRoundResults(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	w := v.resultsOf(r)
	page := v.page("rounds")
	page.Title, page.Bundle, page.Figures = v.words.T("results.title", "title", r.Title), views.Work, true
	draw := func(b *bytes.Buffer) error {
		w.fill()
		return views.RoundResults(page, w.props).Render(context.Background(), b)
	}
	if page.Flash != "" || page.Problem != "" || w.props.Find != "" {
		w.fill()
		return v.render(http.StatusOK, views.RoundResults(page, w.props))
	}
	key := strings.Join([]string{"results", strconv.Itoa(int(r.Number)), v.words.Lang, v.readerKey(views.Reach{}), w.chosen()}, " ")
	cached, err := v.server.caches.pages.get(v.state.Number, hourOf(v.now), key, draw)
	if err != nil {
		return err
	}
	return v.sendCached(cached)
}

// resultsOf reads what is chosen from the address. What is no choice chooses nothing.
func (v *visit) resultsOf(r *models.Round) *resultsVisit {
	w := &resultsVisit{visit: v, rounds: []*models.Round{r}}
	w.props = views.RoundResultsProps{Number: int(r.Number), Title: r.Title, From: r.From.Time(), To: r.To.Time(), Stage: roundStages[r.Stage()],
		Works: v.member.Role >= models.RoleEngineer, Find: shorten(clean(v.Query("q")), 200), Part: max(v.QueryInt("page"), 1)}
	for _, kind := range []models.PartyKind{models.DepartmentParty, models.SupplierParty} {
		if slices.ContainsFunc(r.Asked, func(p models.Party) bool { return p.Kind == kind }) {
			w.props.Kinds = append(w.props.Kinds, partyKinds[kind])
			if w.group.Kind == models.NoParty || v.Query("of") == partyKinds[kind] {
				w.group.Kind = kind
			}
		}
	}
	w.props.Kind = partyKinds[w.group.Kind]
	if p := (models.Party{}); p.UnmarshalText([]byte(v.Query("group"))) == nil && p.Kind == w.group.Kind && r.Asks(p) {
		w.group, w.props.Group = p, clean(v.Query("group"))
	}
	if r.Question(v.QueryInt("question")) != nil {
		w.props.Question = v.QueryInt("question")
	}
	w.chooseEarlier(r)
	return w
}

// chooseEarlier finds the earlier rounds of the series that people could answer, the newest first.
func (w *resultsVisit) chooseEarlier(r *models.Round) {
	var list []*models.Round
	for before := w.state.Round(r.Before); before != nil && len(list) < resultsEarlier; before = w.state.Round(before.Before) {
		if before.Stage() == models.RoundOver {
			list = append(list, before)
		}
	}
	w.props.EarlierMost = len(list)
	w.props.Earlier = min(w.QueryInt("earlier", resultsEarlierChosen), len(list))
	w.props.Earlier = max(w.props.Earlier, 0)
	w.rounds = append(w.rounds, list[:w.props.Earlier]...)
}

// chosen tells apart in the cache what is chosen.
func (w *resultsVisit) chosen() string {
	p := &w.props
	return strings.Join([]string{p.Kind, p.Group, strconv.Itoa(p.Question), strconv.Itoa(p.Earlier), strconv.Itoa(p.Part)}, "&")
}

// fill counts and lists what is chosen.
func (w *resultsVisit) fill() {
	r, props := w.rounds[0], &w.props
	if r.Stage() == models.RoundRunning || r.Stage() == models.RoundOver {
		participation := w.participation(r)
		props.Participation = &participation
	}
	if r.Stage() != models.RoundOver {
		return
	}
	for _, one := range w.rounds {
		w.tallies = append(w.tallies, w.state.Tally(one))
		props.Columns = append(props.Columns, views.ResultsColumn{Number: int(one.Number), Title: one.Title, To: one.To.Time()})
	}
	for _, p := range w.tallies[0].Groups(w.group.Kind) {
		text, _ := p.MarshalText()
		props.Groups = append(props.Groups, views.Option{Value: string(text), Label: w.state.PartyName(p)})
	}
	props.Late = models.AtLeast(r.LateLeft())
	if r.Heard.Published() {
		told := w.heardTold(r, views.Reach{})
		props.Heard = &told
	}
	for i := range r.Questions {
		if q := &r.Questions[i]; props.Question == 0 || props.Question == q.Number {
			props.Questions = append(props.Questions, w.question(q))
		}
	}
}

// resultsWords is how many free answers stand on a page, and how many of them among all questions.
const (
	resultsWords     = 25
	resultsWordsMany = 5
)

// question is what was answered to one question, beside the earlier rounds that asked the same.
func (w *resultsVisit) question(q *models.RoundQuestion) views.QuestionResult {
	shown := views.QuestionResult{Number: q.Number, Label: w.questionLabel(q), Reports: q.Built == models.RoundHeldUp}
	results := w.results(q)
	for _, one := range results {
		shown.Answered = append(shown.Answered, one.answered())
		shown.Middle = append(shown.Middle, w.middle(one))
	}
	parts := w.tallies[0].Parts(q, w.group)
	switch {
	case shown.Reports:
		shown.Cards = w.resultCards(parts)
	case q.Kind == models.RoundShort || q.Kind == models.RoundLong:
		shown.Words = w.wordList(q, parts)
	case shown.Answered[0] > 0:
		for _, row := range alignedRows(results) {
			shown.Rows = append(shown.Rows, views.ResultRow{Label: w.rowLabel(q, row.key, results[0].Edges), Counts: row.counts})
		}
	}
	if w.props.Question != 0 && w.props.Group == "" {
		shown.By = w.byGroup(q, results[0].RoundResult)
	}
	return shown
}

func (w *resultsVisit) resultCards(parts []models.RoundPart) (list []views.ResultCard) {
	for _, card := range w.tallies[0].ListedCards(parts, w.now) {
		hours, _ := card.Bottleneck.Hours(w.now)
		list = append(list, views.ResultCard{Card: w.cardName(views.Reach{}, card.Bottleneck), Hours: int(hours), Count: card.Count})
	}
	return list
}

// wordList lists free answers: those that hold the words that are looked for, a page of them, or the first few among all
// questions.
func (w *resultsVisit) wordList(q *models.RoundQuestion, parts []models.RoundPart) *views.WordList {
	all := models.ListedWords(q, parts)
	if w.props.Find != "" && w.props.Question != 0 {
		find := strings.ToLower(w.props.Find)
		all = slices.DeleteFunc(all, func(words string) bool { return !strings.Contains(strings.ToLower(words), find) })
	}
	list := &views.WordList{Count: len(all), From: w.partNames(parts), Parts: max(1, (len(all)+resultsWords-1)/resultsWords)}
	list.Part = min(w.props.Part, list.Parts)
	if w.props.Question == 0 {
		list.List = all[:min(len(all), resultsWordsMany)]
		return list
	}
	list.List = all[(list.Part-1)*resultsWords : min(list.Part*resultsWords, len(all))]
	return list
}

// partNames names those with whom a chosen department or supplier is listed, if it does not stand alone.
func (w *resultsVisit) partNames(parts []models.RoundPart) (names []string) {
	if w.group.Number == 0 {
		return nil
	}
	for _, part := range parts {
		for _, p := range part.Of {
			if name := w.state.PartyName(p); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 1 {
		return nil
	}
	return names
}

// byGroup is the question by department, or by those suppliers of whom at least five answered.
func (w *resultsVisit) byGroup(q *models.RoundQuestion, all models.RoundResult) (list []views.ResultGroup) {
	if len(all.Rows) == 0 {
		return nil
	}
	for _, p := range w.tallies[0].Groups(w.group.Kind) {
		result := w.tallies[0].Result(q, p, all.Edges)
		if p.Kind == models.SupplierParty && result.Answered == 0 {
			continue
		}
		one := views.ResultGroup{Name: w.state.PartyName(p), Answered: result.Answered}
		for _, row := range all.Rows {
			one.Counts = append(one.Counts, countOf(result.Rows, row.RoundKey))
		}
		list = append(list, one)
	}
	return list
}

// countLate counts the answers that came after the end.
func (s *Server) countLate(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	if err := v.do(v.actor(), &models.CountLate{Round: r.Number}); err != nil {
		return err
	}
	return v.redirect(roundPath(r.Number)+"/results", "flash.results.late")
}
