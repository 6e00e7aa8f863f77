package models

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Recorded is an event as it stands in the journal: where, when and by whom.
type Recorded struct {
	Event Event
	By    Actor
	At    Moment
	Ref   Ref
}

// envelope is how one event is written. Its field order is the order in the journal.
type envelope struct {
	Salt   string          `json:"salt,omitempty"`
	Type   string          `json:"type,omitempty"`
	By     Actor           `json:"by"`
	Data   json.RawMessage `json:"data,omitempty"`
	Erased string          `json:"erased,omitempty"`
}

// Encode writes an event once, for good: both databases store, copy and digest these very bytes.
// The salt is random letters and digits, and makes the digest of an erased event impossible to guess.
func Encode(e Event, by Actor, salt string) ([]byte, error) {
	data, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("encode event %q: %w", e.Name(), err)
	}
	raw := make([]byte, 0, len(data)+len(salt)+len(e.Name())+60)
	raw = append(append(raw, saltPart...), salt...)
	raw = append(append(raw, typePart...), e.Name()...)
	raw = append(append(raw, byPart...), by.String()...)
	raw = append(append(raw, dataPart...), data...)
	return append(raw, '}'), nil
}

// What stands between the parts of an envelope as Encode writes it.
const (
	saltPart = `{"salt":"`
	typePart = `","type":"`
	byPart   = `","by":"`
	dataPart = `","data":`
)

// UnknownEvent is the error for an event of a later version of the program.
type UnknownEvent struct{ Type string }

// Error is the sentence that the start prints.
func (u UnknownEvent) Error() string {
	return fmt.Sprintf("the journal holds an event %q that this version of bottleneck does not know: "+
		"it was written by a newer version; start that version instead", u.Type)
}

// Decode reads what Encode wrote. The event is nil if it was erased.
// The error is UnknownEvent for an event that this version does not know.
func Decode(raw []byte) (Event, Actor, error) {
	env, err := open(raw)
	if err != nil {
		return nil, Actor{}, err
	}
	if env.Erased != "" {
		return nil, env.By, nil
	}
	empty := newEvent[env.Type]
	if empty == nil {
		return nil, env.By, UnknownEvent{env.Type}
	}
	event := empty()
	if swift, ok := event.(swiftly); ok && readSwiftly(swift, env.Data) {
		return event, env.By, nil
	}
	event = empty()
	if err := json.Unmarshal(env.Data, event); err != nil {
		return nil, env.By, fmt.Errorf("decode event %q: %w", env.Type, err)
	}
	return event, env.By, nil
}

// open takes an envelope apart: by hand as Encode writes it, which is a third of the cost of a start, else by the book.
func open(raw []byte) (env envelope, err error) {
	if env, ok := openUsual(raw); ok {
		return env, nil
	}
	if err := json.Unmarshal(raw, &env); err != nil {
		return envelope{}, fmt.Errorf("decode event: %w", err)
	}
	return env, nil
}

func openUsual(raw []byte) (env envelope, ok bool) {
	rest, ok := bytes.CutPrefix(raw, []byte(saltPart))
	if !ok || raw[len(raw)-1] != '}' {
		return env, false
	}
	var name, by []byte
	if _, rest, ok = plainUntil(rest, typePart); !ok {
		return env, false
	}
	if name, rest, ok = plainUntil(rest, byPart); !ok {
		return env, false
	}
	if by, rest, ok = plainUntil(rest, dataPart); !ok || env.By.UnmarshalText(by) != nil {
		return env, false
	}
	env.Type, env.Data = string(name), rest[:len(rest)-1]
	return env, true
}

// plainUntil cuts a plain text off, and what stands behind it.
func plainUntil(raw []byte, behind string) (text, rest []byte, ok bool) {
	end := bytes.IndexByte(raw, '"')
	if end < 0 || !plain(raw[:end]) {
		return nil, nil, false
	}
	rest, ok = bytes.CutPrefix(raw[end:], []byte(behind))
	return raw[:end], rest, ok
}
