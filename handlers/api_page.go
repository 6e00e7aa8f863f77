package handlers

import (
	"net/http"
	"strings"

	"bottleneck/handlers/api"
	"bottleneck/models"
	"bottleneck/views"

	"github.com/gofiber/fiber/v2"
)

// showAPI describes the API to members: every operation with what it takes, from the table that the routes come from.
func (s *Server) showAPI(v *visit) error {
	page := v.page("api")
	page.Title, page.Bundle = v.words.T("api.title"), views.Work
	props := views.APIProps{Document: api.Version + "/openapi.json", Base: v.base(), Tokens: v.member.Role == models.RoleAdmin, About: api.About}
	at := map[string]int{}
	for _, o := range api.Table() {
		if _, known := at[o.Group]; !known {
			at[o.Group] = len(props.Groups)
			id := strings.ToLower(strings.ReplaceAll(o.Group, " ", "-"))
			props.Groups = append(props.Groups, views.APIGroup{ID: id, Name: o.Group})
		}
		shown := views.APIOperation{ID: o.ID, Method: o.Method, Path: api.Version + o.Path, Summary: o.Summary, Scopes: o.For.String(), Example: o.Example(v.base())}
		for _, f := range o.Takes() {
			shown.Fields = append(shown.Fields, views.APIField(f))
		}
		group := &props.Groups[at[o.Group]]
		group.Operations = append(group.Operations, shown)
	}
	return v.render(http.StatusOK, views.API(page, props))
}

// showDocument sends the OpenAPI document. It says nothing of this organisation, so anyone may read it.
func (s *Server) showDocument(v *visit) error {
	body, err := s.document()
	if err != nil {
		return err
	}
	v.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	return v.sendCompressed(body)
}
