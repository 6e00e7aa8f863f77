package models

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"errors"
)

// NonceSize is how many random bytes Seal needs, new ones each time.
const NonceSize = 12

var sealLetters = base64.RawURLEncoding

// newSealing derives the key for what is sealed: another than the one for links.
func newSealing(secret []byte) (cipher.AEAD, error) {
	derived, err := hkdf.Key(sha256.New, secret, nil, "bottleneck seals v1", 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(derived)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// Seal locks a short text that a browser keeps for us, so that it can neither be read nor changed there. What was
// sealed for one purpose opens for no other. The nonce is random and used once.
func (k *Keyring) Seal(purpose string, nonce, plain []byte) (string, error) {
	if len(nonce) != NonceSize {
		return "", errors.New("sealing needs a nonce of its own")
	}
	return sealLetters.EncodeToString(k.sealing.Seal(nonce[:NonceSize:NonceSize], nonce, plain, []byte(purpose))), nil
}

// Unseal opens what Seal locked for the same purpose.
func (k *Keyring) Unseal(purpose, sealed string) ([]byte, bool) {
	bytes, err := sealLetters.DecodeString(sealed)
	if err != nil || len(bytes) < NonceSize {
		return nil, false
	}
	plain, err := k.sealing.Open(nil, bytes[:NonceSize], bytes[NonceSize:], []byte(purpose))
	return plain, err == nil
}
