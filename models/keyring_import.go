package models

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

// ImportKey gives what a row from another system is known again by: the same for the same parts, and nothing that says
// what they are to somebody without the installation's key, also after they were erased. It has the form of a once-only key.
func (k *Keyring) ImportKey(parts ...string) string {
	mac := hmac.New(sha256.New, k.signing)
	mac.Write([]byte("import"))
	for _, part := range parts {
		mac.Write([]byte{0})
		mac.Write([]byte(part))
	}
	return hex.EncodeToString(mac.Sum(nil))[:32]
}
