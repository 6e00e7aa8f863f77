package handlers

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// learnedPage is how many learnings one page lists.
const learnedPage = 20

// showLearned lists for members what was learned, with open actions carried over on top until they are closed.
func (s *Server) showLearned(v *visit) error { return v.learned(views.Reach{}) }

// showReadersLearned is the same for anyone who has the board link, to read, without names of members.
func (s *Server) showReadersLearned(v *visit) error {
	v.member, v.session = nil, nil
	return v.learned(views.Reach{Prefix: v.linkAddress()})
}

func (v *visit) learned(reach views.Reach) error {
	page := v.page("learned")
	page.Title, page.Bundle = v.words.T("learned.title"), views.Work
	filter, shown := v.learnedFilter(reach)
	all := v.state.Learned(filter)
	props := views.LearnedProps{Reach: reach, Filter: shown, Count: len(all), Pages: max(1, (len(all)+learnedPage-1)/learnedPage),
		Kept: v.keptLine(), Reflect: v.reflecting()}
	props.Page = min(max(v.QueryInt("page"), 1), props.Pages)
	if props.Page == 1 {
		for _, a := range v.state.ActionsOpen(filter) {
			props.Open = append(props.Open, v.actionLine(a, reach))
		}
	}
	for _, l := range all[(props.Page-1)*learnedPage : min(props.Page*learnedPage, len(all))] {
		props.Learnings = append(props.Learnings, v.learnedItem(l, reach))
	}
	if reach.Member() {
		props.Writes = v.member.Role >= models.RoleEngineer
		props.ToLearn = v.waitingToLearn(reach)
	}
	return v.render(http.StatusOK, views.Learned(page, props))
}

// waitingToLearn lists the bottlenecks that ask for their learning, those that have asked longest first.
func (v *visit) waitingToLearn(reach views.Reach) (list []views.ToLearn) {
	for n := range v.state.BottleneckCount() {
		b := v.state.Bottleneck(models.BottleneckNumber(n + 1))
		if since := v.toLearn(b); since > 0 {
			list = append(list, views.ToLearn{Card: v.cardName(reach, b), Since: since})
		}
	}
	slices.SortStableFunc(list, func(a, b views.ToLearn) int { return cmp.Compare(b.Since, a.Since) })
	return list
}

func (v *visit) keptLine() views.KeptLine {
	kept := v.state.ActionsKept(v.now)
	return views.KeptLine{Percent: kept.Percent(), Done: kept.Done, Asked: kept.Asked}
}

// reflecting is the time to reflect over 28 and 90 days.
func (v *visit) reflecting() (list []views.ReflectLine) {
	for _, days := range []int{28, 90} {
		took := v.state.TimeToReflect(v.now, days)
		list = append(list, views.ReflectLine{Days: days, Count: took.Count, Median: v.tenths(took.Median), Ninetieth: v.tenths(took.Ninetieth)})
	}
	return list
}

func (v *visit) learnedItem(l *models.Learning, reach views.Reach) views.LearnedItem {
	b := v.state.Standing(l.Bottleneck)
	item := views.LearnedItem{Card: v.cardName(reach, b), Status: b.Status.String(), Told: views.LearningTold{At: v.local(l.At), First: v.local(l.First.At),
		Words: learningWords(l.LearningWords), Edited: len(l.Before) > 0, Erased: l.Erased()}}
	item.Departments, item.Suppliers = v.sources(b)
	if reach.Member() {
		item.Told.By = v.actorName(l.By)
	}
	for _, n := range v.state.Bottleneck(l.Bottleneck).Actions {
		item.Actions = append(item.Actions, v.actionLine(v.state.Action(n), reach))
	}
	return item
}

// learnedFilter reads the filter from the address, which holds all of it. What is no choice filters nothing.
func (v *visit) learnedFilter(reach views.Reach) (models.LearnedFilter, views.LearnedFilter) {
	query, _ := url.ParseQuery(string(v.Request().URI().QueryString()))
	shown := views.LearnedFilter{Department: query.Get("department"), Supplier: query.Get("supplier"), Owner: query.Get("owner"),
		Text: shorten(clean(query.Get("q")), 200), Open: query.Get("open") != ""}
	if !reach.Member() {
		shown.Supplier = ""
		if ownerOf(shown.Owner).Member != 0 {
			shown.Owner = ""
		}
	}
	filter := models.LearnedFilter{Department: uint32(atoi(shown.Department)), Supplier: uint32(atoi(shown.Supplier)), Owner: ownerOf(shown.Owner),
		Open: shown.Open, Text: shown.Text, Public: !reach.Member()}
	for _, one := range v.state.Departments() {
		shown.Departments = append(shown.Departments, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
		shown.Owners = append(shown.Owners, views.Option{Value: "d" + strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	if !reach.Member() {
		return filter, shown
	}
	for _, one := range v.state.Suppliers() {
		shown.Suppliers = append(shown.Suppliers, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
	}
	shown.Owners = v.ownerChoices()
	return filter, shown
}

// yours is what waits for the member, above their board.
func (v *visit) yours() (list []views.YoursLine) {
	if v.member == nil {
		return nil
	}
	yours := v.state.YoursToDo(v.member, v.now)
	for _, a := range yours.Overdue {
		line := v.actionLine(a, views.Reach{})
		list = append(list, views.YoursLine{Href: line.Href(), Words: line.What, Due: line.Due, Card: line.Card})
	}
	for _, b := range yours.ToLearn {
		list = append(list, views.YoursLine{Href: views.Reach{}.Bottleneck(int(b.Number)) + "/learning", Card: v.cardName(views.Reach{}, b), Since: v.toLearn(b)})
	}
	return list
}
