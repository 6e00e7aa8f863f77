package handlers

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// columnResult is what one round of several answered to the same question; asked says whether it asked it.
type columnResult struct {
	models.RoundResult
	asked bool
}

// answered gives how many answered it, -1 if it was not asked.
func (c columnResult) answered() int {
	if !c.asked {
		return -1
	}
	return c.Answered
}

// results counts a question in each of the rounds that stand beside each other.
func (w *resultsVisit) results(q *models.RoundQuestion) []columnResult {
	list := []columnResult{{w.tallies[0].Result(q, w.group, nil), true}}
	for i, r := range w.rounds[1:] {
		one := columnResult{RoundResult: models.RoundResult{Middle: -1}}
		for j := range r.Questions {
			if same := &r.Questions[j]; !one.asked && same.Same(q) && asksKind(r, w.group) {
				one = columnResult{w.tallies[i+1].Result(same, w.group, list[0].Edges), true}
			}
		}
		list = append(list, one)
	}
	return list
}

// asksKind says whether a round asked a group, or anybody of its kind.
func asksKind(r *models.Round, group models.Party) bool {
	if group.Number != 0 {
		return r.Asks(group)
	}
	return slices.ContainsFunc(r.Asked, func(p models.Party) bool { return p.Kind == group.Kind })
}

// alignedRow is one answer with its counts in all rounds.
type alignedRow struct {
	key    models.RoundKey
	counts []int
}

// alignedRows lines the rounds up by their answers. An answer that is named in one round and not in another was given by
// fewer than five there.
func alignedRows(results []columnResult) (rows []alignedRow) {
	var keys []models.RoundKey
	for _, one := range results {
		for _, row := range one.Rows {
			if !slices.Contains(keys, row.RoundKey) {
				keys = append(keys, row.RoundKey)
			}
		}
	}
	slices.SortFunc(keys, models.RoundKey.Compare)
	for _, key := range keys {
		row := alignedRow{key: key}
		for _, one := range results {
			count := -1
			if one.asked {
				count = countOf(one.Rows, key)
			}
			row.counts = append(row.counts, count)
		}
		rows = append(rows, row)
	}
	return rows
}

func countOf(rows []models.RoundRow, key models.RoundKey) int {
	for _, row := range rows {
		if row.RoundKey == key {
			return row.Count
		}
	}
	return 0
}

// questionLabel is what stands above the answers to a question.
func (w *resultsVisit) questionLabel(q *models.RoundQuestion) string {
	if q.Built == models.RoundOwn {
		return q.Label
	}
	key := "results.built." + q.Built.String()
	if q.Built == models.RoundWaitedOn && w.group.Kind == models.SupplierParty {
		key = "results.built.waiting.supplier"
	}
	return w.words.T(key)
}

// rowLabel words one answer.
func (w *resultsVisit) rowLabel(q *models.RoundQuestion, key models.RoundKey, edges []float64) string {
	switch q.Kind {
	case models.RoundOne, models.RoundSeveral:
		return q.Choices[key.Choice]
	case models.RoundNumeric:
		return w.spanLabel(edges, key.Span)
	case models.RoundDate:
		if key.Others {
			return w.words.T("results.others.month")
		}
		month := key.Month.Time()
		return w.words.T("results.month", "month", w.words.T("date.month."+strconv.Itoa(int(month.Month()))), "year", strconv.Itoa(month.Year()))
	case models.RoundOwnTime:
		return w.words.T("form.own-time." + key.OwnTime.String())
	}
	switch {
	case w.group.Kind == models.SupplierParty:
		return w.words.T("from-supplier.need." + key.Need.String())
	case key.Others:
		return w.words.T("results.others." + key.Waiting.String())
	case key.Party.Number != 0:
		return w.state.PartyName(key.Party)
	case key.Name != "":
		return key.Name
	}
	return w.words.T("form.waiting." + key.Waiting.String())
}

func (w *resultsVisit) middle(one columnResult) string {
	if one.Middle < 0 {
		return ""
	}
	return w.spanLabel(one.Edges, one.Middle)
}

func (w *resultsVisit) spanLabel(edges []float64, span int) string {
	switch {
	case span == 0:
		return w.words.T("results.span.below", "high", w.decimal(edges[0]))
	case span >= len(edges):
		return w.words.T("results.span.above", "low", w.decimal(edges[len(edges)-1]))
	}
	return w.words.T("results.span.between", "low", w.decimal(edges[span-1]), "high", w.decimal(edges[span]))
}

// decimal writes a number as the language does, with three decimals at most.
func (w *resultsVisit) decimal(number float64) string {
	whole, part, _ := strings.Cut(strconv.FormatFloat(math.Abs(number), 'f', 3, 64), ".")
	digits, _ := strconv.Atoi(whole)
	text := w.words.Number(digits)
	if part = strings.TrimRight(part, "0"); part != "" {
		text += w.words.T("number.decimal") + part
	}
	if number < 0 {
		return "−" + text
	}
	return text
}

// groupName names whose answers are shown.
func (w *resultsVisit) groupName() string {
	if w.group.Number != 0 {
		return w.state.PartyName(w.group)
	}
	return w.words.T("results.of." + partyKinds[w.group.Kind])
}

// saveRoundResults gives the same as a table, by the same rules: a row for each count and for each free answer.
func (s *Server) saveRoundResults(v *visit) error {
	r, err := v.roundAsked()
	if err != nil {
		return err
	}
	if r.Stage() != models.RoundOver {
		return models.Fail(models.Conflict, "error.heard.early")
	}
	w := v.resultsOf(r)
	w.props.Question = 0
	w.fill()
	var rows [][]string
	for i := range r.Questions {
		rows = append(rows, w.tableRows(&r.Questions[i], w.props.Questions[i])...)
	}
	t := v.words.T
	return v.sendTable("round-"+strconv.Itoa(int(r.Number))+".csv", []string{t("results.table.question"), t("results.table.whose"),
		t("results.table.round"), t("results.table.answer"), t("results.table.count")}, rows)
}

func (w *resultsVisit) tableRows(q *models.RoundQuestion, shown views.QuestionResult) (rows [][]string) {
	whose := w.groupName()
	for i, column := range w.props.Columns {
		round := column.Title + ", " + column.To.Format("2006-01-02")
		count := func(answer string, n int) {
			if n >= 0 {
				rows = append(rows, []string{shown.Label, whose, round, answer, strconv.Itoa(n)})
			}
		}
		count(w.words.T("results.everybody"), shown.Answered[i])
		for _, row := range shown.Rows {
			count(row.Label, row.Counts[i])
		}
	}
	if shown.Words == nil {
		return rows
	}
	parts := w.tallies[0].Parts(q, w.group)
	if names := w.partNames(parts); names != nil {
		whose = strings.Join(names, ", ")
	}
	for _, words := range models.ListedWords(q, parts) {
		rows = append(rows, []string{shown.Label, whose, w.rounds[0].Title, words, ""})
	}
	return rows
}
