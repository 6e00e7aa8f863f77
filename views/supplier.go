package views

import (
	"time"

	"bottleneck/models"
)

// SupplierProps is one supplier's page: the form, and their reports with our answers. Never anything of others.
type SupplierProps struct {
	Action    string // "/s/{token}"
	Supplier  string
	Key       string
	Emergency string
	Ends      *SupplierEndsProps // nil while the link runs out far off
	Typed     ReportTyped
	Mine      []MyReport
	Already   *Already
	Reports   []SupplierReport // newest first
	More      string           // address with older reports, or ""
}

// SupplierReport is one of the supplier's own reports. Href is its tracking page.
type SupplierReport struct {
	Reference string
	Href      string
	What      string
	FiledAt   time.Time
	Status    string
	AnswerBy  time.Time
	Answers   []Answer // newest first
	Withdrawn bool
}

func (s SupplierProps) need(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "need", Label: p.T("from-supplier.need.label")}, Chosen: Chosen(s.Typed.Need), Short: true}
	for _, value := range models.Needs()[1:] {
		c.Options = append(c.Options, Option{Value: value, Label: p.T("from-supplier.need." + value)})
	}
	return c
}

func (s SupplierProps) send(p Page) string {
	if s.Already != nil {
		return p.T("form.send.new")
	}
	return p.T("form.send")
}
