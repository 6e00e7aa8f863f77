package handlers

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
)

// statuses is the one table from kinds of errors to HTTP statuses.
var statuses = map[models.ErrorKind]int{
	models.Invalid:   http.StatusUnprocessableEntity,
	models.NotFound:  http.StatusNotFound,
	models.Gone:      http.StatusGone,
	models.Forbidden: http.StatusForbidden,
	models.Conflict:  http.StatusConflict,
	models.TooMany:   http.StatusTooManyRequests,
	models.Away:      http.StatusServiceUnavailable,
	models.Full:      http.StatusInsufficientStorage,
}

// fail is the one place in which an error becomes an answer. Handlers that can show the error on their own page
// have done so before.
func (s *Server) fail(c *fiber.Ctx, err error) error {
	if isAPI(c) {
		return s.failAPI(c, err)
	}
	if errors.Is(err, errSignIn) && c.Method() != fiber.MethodPost {
		return c.Redirect(signInAddress(nextPath(c)), fiber.StatusSeeOther)
	}
	w := s.wordsFor(c)
	problem := s.problemOf(c, w, err)
	if problem.Status >= 500 && problem.Status != http.StatusServiceUnavailable {
		s.Log.Error("request failed", "id", requestID(c), "route", c.Route().Path, "error", err.Error())
	}
	s.metrics.problems.WithLabelValues(strconv.Itoa(problem.Status)).Inc()
	if s.Store == nil {
		return c.SendStatus(problem.Status)
	}
	v := &visit{Ctx: c, server: s, ctx: s.base, state: s.Store.View(), words: w, now: models.MomentOf(s.Now())}
	if problem.Wait > 0 {
		c.Set("Retry-After", strconv.Itoa(int(problem.Wait.Seconds())+1))
	}
	page := v.page("")
	page.Title = views.ProblemTitle(page, problem.Status)
	return v.render(problem.Status, views.Problem(page, problem))
}

// nextPath is where to go after signing in: only pages that were read, not forms that were sent.
func nextPath(c *fiber.Ctx) string {
	if c.Method() != fiber.MethodGet {
		return ""
	}
	return c.OriginalURL()
}

func (s *Server) problemOf(c *fiber.Ctx, w *words.Words, err error) views.ProblemProps {
	problem := views.NewProblem(http.StatusInternalServerError)
	problem.RequestID = requestID(c)
	var known *models.Error
	var waits *waitError
	var fromFiber *fiber.Error
	switch {
	case errors.Is(err, errSignIn): // the session ended under an open form: what was typed waits until they are back
		problem = views.NewProblem(http.StatusForbidden)
		problem.Sentence = w.T("error.signed-out")
		keepTyped(c, w, &problem)
	case errors.As(err, &waits):
		problem = views.NewProblem(statuses[models.TooMany])
		problem.Wait = waits.wait
	case errors.As(err, &known):
		problem = views.NewProblem(statuses[known.Kind])
		problem.Sentence = w.Sentence(known.Key, known.Params)
		if does := known.Key + ".do"; w.Has(does) {
			problem.Do = w.T(does, "organisation", s.Store.View().Settings.Organisation)
		}
	case errors.As(err, &fromFiber):
		problem = views.NewProblem(fromFiber.Code)
		if _, files := s.takes(c.Path()); files && fromFiber.Code == http.StatusRequestEntityTooLarge {
			problem.Sentence = w.T("error.table.too-large", "limit", contactRowsMax)
		}
	case isTimeout(err):
		problem = views.NewProblem(http.StatusServiceUnavailable)
	}
	if problem.Status == http.StatusServiceUnavailable || problem.Status == http.StatusInsufficientStorage || endedUnderForm(c, problem.Status) {
		keepTyped(c, w, &problem)
	}
	return problem
}

// endedUnderForm says whether a link ended while its form was open: a department's or a supplier's.
func endedUnderForm(c *fiber.Ctx, status int) bool {
	path := c.Path()
	return status == http.StatusGone && c.Method() == fiber.MethodPost && (strings.HasPrefix(path, "/r/") || strings.HasPrefix(path, "/s/"))
}

// keepTyped puts everything that was posted onto the page, so that nothing typed is lost and trying again sends
// the same form with the same once-only key.
func keepTyped(c *fiber.Ctx, w *words.Words, problem *views.ProblemProps) {
	problem.Action = c.OriginalURL()
	if c.Method() != fiber.MethodPost || !strings.HasPrefix(c.Get("Content-Type"), "application/x-www-form-urlencoded") {
		return
	}
	for name, value := range c.Request().PostArgs().All() {
		kept := views.Kept{Name: string(name), Value: clean(string(value))}
		if secret(kept.Name) || len(problem.Kept) >= maxFields {
			continue
		}
		if label := "kept." + kept.Name; w.Has(label) {
			kept.Label = w.T(label)
		}
		problem.Kept = append(problem.Kept, kept)
	}
}

// secret fields are never written back into a page.
func secret(field string) bool { return field == "password" || field == "old" || field == "new" }
