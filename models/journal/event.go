package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"
)

const (
	erasedOpen  = `{"erased":"`
	erasedClose = `"}`
	erasedLen   = len(erasedOpen) + 2*sha256.Size + len(erasedClose)
	// maxText bounds ID, By and Op, which are names and never what people type.
	maxText = 200
)

// EventDigest returns the SHA-256 of an event's exact bytes; of an erased event,
// the digest it had before.
func EventDigest(event []byte) Digest {
	if d, erased := ErasedDigest(event); erased {
		return d
	}
	return sha256.Sum256(event)
}

// Erased returns what stands in the journal in place of event once it is
// erased: {"erased":"<digest>"}. An erased event is returned as it is.
func Erased(event []byte) []byte {
	d := EventDigest(event)
	return []byte(erasedOpen + d.String() + erasedClose)
}

// ErasedDigest returns the digest that an erased event carries, and false for
// every other event.
func ErasedDigest(event []byte) (Digest, bool) {
	if len(event) != erasedLen || string(event[:len(erasedOpen)]) != erasedOpen ||
		string(event[erasedLen-len(erasedClose):]) != erasedClose {
		return Digest{}, false
	}
	var d Digest
	digits := event[len(erasedOpen) : erasedLen-len(erasedClose)]
	if _, err := hex.Decode(d[:], digits); err != nil || !bytes.Equal(digits, bytes.ToLower(digits)) {
		return Digest{}, false
	}
	return d, true
}

// wellFormed says what is wrong with an event's bytes: they must survive every
// database and file format unchanged, so they are one JSON object on one line.
func wellFormed(event []byte) error {
	switch {
	case len(event) < 2 || event[0] != '{' || event[len(event)-1] != '}':
		return errors.New("an event is not a JSON object")
	case bytes.IndexByte(event, '\n') >= 0:
		return errors.New("an event is longer than one line")
	case !utf8.Valid(event):
		return errors.New("an event is not UTF-8")
	case !json.Valid(event):
		return errors.New("an event is not JSON")
	}
	return nil
}

// size adds up what counts towards MaxCommit. Erased events count nothing, as
// their replacement may be longer than they were.
func (c Commit) size() int {
	total := 0
	for _, event := range c.Events {
		if _, erased := ErasedDigest(event); !erased {
			total += len(event)
		}
	}
	return total
}

// appendable refuses commits that would not be read back as they are. Apart from
// ErrTooLarge these are mistakes of the caller.
func (c Commit) appendable() error {
	if c.size() > MaxCommit {
		return ErrTooLarge
	}
	if err := c.plausible(); err != nil {
		return fmt.Errorf("commit %d cannot be appended: %w", c.N, err)
	}
	for i, event := range c.Events {
		if err := wellFormed(event); err != nil {
			return fmt.Errorf("commit %d cannot be appended: event %d: %w", c.N, i, err)
		}
	}
	return nil
}

func (c Commit) plausible() error {
	switch {
	case c.N == 0 || c.N >= 1<<63:
		return errors.New("numbers begin at 1")
	case (c.N == 1) != (c.Prev == Digest{}):
		return errors.New("the first commit, and no other, follows nothing")
	case c.ID == "":
		return errors.New("it has no id")
	case c.At.IsZero() || !c.At.Equal(c.At.Truncate(time.Millisecond)):
		return errors.New("its time is not in whole milliseconds")
	case len(c.Events) == 0:
		return errors.New("it holds no event")
	}
	for _, text := range []string{c.ID, c.By, c.Op} {
		if len(text) > maxText || !utf8.ValidString(text) {
			return errors.New("id, by and op are short texts")
		}
	}
	return nil
}
