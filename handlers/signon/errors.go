package signon

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

// Trouble is what kind of trouble there was with the provider.
type Trouble uint8

// The kinds of trouble.
const (
	Away     Trouble = iota // it does not answer, or says that it cannot now
	Nonsense                // it answers what cannot be right
	Refused                 // what came back by the browser is not proven
)

// Error is trouble with the provider. Its text is for logs and admins; it holds no code, token or secret.
type Error struct {
	Trouble Trouble
	cause   error
}

// Error says what happened.
func (e *Error) Error() string { return e.cause.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.cause }

func refused(format string, values ...any) error {
	return &Error{Refused, fmt.Errorf(format, values...)}
}

func nonsense(format string, values ...any) error {
	return &Error{Nonsense, fmt.Errorf(format, values...)}
}

// failure sorts what a request to the provider ended with.
func failure(err error) error {
	var known *Error
	var unreachable *url.Error
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), errors.As(err, &unreachable), timedOut(err):
		return &Error{Away, err}
	}
	return &Error{Nonsense, err}
}

func timedOut(err error) bool {
	var timeout interface{ Timeout() bool }
	return errors.As(err, &timeout) && timeout.Timeout()
}

// exchangeFailure sorts what an exchange of a code ended with. The provider's own description may repeat the code, so
// only the name of its error goes on.
func exchangeFailure(err error) error {
	var said *oauth2.RetrieveError
	if !errors.As(err, &said) {
		return failure(err)
	}
	status := 0
	if said.Response != nil {
		status = said.Response.StatusCode
	}
	switch {
	case said.ErrorCode == "invalid_client" || said.ErrorCode == "unauthorized_client":
		return nonsense("the provider refuses the client id or secret: %s", said.ErrorCode)
	case said.ErrorCode == "" && status >= http.StatusInternalServerError, said.ErrorCode == "temporarily_unavailable":
		return &Error{Away, fmt.Errorf("the provider answers a code with status %d", status)}
	case said.ErrorCode == "":
		return nonsense("the provider answers a code with status %d", status)
	}
	return refused("the provider refuses the code: %.60q", said.ErrorCode)
}
