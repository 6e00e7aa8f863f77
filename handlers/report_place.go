package handlers

import (
	"net/http"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/gofiber/fiber/v2"
)

// showReport is the page of one report: what it says, why it stands where it stands, and what else it could be.
func (s *Server) showReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	return c.reportPage(http.StatusOK, r, nil)
}

func (c *cardVisit) reportPage(status int, r *models.Report, wrong *models.Error) error {
	page := c.page("board")
	if wrong != nil {
		page = withErrors(page, wrong)
	}
	props := views.ReportPageProps{Report: c.reportProps(r, c.arrivals(c.b)), Place: c.placeProps(c.b),
		Works: c.member.Role >= models.RoleEngineer}
	c.explain(&props.Report, r)
	if props.Report.Words != "" {
		props.Others = c.couldBe(r, r.Text)
	}
	page.Title, page.Bundle = c.words.T("report.page.title", "report", r.Number.String(), "source", props.Report.Source), views.Work
	return c.render(status, views.ReportPage(page, props))
}

// placeProps is a bottleneck as the place of a report.
func (v *visit) placeProps(b *models.Bottleneck) views.InboxPlace {
	hours, _ := b.Hours(v.now)
	return views.InboxPlace{CameBack: b.HasComeBack(), Card: v.cardName(views.Reach{}, b), Status: b.Status.String(),
		Reports: b.ReportCount(), Hours: int(hours), Alone: len(b.Reports) == 1}
}

// placeForm says of one report that it belongs where it was drawn, or where else.
type placeForm struct {
	Action string `form:"action" validate:"omitempty,oneof=accept new"`
	Join   string `form:"join" validate:"omitempty,number"`
	Place  string `form:"place" validate:"required,number"`
	Next   string `form:"next" validate:"max=200"`
}

// command is what the form asks for, and what is said when that is done.
func (f *placeForm) command(r *models.Report) (command models.Command, flash string) {
	here := models.BottleneckNumber(atoi(f.Place))
	reports := []models.ReportNumber{r.Number}
	switch {
	case f.Join != "":
		return &models.Move{Reports: reports, From: here, Into: models.BottleneckNumber(atoi(f.Join))}, "flash.moved"
	case f.Action == "new":
		return &models.Move{Reports: reports, From: here}, "flash.split"
	}
	return &models.ConfirmPlaces{Reports: reports, In: here}, "flash.accepted"
}

// placeReport does what a button beside "Why here?" says.
func (s *Server) placeReport(v *visit) error {
	c, r, err := v.reportOf()
	if err != nil {
		return err
	}
	form := &placeForm{}
	command, flash := models.Command(nil), ""
	if err = v.read(form); err == nil && form.Action == "" && form.Join == "" {
		return fiber.ErrBadRequest
	}
	if err == nil {
		command, flash = form.command(r)
		err = v.do(v.actor(), command)
	}
	if wrong := formError(err); wrong != nil {
		c.state = v.server.Store.View()
		c, r, _ = v.reportOf()
		return c.reportPage(formStatus(wrong), r, wrong)
	}
	if err != nil {
		return err
	}
	n := 0
	if flash == "flash.accepted" {
		n = 1
	}
	return v.redirectUndoable(ownPath(form.Next, c.reportAddress(r)), flash, n, v.justDone(models.BottleneckNumber(atoi(form.Place))))
}
