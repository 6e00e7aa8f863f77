package handlers

import (
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// reports lists the bottleneck's reports, newest first, and where more of them are.
func (c *cardVisit) reports() (list []views.BottleneckReport, more string) {
	shown := max(reportsPage, c.QueryInt("reports"))
	numbers := slices.Clone(c.b.Reports)
	slices.Reverse(numbers)
	came := c.arrivals(c.b)
	for _, n := range numbers[:min(shown, len(numbers))] {
		list = append(list, c.reportProps(c.state.Report(n), came))
	}
	if len(numbers) > shown {
		more = c.reach.Bottleneck(int(c.b.Number)) + "?reports=" + strconv.Itoa(shown+reportsPage) + "#reports"
	}
	return list, more
}

// reportProps is one report as this member may see it: contact and answers for those who work on it.
func (v *visit) reportProps(r *models.Report, a arrivals) views.BottleneckReport {
	zone, more := v.state.Settings.Calendar.Location(), r.Rest()
	props := views.BottleneckReport{N: int(r.Number), Kind: r.Kind.String(), Words: r.Text, Erased: r.Erased,
		Withdrawn: r.Withdrawn, MeToo: r.MeToo, Learned: r.Learned, At: r.Logged().Time().In(zone), Imported: v.importedFrom(r), Again: len(more.Repeats),
		SourceKind: "department", Source: v.state.PartyName(r.Source), Waiting: r.Waiting.String(),
		WaitingFor: v.state.PartyName(r.WaitingParty), About: more.About, Unsure: v.unsure(r), Note: more.VerdictNote,
		Why: v.why(r, a)}
	if r.Source.Kind == models.SupplierParty {
		props.SourceKind = "supplier"
	}
	if props.WaitingFor == "" {
		props.WaitingFor = more.WaitingName
		if r.Waiting == models.WaitingSupplier {
			props.MatchTyped = more.WaitingName
		}
	}
	if r.Withdrawn {
		props.Words = ""
	}
	if r.Need != models.NeedUnsaid {
		props.Need = r.Need.String()
	}
	if r.Kind == models.Blocker {
		props.OwnTime = r.OwnTime.String()
	}
	if r.People != models.PeopleUnsaid {
		props.People = r.People.String()
	}
	if r.TooLate != 0 {
		props.TooLate = r.TooLate.Time()
	}
	if more.Verdict != models.VerdictUnsaid {
		props.Verdict = more.Verdict.String()
	}
	if r.Waits() {
		props.Clock = &views.Clock{Report: int(r.Number), Since: props.At, Due: r.Due.Time().In(zone), Now: v.now.Time().In(zone)}
	}
	props.Took = v.took(r)
	if r.Heard != 0 {
		props.Heard = &views.Said{At: r.Heard.Time().In(zone)}
	}
	for _, added := range more.Added {
		props.Added = append(props.Added, views.Said{Words: added.Text, At: added.At.Time().In(zone)})
	}
	for _, reply := range more.Replies {
		if !reply.Retracted && reply.Words != "" {
			props.Replies = append(props.Replies, views.Said{Words: reply.Words, By: v.actorName(reply.By), At: reply.At.Time().In(zone)})
		}
	}
	if v.sees(r) {
		v.confidential(&props, r)
	}
	return props
}

// took is how long it took until a report was heard, answered and resolved.
func (v *visit) took(r *models.Report) views.Took {
	clocks := v.state.Clocks(r)
	return views.Took{Heard: clocks.Heard, Answered: clocks.Answered, Resolved: clocks.Resolved,
		Late: r.Answered != 0 && r.Late(v.now), Day: v.state.Settings.Calendar.DayLength()}
}

// sees says whether the member may read contact and answers of a report: those who work the board, and leads of
// the department that it came from.
func (v *visit) sees(r *models.Report) bool {
	return v.member.Role >= models.RoleEngineer || r.Source.Kind == models.DepartmentParty && v.member.Leads(r.Source.Number)
}

func (v *visit) confidential(props *views.BottleneckReport, r *models.Report) {
	props.Contact, props.ComeBy = r.Rest().Contact, r.ComeBy
	for _, a := range r.Rest().Answers {
		if q := v.state.Question(a.Question); q != nil {
			props.Answers = append(props.Answers, views.OwnAnswer{Question: q.Label, Answer: v.answerText(q, a.Answer)})
		}
	}
}

// similar lists bottlenecks by the words searched for, or by a number.
func (c *cardVisit) similar(find string) (list []views.SimilarBottleneck) {
	if n := models.ParseBottleneck(find); n != 0 {
		if b := c.state.Standing(n); b != nil && b.Number != c.b.Number {
			return []views.SimilarBottleneck{c.similarProps(b, models.Maybe{})}
		}
	}
	return c.alike(find, c.b.Number)
}

// aboutText is what a bottleneck is about, for finding others like it: its title and first report.
func (v *visit) aboutText(b *models.Bottleneck) string {
	text := v.state.Title(b)
	if len(b.Reports) > 0 {
		text += "\n" + v.state.Report(b.Reports[0]).Text
	}
	return text
}

const similarMax = 5

func (v *visit) alike(text string, except models.BottleneckNumber) (list []views.SimilarBottleneck) {
	allowed := func(n models.BottleneckNumber) bool {
		b := v.state.Bottleneck(n)
		return n != except && b != nil && !b.Hidden()
	}
	for _, maybe := range v.server.Store.Suggest(text, allowed, similarMax) {
		list = append(list, v.similarProps(v.state.Bottleneck(maybe.Bottleneck), maybe))
	}
	return list
}

func (v *visit) similarProps(b *models.Bottleneck, maybe models.Maybe) views.SimilarBottleneck {
	return views.SimilarBottleneck{Card: v.cardName(views.Reach{}, b), Status: b.Status.String(),
		Reports: b.ReportCount(), Score: maybe.Score / 10, Because: maybe.Because}
}
