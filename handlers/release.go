package handlers

import (
	"strconv"

	"bottleneck/models"
	"bottleneck/views"
)

// releasesAddress is where releases are marked.
const releasesAddress = "/insights/trend"

// releasesListed is how many releases can be changed on the page, the newest ones; older ones by their address.
const releasesListed = 50

// markForm is what the form of a release posts; Release is empty for one that is marked.
type markForm struct {
	Release string `form:"release" validate:"omitempty,number,max=9"`
	Title   string `form:"title" validate:"max=60"`
	Day     string `form:"day" validate:"max=40"`
	Seen    string `form:"seen" validate:"omitempty,number"`
}

// releases fills in what members do to releases.
func (v *visit) releases(out *views.TrendProps, typed *markForm, wrong *models.Error) {
	all := v.state.Releases()
	for i := len(all) - 1; i >= max(0, len(all)-releasesListed); i-- {
		out.Releases = append(out.Releases, releaseLine(&all[i]))
	}
	if last := v.state.LastRelease(); last != nil {
		by, at := last.ChangedBy()
		out.Last = &views.LastRelease{ReleaseLine: releaseLine(last), Removed: last.Removed, By: v.actorName(by), At: v.local(at)}
	}
	out.Edit.Latest = v.today().String()
	if typed == nil {
		typed = &markForm{}
		if one := v.state.Release(models.ReleaseNumber(max(0, v.QueryInt("edit")))); one != nil && !one.Removed {
			typed = &markForm{Release: strconv.Itoa(int(one.Number)), Title: one.Title, Day: one.Day.String()}
		}
	}
	out.Edit.N, out.Edit.Title, out.Edit.Day = atoi(typed.Release), typed.Title, typed.Day
	if one := v.state.Release(models.ReleaseNumber(max(0, out.Edit.N))); one != nil {
		out.Conflict = v.conflict(wrong, releaseLine(one).Edit(),
			views.AdminConflictField{Label: v.words.T("insight.release.title"), Theirs: one.Title, Yours: typed.Title},
			views.AdminConflictField{Label: v.words.T("insight.release.day"), Theirs: one.Day.String(), Yours: typed.Day})
	}
}

func releaseLine(one *models.Release) views.ReleaseLine {
	return views.ReleaseLine{N: int(one.Number), Title: one.Title, Day: one.Day.Time()}
}

// markRelease marks a release, or changes one.
func (s *Server) markRelease(v *visit) error {
	form := &markForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	command := &models.MarkRelease{Release: models.ReleaseNumber(max(0, atoi(form.Release))), Title: form.Title, Seen: seenNumber(form.Seen)}
	if command.Day, err = models.ParseDate(form.Day); err != nil {
		found.add("day", "error.release.day")
	}
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong == nil {
		return v.redirect(releasesAddress+"#release-"+strconv.Itoa(int(command.Marked)), "flash.release.marked")
	}
	props, draw := v.trendWith(insightProps("trend", views.Reach{}), form, wrong)
	return v.drawInsight(formStatus(wrong), v.editFrame(v.insightPage("insight.trend.title"), wrong, form.Seen), props, draw)
}

// releasePost makes the handler of one button of a release.
func releasePost(flash string, command func(models.ReleaseNumber) models.Command) handler {
	return func(_ *Server, v *visit) error {
		n, err := v.number("number")
		if err != nil {
			return err
		}
		if err := v.do(v.actor(), command(models.ReleaseNumber(n))); err != nil {
			return err
		}
		return v.redirect(releasesAddress+"#releases-title", flash)
	}
}

func removeRelease(n models.ReleaseNumber) models.Command { return &models.RemoveRelease{Release: n} }
func undoRelease(n models.ReleaseNumber) models.Command   { return &models.UndoRelease{Release: n} }

// releaseSubject names a release in the history, by the name that it has now.
func (v *visit) releaseSubject(n models.ReleaseNumber) (name, address string) {
	if one := v.state.Release(n); one != nil {
		return one.Title, releasesAddress
	}
	return "", releasesAddress
}
