package models

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/binary"
	"fmt"
)

// KeySize is the size in bytes of the secret from which all links derive.
const KeySize = 32

// Keyring turns what a link leads to into its token and back, with the installation's secret key.
//
// A token is one AES block: the kind and number of what it opens and ten zero bytes, encrypted.
// To somebody without the key the valid tokens are spread at random over 2^128 values, so that guessing one of a
// million takes 2^108 tries; nothing needs to be stored or looked up; and no journal holds anything usable.
type Keyring struct {
	block   cipher.Block
	sealing cipher.AEAD // see keyring_seal.go
	signing []byte      // from which the secrets of webhooks derive
}

// tokens are 26 letters: 128 bits in lower-case base32, easy to read out.
var tokenLetters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// TokenLength is how many letters a token has.
const TokenLength = 26

// NewKeyring takes the installation's secret of KeySize bytes.
func NewKeyring(secret []byte) (*Keyring, error) {
	if len(secret) != KeySize {
		return nil, fmt.Errorf("the key must be %d bytes long, this one has %d", KeySize, len(secret))
	}
	derived, err := hkdf.Key(sha256.New, secret, nil, "bottleneck links v1", 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(derived)
	if err != nil {
		return nil, err
	}
	sealing, err := newSealing(secret)
	if err != nil {
		return nil, err
	}
	signing, err := hkdf.Key(sha256.New, secret, nil, "bottleneck webhooks v1", 32)
	if err != nil {
		return nil, err
	}
	return &Keyring{block, sealing, signing}, nil
}

// Token gives the token of a link: of a tracking link by its report's number, of others by the link's number.
func (k *Keyring) Token(kind LinkKind, number uint32) string {
	block := plainBlock(kind, number)
	k.block.Encrypt(block[:], block[:])
	return tokenLetters.EncodeToString(block[:])
}

// Open gives what a token leads to. It takes the same time for every token of the right length.
func (k *Keyring) Open(token string) (LinkKind, uint32, bool) {
	var block [aes.BlockSize]byte
	if len(token) != TokenLength {
		return 0, 0, false
	}
	if n, err := tokenLetters.Decode(block[:], []byte(token)); err != nil || n != len(block) {
		return 0, 0, false
	}
	if tokenLetters.EncodeToString(block[:]) != token { // the last letter has two bits to spare
		return 0, 0, false
	}
	k.block.Decrypt(block[:], block[:])
	kind, number := LinkKind(block[1]), binary.BigEndian.Uint32(block[2:6])
	want := plainBlock(kind, number)
	ok := subtle.ConstantTimeCompare(block[:], want[:]) == 1 && int(kind) < len(linkKinds)
	return kind, number, ok
}

// Kinds of block that no link has.
const (
	deviceMark   LinkKind = 0xff
	deliveryMark LinkKind = 0xfe
	threadMark   LinkKind = 0xfd
	respondMark  LinkKind = 0xfc
)

// DeviceMark gives what a device carries on which a member has signed in. It is no link and opens nothing.
func (k *Keyring) DeviceMark(m MemberNumber) string { return k.Token(deviceMark, uint32(m)) }

func plainBlock(kind LinkKind, number uint32) (block [aes.BlockSize]byte) {
	block[0], block[1] = 1, byte(kind)
	binary.BigEndian.PutUint32(block[2:6], number)
	return block
}

// WebhookSecret gives the secret by which messages to a webhook are signed: of so many bytes as the Standard Webhooks
// specification asks for at least, and another for each generation.
func (k *Keyring) WebhookSecret(n WebhookNumber, generation int) ([]byte, error) {
	return hkdf.Key(sha256.New, k.signing, nil, fmt.Sprintf("webhook %d, secret %d", n, generation), 24)
}

// DeliveryID gives what receivers know a message by: the same each time that it is sent, and never that of another.
func (k *Keyring) DeliveryID(n DeliveryNumber) string {
	return "msg_" + k.Token(deliveryMark, uint32(n))
}

// ThreadID gives what joins the mails to one recipient about one bottleneck. Nobody learns from it which bottleneck that
// is, or that somebody else gets mail about the same.
func (k *Keyring) ThreadID(b BottleneckNumber, to Recipient) string {
	block := plainBlock(threadMark, uint32(b))
	block[6] = byte(to.Kind)
	binary.BigEndian.PutUint32(block[7:11], to.Number)
	k.block.Encrypt(block[:], block[:])
	return "about_" + tokenLetters.EncodeToString(block[:])
}
