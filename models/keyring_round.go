package models

import (
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Responder gives what somebody who has a link of their own is known by in a round: a contact at a supplier, or whom an
// invitation is for. Without the key nobody can tell from an answer whose it is, whatever they read in the journal.
func (k *Keyring) Responder(n RoundNumber, who Recipient) string {
	block := plainBlock(respondMark, uint32(n))
	block[6] = byte(who.Kind)
	binary.BigEndian.PutUint32(block[7:11], who.Number)
	k.block.Encrypt(block[:], block[:])
	return hex.EncodeToString(block[:])
}

// AddressMark gives what is kept of a mail address after it is erased, so that whoever asked not to be written to is not
// written to again. Without the key it cannot be compared with addresses that somebody guesses.
func (k *Keyring) AddressMark(address string) string {
	mark, err := hkdf.Key(sha256.New, k.signing, nil, "address "+normalContact(address), 16)
	if err != nil {
		panic(err) // only a length that no hash gives, which this is not
	}
	return hex.EncodeToString(mark)
}
