package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"time"

	"bottleneck/models"
)

// Secret gives the secret by which messages to a webhook are signed, as receivers enter it.
func Secret(keys *models.Keyring, w *models.Webhook) (string, error) {
	secret, err := keys.WebhookSecret(w.Number, w.Secret)
	if err != nil {
		return "", err
	}
	return "whsec_" + base64.StdEncoding.EncodeToString(secret), nil
}

// signature signs a message after the Standard Webhooks specification, 1.0.0: its id, the time at which it is sent, and
// its body.
func signature(secret []byte, id string, at time.Time, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(id + "." + strconv.FormatInt(at.Unix(), 10) + "."))
	mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
