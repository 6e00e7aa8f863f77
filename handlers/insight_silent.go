package handlers

import (
	"fmt"
	"strconv"
	"time"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// silence is who is silent, both ways.
type silence struct {
	silent  []models.Silent
	unheard []models.Unheard
}

func (v *visit) silence() *silence {
	return reckoned(v, "silent", func() *silence { return &silence{v.state.Silent(v.now), v.state.Unheard(v.now)} })
}

func silentPage(v *visit, props views.InsightProps) (views.InsightProps, func(views.Page) templ.Component) {
	out := views.SilentProps{InsightProps: props}
	all := v.silence()
	for _, one := range all.silent {
		out.Silent = append(out.Silent, views.SilentLine{Name: v.state.PartyName(one.Party), Supplier: one.Party.Kind == models.SupplierParty,
			Quiet: time.Duration(one.Days) * 24 * time.Hour, Never: one.Last == 0, Usual: one.Usual, Ask: v.asking(props.Reach, one.Party)})
	}
	for _, one := range all.unheard {
		out.Unheard = append(out.Unheard, views.UnheardLine{Name: v.state.PartyName(one.Party), Supplier: one.Party.Kind == models.SupplierParty,
			Waited: v.now.Sub(one.Since), Cards: models.AtLeast(one.Cards), Ask: v.asking(props.Reach, one.Party),
			Address: props.Reach.Board() + "?" + views.BoardFilter{Waiting: one.Party.String()}.Query()})
	}
	return out.InsightProps, func(page views.Page) templ.Component { return views.InsightSilent(page, out) }
}

// asking gives the forms by which a member asks a department or supplier: a round, or a heads-up; none for who may not.
func (v *visit) asking(reach views.Reach, p models.Party) views.Asking {
	if !reach.Member() || v.member.Role < models.RoleEngineer {
		return views.Asking{}
	}
	kind := "department"
	if p.Kind == models.SupplierParty {
		kind = "supplier"
	}
	return views.Asking{Round: fmt.Sprintf("/rounds/new?%s=%d", kind, p.Number), HeadsUp: fmt.Sprintf("/heads-ups/new?to=%s", p)}
}

func silentTable(v *visit, _ views.InsightProps) tableRows {
	rows := tableRows{{v.words.T("insight.csv.who"), v.words.T("insight.csv.silence"), v.words.T("insight.csv.weeks"), v.words.T("insight.csv.usual"), v.words.T("insight.csv.cards")}}
	for _, one := range v.silence().silent {
		usual := ""
		if one.Usual > 0 {
			usual = strconv.Itoa(one.Usual)
		}
		rows = append(rows, []string{v.state.PartyName(one.Party), v.words.T("insight.csv.silent"), strconv.Itoa(one.Days / 7), usual, ""})
	}
	for _, one := range v.silence().unheard {
		rows = append(rows, []string{v.state.PartyName(one.Party), v.words.T("insight.csv.unheard"), strconv.Itoa(int(v.now.Sub(one.Since) / (7 * 24 * time.Hour))),
			"", v.few(models.AtLeast(one.Cards))})
	}
	return rows
}
