package handlers

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/handlers/webhook"
	"bottleneck/models"
	"bottleneck/views"
)

// webhookForm is what the form of a webhook posts. Choose is set by the buttons that only tick boxes.
type webhookForm struct {
	Format   string   `form:"format"`
	Address  string   `form:"address"`
	Private  string   `form:"private"`
	Title    string   `form:"title"`
	Language string   `form:"language"`
	Hears    []string `form:"hears" validate:"max=100"`
	Choose   string   `form:"choose"`
	Seen     string   `form:"seen" validate:"omitempty,number"` // not needed to add one
}

func (f *webhookForm) typed() views.WebhookTyped {
	return views.WebhookTyped{Name: f.Title, Format: f.Format, Address: f.Address, Language: f.Language, Private: f.Private != "", Hears: f.Hears}
}

// webhookAsTyped writes a webhook as its form would post it. The address is never in it.
func webhookAsTyped(w *models.Webhook) *webhookForm {
	form := &webhookForm{Format: w.Format.String(), Title: w.Title, Language: w.Lang, Hears: kindNames(w.Hears)}
	if w.Private {
		form.Private = "yes"
	}
	if form.Language == "" {
		form.Language = "en"
	}
	return form
}

func kindNames(kinds []models.NoticeKind) (names []string) {
	for _, kind := range kinds {
		names = append(names, kind.String())
	}
	return names
}

// choose ticks all boxes or none, where one of those buttons was pressed.
func (f *webhookForm) choose() bool {
	switch f.Choose {
	case "all":
		f.Hears = kindNames(models.NoticeKinds())
	case "none":
		f.Hears = nil
	}
	return f.Choose != ""
}

// webhookCommand reads the form. What is wrong is said at its fields; was is nil for a new webhook.
func (v *visit) webhookCommand(form *webhookForm, found *findings, was *models.Webhook) *models.SetWebhook {
	command := &models.SetWebhook{Title: form.Title, Lang: form.Language, Private: form.Private != "", Seen: seenNumber(form.Seen)}
	if was != nil {
		command.Webhook, command.Off = was.Number, was.Off
	}
	if form.Format == "" || command.Format.UnmarshalText([]byte(form.Format)) != nil {
		found.add("format", "error.webhook.format")
	}
	v.webhookAddress(form, found, was, command)
	if over := utf8.RuneCountInString(form.Title) - views.LimitWebhookName; form.Title == "" {
		found.add("title", "error.webhook.title")
	} else if over > 0 {
		found.add("title", "error.webhook.title.max", "over", strconv.Itoa(over), "limit", strconv.Itoa(views.LimitWebhookName))
	}
	if !slices.Contains(contactLanguages, form.Language) {
		found.add("language", "error.webhook.language")
	}
	for _, kind := range models.NoticeKinds() { // in one order, each once
		if slices.Contains(form.Hears, kind.String()) {
			command.Hears = append(command.Hears, kind)
		}
	}
	if len(command.Hears) == 0 {
		found.add("hears", "error.webhook.hears")
	}
	return command
}

// webhookAddress reads the address and locks it. Where none was typed the one that there is must still be allowed.
func (v *visit) webhookAddress(form *webhookForm, found *findings, was *models.Webhook, command *models.SetWebhook) {
	var wrong string
	if command.Host, command.Sealed, wrong = v.sealedAddress(form.Address, was, command.Private); wrong != "" {
		found.add("address", wrong)
	}
}

// sealedAddress locks the address of a webhook; without one, both are empty and that of the webhook stays. What is wrong
// is a key of the catalogue.
func (v *visit) sealedAddress(typed string, was *models.Webhook, private bool) (host, sealed, wrong string) {
	if typed == "" && was == nil {
		return "", "", "error.webhook.address"
	}
	if typed == "" {
		now := *was
		now.Private = private
		_, wrong = webhook.Unseal(v.server.Keys, &now)
		return "", "", wrong
	}
	address, wrong := webhook.ParseAddress(typed, private)
	if wrong != "" {
		return "", "", wrong
	}
	sealed, err := address.Seal(v.server.Keys, v.server.randomBytes(models.NonceSize))
	if err != nil {
		return "", "", "error.webhook.address.sealed"
	}
	return address.Host, sealed, ""
}

// showNewWebhook is the page that adds a webhook. It hears of what most channels want to hear of, unless that is changed.
func (s *Server) showNewWebhook(v *visit) error {
	return v.newWebhookPage(&webhookForm{Language: v.words.Lang, Hears: kindNames([]models.NoticeKind{models.NoticeFiled, models.NoticeUpdate,
		models.NoticeStatus, models.NoticePromise, models.NoticePromiseMissed, models.NoticeCameBack, models.NoticeLearning})}, nil)
}

func (v *visit) newWebhookPage(form *webhookForm, wrong *models.Error) error {
	asks := views.WebhookAsks{Typed: form.typed(), Action: "/admin/webhooks", Languages: languageOptions()}
	return v.render(formStatus(wrong), views.AdminWebhookNewPage(v.editPage(wrong, form.Seen), asks))
}

// addWebhook adds a webhook.
func (s *Server) addWebhook(v *visit) error {
	form := &webhookForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if form.choose() {
		return v.newWebhookPage(form, nil)
	}
	command := v.webhookCommand(form, found, nil)
	wrong, err := v.carryOut(found, command)
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.newWebhookPage(form, wrong)
	}
	return v.redirectSaying(fmt.Sprintf("/admin/webhooks/%d", command.Set), "flash.webhook.added", "name", form.Title)
}

// showWebhook is the page of one webhook.
func (s *Server) showWebhook(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	return v.webhookPage(http.StatusOK, w.Number, nil, nil, "")
}

func (v *visit) webhookPage(status int, n models.WebhookNumber, typed *webhookForm, wrong *models.Error, secret string) error {
	w := v.state.Webhook(n)
	theirs, page := webhookAsTyped(w), fmt.Sprintf("/admin/webhooks/%d", n)
	props := views.AdminWebhookProps{Number: int(n), SavedName: w.Title, Off: w.Off, Removed: w.Removed, Signed: w.Format == models.StandardWebhook,
		Secret: secret, Test: v.webhookTest(n), Messages: v.messagesTo(n)}
	seen := strconv.FormatUint(v.state.Number, 10)
	if typed == nil {
		typed = theirs
	} else {
		seen = typed.Seen
		props.Conflict = v.conflict(wrong, page, v.webhookDiffers(theirs, typed, w.Host)...)
	}
	props.WebhookAsks = views.WebhookAsks{Typed: typed.typed(), Host: w.Host, Action: page, Languages: languageOptions()}
	return v.render(status, views.AdminWebhookPage(v.editPage(wrong, seen), props))
}

// webhookTest is the test that the page asked for, as far as it has come.
func (v *visit) webhookTest(n models.WebhookNumber) *views.WebhookMessage {
	one := v.state.Delivery(models.DeliveryNumber(max(0, v.QueryInt("test"))))
	if one == nil || one.To != models.ToWebhook(n) || !one.IsTest() {
		return nil
	}
	message := v.webhookMessage(one)
	return &message
}

func (v *visit) webhookDiffers(theirs, yours *webhookForm, host string) []views.AdminConflictField {
	named := func(f *webhookForm) string {
		if product := views.WebhookProducts[f.Format]; product != "" {
			return product
		}
		return v.words.T("webhook.format.standard")
	}
	hears := func(f *webhookForm) string {
		var list []string
		for _, kind := range models.NoticeKinds() {
			if slices.Contains(f.Hears, kind.String()) {
				list = append(list, v.words.T("webhook.hear."+kind.String()))
			}
		}
		return strings.Join(list, "; ")
	}
	private := map[bool]string{true: v.words.T("webhook.ask.private.yes")}
	fields := []views.AdminConflictField{
		{Label: v.words.T("webhook.ask.format"), Theirs: named(theirs), Yours: named(yours)},
		{Label: v.words.T("webhook.ask.private"), Theirs: private[theirs.Private != ""], Yours: private[yours.Private != ""]},
		{Label: v.words.T("webhook.ask.name"), Theirs: theirs.Title, Yours: yours.Title},
		{Label: v.words.T("webhook.ask.language"), Theirs: languageName(theirs.Language), Yours: languageName(yours.Language)},
		{Label: v.words.T("webhook.ask.hears"), Theirs: hears(theirs), Yours: hears(yours)},
	}
	if yours.Address != "" {
		fields = append(fields, views.AdminConflictField{Label: v.words.T("webhook.ask.address"), Theirs: host, Yours: yours.Address})
	}
	return fields
}

// changeWebhook changes a webhook.
func (s *Server) changeWebhook(v *visit) error {
	w, err := v.webhookAsked()
	if err != nil {
		return err
	}
	form := &webhookForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	if form.choose() {
		return v.webhookPage(http.StatusOK, w.Number, form, nil, "")
	}
	wrong, err := v.carryOut(found, v.webhookCommand(form, found, w))
	if err != nil {
		return err
	}
	if wrong != nil {
		return v.webhookPage(formStatus(wrong), w.Number, form, wrong, "")
	}
	return v.redirect(fmt.Sprintf("/admin/webhooks/%d", w.Number), "flash.saved")
}
