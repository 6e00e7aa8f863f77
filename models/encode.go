package models

import (
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
// The salt is random and makes the digest of an erased event impossible to guess.
func Encode(e Event, by Actor, salt string) ([]byte, error) {
	data, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("encode event %q: %w", e.Name(), err)
	}
	return json.Marshal(envelope{Salt: salt, Type: e.Name(), By: by, Data: data})
}

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
	var env envelope
	if err := json.Unmarshal(raw, &env); err != nil {
		return nil, Actor{}, fmt.Errorf("decode event: %w", err)
	}
	if env.Erased != "" {
		return nil, env.By, nil
	}
	empty := newEvent[env.Type]
	if empty == nil {
		return nil, env.By, UnknownEvent{env.Type}
	}
	event := empty()
	if err := json.Unmarshal(env.Data, event); err != nil {
		return nil, env.By, fmt.Errorf("decode event %q: %w", env.Type, err)
	}
	return event, env.By, nil
}
