package api

import (
	"reflect"
	"sync"

	"bottleneck/models"
)

// about is the resource that an event is about.
type about struct {
	resource string
	number   uint32
}

func of[N ~uint32](resource string, n N) about { return about{resource, uint32(n)} }

func (a about) reference() string {
	switch a.resource {
	case "report":
		return models.ReportNumber(a.number).String()
	case "bottleneck":
		return models.BottleneckNumber(a.number).String()
	}
	return ""
}

// numberTypes name the resource that a number of that type is of.
var numberTypes = map[reflect.Type]string{
	reflect.TypeFor[models.ReportNumber](): "report", reflect.TypeFor[models.BottleneckNumber](): "bottleneck", reflect.TypeFor[models.HeadsUpNumber](): "heads_up",
	reflect.TypeFor[models.ActionNumber](): "action", reflect.TypeFor[models.SupplierFeedbackNumber](): "supplier_feedback",
	reflect.TypeFor[models.ContactNumber](): "contact", reflect.TypeFor[models.LinkNumber](): "link", reflect.TypeFor[models.MemberNumber](): "member",
	reflect.TypeFor[models.SavedReplyNumber](): "saved_reply", reflect.TypeFor[models.WebhookNumber](): "webhook", reflect.TypeFor[models.APITokenNumber](): "token",
	reflect.TypeFor[models.RoundNumber](): "round", reflect.TypeFor[models.ReleaseNumber](): "release", reflect.TypeFor[models.ImportNumber](): "import",
	reflect.TypeFor[models.RoundInvitationNumber](): "invitation",
}

// numberNames do so for departments and suppliers, whose numbers have no type of their own.
var numberNames = map[string]string{"Department": "department", "Supplier": "supplier"}

// numberFields remembers, by the type of an event, which field says what it is about.
var numberFields sync.Map

type numberField struct {
	resource string
	index    int // -1 for none
}

// aboutEvent says what an event is about: what its first number is of. Of what moves reports, it is where they go.
func aboutEvent(event models.Event) about {
	switch e := event.(type) {
	case *models.ReportsMoved:
		return of("bottleneck", e.To)
	case *models.BottlenecksMerged:
		return of("bottleneck", e.Into)
	case *models.MergeUndone:
		return of("bottleneck", e.Into)
	case *models.ReportsHeard:
		if len(e.Reports) > 0 {
			return of("report", e.Reports[0])
		}
	case *models.OrganisationSetUp, *models.SettingsChanged:
		return about{resource: "settings"}
	}
	value := reflect.ValueOf(event).Elem()
	field := fieldOf(value.Type())
	if field.index < 0 {
		return about{resource: "other"}
	}
	return about{field.resource, uint32(value.Field(field.index).Uint())}
}

func fieldOf(t reflect.Type) numberField {
	if known, ok := numberFields.Load(t); ok {
		return known.(numberField)
	}
	found := numberField{index: -1}
	for i := 0; i < t.NumField() && found.index < 0; i++ {
		f := t.Field(i)
		if resource := numberTypes[f.Type]; resource != "" {
			found = numberField{resource, i}
		} else if resource := numberNames[f.Name]; resource != "" && f.Type.Kind() == reflect.Uint32 {
			found = numberField{resource, i}
		}
	}
	numberFields.Store(t, found)
	return found
}

// untold are events that the feed leaves out: what the sending of messages and the API itself leave behind, and what would
// say who answered a survey.
func untold(event models.Event) bool {
	switch event.(type) {
	case *models.RequestCarriedOut, *models.APITokensUsed, *models.DeliveriesPlanned, *models.DeliveriesClaimed, *models.DeliveriesEnded,
		*models.SessionStarted, *models.SessionUsed, *models.SessionEnded, *models.SessionsEnded, *models.AccessRefused:
		return true
	}
	_, confidential := event.(models.Confidential)
	return confidential
}

// told gives the reports that a token follows and whose reporters an event on a bottleneck reaches.
func (c *Call) told(event models.Event) (list []about) {
	var at models.BottleneckNumber
	audience := models.AudienceSuppliers
	switch e := event.(type) {
	case *models.UpdatePosted:
		at, audience = e.Bottleneck, e.Audience
	case *models.StatusSet:
		at = e.Bottleneck
	case *models.PromiseSet:
		at = e.Bottleneck
	}
	b := c.State.Bottleneck(at)
	if b == nil || !audience.Reaches(c.Token.Source) {
		return nil
	}
	for _, n := range b.Reports {
		if c.State.FiledBy(c.Token, c.State.Report(n)) {
			list = append(list, of("report", n))
		}
	}
	return list
}
