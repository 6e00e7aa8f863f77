package handlers

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"bottleneck/handlers/api"
	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// failAPI answers an error of the API as a problem after RFC 9457.
func (s *Server) failAPI(c *fiber.Ctx, err error) error {
	problem := apiProblem(c, err)
	if problem.Status >= 500 && problem.Status != http.StatusServiceUnavailable {
		s.Log.Error("request failed", "id", requestID(c), "route", c.Route().Path, "error", err.Error())
	}
	s.metrics.problems.WithLabelValues(strconv.Itoa(problem.Status)).Inc()
	var waits *waitError
	switch {
	case errors.As(err, &waits):
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(int(waits.wait.Seconds())+1))
	case problem.Status == http.StatusServiceUnavailable:
		c.Set(fiber.HeaderRetryAfter, "5")
	case isTokenError(err):
		c.Set(fiber.HeaderWWWAuthenticate, `Bearer realm="Bottleneck"`)
	}
	body, err := json.Marshal(problem)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, api.ProblemType)
	return c.Status(problem.Status).Send(body)
}

func apiProblem(c *fiber.Ctx, err error) *api.Problem {
	var known *models.Error
	var refused *api.Refused
	var fromFiber *fiber.Error
	switch {
	case errors.As(err, &refused):
		problem := api.NewProblem(refused.Status, requestID(c))
		problem.Detail, problem.Fields = refused.Detail, refused.Fields
		return problem
	case isTokenError(err):
		problem := api.NewProblem(http.StatusUnauthorized, requestID(c))
		errors.As(err, &known)
		problem.Say(known)
		return problem
	case errors.As(err, &known):
		problem := api.NewProblem(statuses[known.Kind], requestID(c))
		if problem.Say(known); known.Conflict != nil && c.Get(fiber.HeaderIfMatch) != "" {
			problem.Status, problem.Title = http.StatusPreconditionFailed, http.StatusText(http.StatusPreconditionFailed)
		}
		return problem
	case errors.As(err, &fromFiber):
		problem := api.NewProblem(fromFiber.Code, requestID(c))
		problem.Detail = apiSentence(fromFiber)
		return problem
	case isTimeout(err):
		return api.NewProblem(http.StatusServiceUnavailable, requestID(c))
	}
	return api.NewProblem(http.StatusInternalServerError, requestID(c))
}

// apiSentence says what to do about what Fiber or a step before the handler refused.
func apiSentence(err *fiber.Error) string {
	switch err.Code {
	case http.StatusNotFound:
		return "There is nothing at this address for this method. " + api.Version + "/openapi.json lists what there is."
	case http.StatusRequestEntityTooLarge:
		return "The body is larger than " + strconv.Itoa(bodyLimit>>10) + " KiB. Nothing was done. Send less at once."
	case http.StatusUnsupportedMediaType:
		return "Send the body as JSON, with the header Content-Type: application/json. Nothing was done."
	case http.StatusForbidden:
		return "A page of another site asked for this. The API is for programs. Nothing was done."
	}
	return err.Message
}
