package webhook

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"bottleneck/handlers/outbound"
	"bottleneck/models"
)

// answered says what an answer means. Its body is read and forgotten: one that is too large is no webhook's.
func (s *Sender) answered(answer *http.Response) models.DeliveryResult {
	_, err := io.Copy(io.Discard, answer.Body)
	_ = answer.Body.Close()
	result := models.DeliveryResult{Code: answer.StatusCode}
	switch code := answer.StatusCode; {
	case errors.Is(err, outbound.ErrTooLarge):
		result.Why, result.ForGood = models.ProblemTooLarge, true
	case code >= 200 && code < 300: // it was taken, even if the answer then broke off
	case code >= 300 && code < 400:
		result.Why, result.ForGood = models.ProblemRedirect, true
	case code >= 500, code == http.StatusRequestTimeout, code == http.StatusTooEarly, code == http.StatusTooManyRequests:
		result.Why, result.Wait = models.ProblemRefused, s.wait(answer.Header.Get("Retry-After"))
	default:
		result.Why, result.ForGood = models.ProblemRejected, true
	}
	return result
}

// wait reads a Retry-After: seconds, or a date.
func (s *Sender) wait(after string) time.Duration {
	after = strings.TrimSpace(after)
	if seconds, err := strconv.ParseUint(after, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(after); err == nil {
		return max(0, at.Sub(s.Now()))
	}
	return 0
}

// failed says why there was no answer.
func failed(err error) models.DeliveryResult {
	var timeout net.Error
	switch {
	case errors.Is(err, outbound.ErrForbidden):
		return models.DeliveryResult{Why: models.ProblemPrivate, ForGood: true}
	case errors.Is(err, outbound.ErrTooLarge):
		return models.DeliveryResult{Why: models.ProblemTooLarge, ForGood: true}
	case untrusted(err):
		return models.DeliveryResult{Why: models.ProblemTLS}
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return models.DeliveryResult{Why: models.ProblemTimeout}
	}
	return models.DeliveryResult{Why: models.ProblemUnreachable}
}

// untrusted says whether no trustworthy encrypted connection came about.
func untrusted(err error) bool {
	var (
		certificate *tls.CertificateVerificationError
		record      tls.RecordHeaderError
		alert       *net.OpError // what crypto/tls wraps an alert in, of this side or the other
		authority   x509.UnknownAuthorityError
	)
	return errors.As(err, &certificate) || errors.As(err, &record) || errors.As(err, &authority) ||
		errors.As(err, &alert) && (alert.Op == "remote error" || alert.Op == "local error") || errors.Is(err, http.ErrSchemeMismatch)
}
