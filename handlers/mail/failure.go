package mail

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/textproto"
	"os"
	"strings"

	"bottleneck/handlers/outbound"
	"bottleneck/models"

	gomail "github.com/wneessen/go-mail"
)

// failure says why a message was not taken. Whoever refuses the recipient, or the message itself, for good will do so
// again; all else may pass. When the connection broke after the message and before the answer nobody knows whether it
// arrived: it goes out again with the same id.
func failure(failed *gomail.SendError, broken error) models.DeliveryResult {
	code := failed.ErrorCode()
	switch {
	case code == 0 && failed != nil && (failed.Reason == gomail.ErrGetRcpts || failed.Reason == gomail.ErrGetSender):
		return models.DeliveryResult{Why: models.ProblemRejected, ForGood: true}
	case code == 0:
		return models.DeliveryResult{Why: brokenBy(broken)}
	case signInCodes[code]:
		return models.DeliveryResult{Why: models.ProblemSignIn, Code: code}
	case code < 500:
		return models.DeliveryResult{Why: models.ProblemRefused, Code: code}
	case failed.Reason == gomail.ErrSMTPMailFrom: // it does not take us, whoever the message is for
		return models.DeliveryResult{Why: models.ProblemRejected, Code: code}
	}
	return models.DeliveryResult{Why: models.ProblemRejected, Code: code, ForGood: true}
}

// signInCodes are answers of RFC 4954 to somebody who has not signed in, or not rightly.
var signInCodes = map[int]bool{432: true, 454: true, 530: true, 534: true, 535: true, 538: true}

// brokenBy tells a connection on which nothing came in time from one that broke.
func brokenBy(err error) models.DeliveryProblem {
	var slow net.Error
	if errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &slow) && slow.Timeout() {
		return models.ProblemTimeout
	}
	return models.ProblemUnreachable
}

// refusal says why there is no connection to a mail server that is ready to take messages. conn is nil if there was none
// at all.
func refusal(err error, conn *patient) models.DeliveryResult {
	var answer *textproto.Error
	signingIn := strings.Contains(err.Error(), "AUTH") // go-mail tells this step in words only
	switch {
	case errors.Is(err, outbound.ErrForbidden):
		return models.DeliveryResult{Why: models.ProblemPrivate}
	case errors.As(err, &answer) && (signingIn || signInCodes[answer.Code]):
		return models.DeliveryResult{Why: models.ProblemSignIn, Code: answer.Code}
	case errors.As(err, &answer):
		return models.DeliveryResult{Why: models.ProblemRefused, Code: answer.Code}
	case untrusted(err):
		return models.DeliveryResult{Why: models.ProblemTLS}
	case conn == nil:
		return models.DeliveryResult{Why: brokenBy(err)}
	case conn.why() != nil:
		return models.DeliveryResult{Why: brokenBy(errors.Join(err, conn.why()))}
	case signingIn: // the mail server offers no way to sign in that is safe on this connection
		return models.DeliveryResult{Why: models.ProblemSignIn}
	}
	return models.DeliveryResult{Why: models.ProblemTLS} // it offers no encryption
}

// untrusted says whether the encryption failed, not the network under it.
func untrusted(err error) bool {
	var (
		certificate *tls.CertificateVerificationError
		header      tls.RecordHeaderError
		host        x509.HostnameError
		alert       tls.AlertError
	)
	return errors.As(err, &certificate) || errors.As(err, &header) || errors.As(err, &host) || errors.As(err, &alert)
}
