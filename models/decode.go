package models

import (
	"bytes"
	"encoding"
	"encoding/json"
	"strconv"
)

// Nine in ten events of a journal are reports, and encoding/json takes most of the time that a start takes. The
// events that a filing consists of are therefore read by hand, as long as they look the way Encode writes them: one
// flat object of known fields. Whatever looks different is left to encoding/json.

// swiftly is an event that can be read by hand.
type swiftly interface {
	Event
	// field gives where the value of a field belongs: a pointer to a number, a bool, a string, a list of strings or a
	// type with UnmarshalText. nil leaves the event to encoding/json.
	field(name []byte) any
}

func (e *ReportFiled) field(name []byte) any {
	switch string(name) {
	case "report":
		return (*uint32)(&e.Report)
	case "source":
		return &e.Source
	case "kind":
		return &e.Kind
	case "me_too":
		return &e.MeToo
	case "waiting":
		return &e.Waiting
	case "waiting_party":
		return &e.WaitingParty
	case "need":
		return &e.Need
	case "own_time":
		return &e.OwnTime
	case "people":
		return &e.People
	case "too_late":
		return &e.TooLate
	}
	return e.placeField(name)
}

func (e *ReportFiled) placeField(name []byte) any {
	switch string(name) {
	case "come_by":
		return &e.ComeBy
	case "voice":
		return (*uint32)(&e.Voice)
	case "device":
		return &e.Device
	case "key":
		return &e.Key
	case "due":
		return (*int64)(&e.Due)
	case "bottleneck":
		return (*uint32)(&e.Bottleneck)
	case "opens":
		return &e.Opens
	case "chosen":
		return &e.Chosen
	case "score":
		return &e.Score
	case "maybe":
		return &e.Maybe
	case "learned_from_customer":
		return &e.LearnedFromCustomer
	case "heads_up":
		return (*uint32)(&e.HeadsUp)
	case "import":
		return (*uint32)(&e.Import)
	case "logged_on":
		return &e.LoggedOn
	}
	return nil
}

func (e *WordsWritten) field(name []byte) any {
	switch string(name) {
	case "report":
		return (*uint32)(&e.Report)
	case "text":
		return &e.Text
	case "waiting":
		return &e.Waiting
	case "about":
		return &e.About
	case "answer":
		return &e.Answer
	case "asked":
		return (*uint32)(&e.Asked)
	case "reference":
		return &e.Reference
	case "because":
		return &e.Because
	}
	return nil
}

func (e *ContactLeft) field(name []byte) any {
	switch string(name) {
	case "report":
		return (*uint32)(&e.Report)
	case "contact":
		return &e.Contact
	}
	return nil
}

// readSwiftly says false if the bytes are not what it expects; then the event is half read and must be dropped.
func readSwiftly(e swiftly, data []byte) bool {
	data, ok := bytes.CutPrefix(data, []byte("{"))
	for ok && len(data) > 1 {
		var name, value []byte
		if name, data, ok = nextText(data); !ok || len(data) == 0 || data[0] != ':' {
			return false
		}
		if value, data, ok = nextValue(data[1:]); !ok {
			return false
		}
		if !put(e.field(name), value) || len(data) == 0 {
			return false
		}
		if data[0] == '}' {
			return len(data) == 1
		}
		ok = data[0] == ','
		data = data[1:]
	}
	return false
}

// nextText cuts a plain quoted text off.
func nextText(data []byte) (text, rest []byte, ok bool) {
	if len(data) == 0 || data[0] != '"' {
		return nil, nil, false
	}
	end := bytes.IndexByte(data[1:], '"')
	if end < 0 {
		return nil, nil, false
	}
	text = data[1 : end+1]
	return text, data[end+2:], plain(text)
}

// nextValue cuts a value off, with its quotes or brackets.
func nextValue(data []byte) (value, rest []byte, ok bool) {
	if len(data) == 0 {
		return nil, nil, false
	}
	end := 0
	switch data[0] {
	case '"':
		end = textEnd(data)
	case '[':
		end = listEnd(data)
	default:
		end = bytes.IndexAny(data, ",}")
	}
	if end <= 0 {
		return nil, nil, false
	}
	return data[:end], data[end:], true
}

// textEnd gives where a quoted text ends, behind its quote.
func textEnd(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return 0
}

// listEnd gives where a list of texts, or of objects without lists, ends, behind its bracket.
func listEnd(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case ']':
			return i + 1
		case '[':
			return 0
		case '"':
			length := textEnd(data[i:])
			if length == 0 {
				return 0
			}
			i += length - 1
		}
	}
	return 0
}

// put reads a value into a field.
func put(field any, value []byte) bool {
	switch field := field.(type) {
	case nil:
		return false
	case *string:
		return putText(field, value)
	case *[]string:
		return putTexts(field, value)
	case *bool:
		*field = string(value) == "true"
		return *field || string(value) == "false"
	case *uint32:
		n, err := strconv.ParseUint(string(value), 10, 32)
		*field = uint32(n)
		return err == nil && number(value)
	case *int64:
		n, err := strconv.ParseInt(string(value), 10, 64)
		*field = n
		return err == nil && number(value)
	case *int:
		n, err := strconv.Atoi(string(value))
		*field = n
		return err == nil && number(value)
	case encoding.TextUnmarshaler:
		text, rest, ok := nextText(value)
		return ok && len(rest) == 0 && field.UnmarshalText(text) == nil
	}
	return json.Unmarshal(value, field) == nil
}

// putText reads a quoted text. Escapes are left to encoding/json, as is whatever could not be valid.
func putText(field *string, value []byte) bool {
	text, rest, ok := nextText(value)
	if ok && len(rest) == 0 {
		*field = string(text)
		return true
	}
	return json.Unmarshal(value, field) == nil
}

// putTexts reads a list of quoted texts.
func putTexts(field *[]string, value []byte) bool {
	list := make([]string, 0, 4)
	for rest := value[1:]; len(value) > 2; rest = rest[1:] {
		var text []byte
		var ok bool
		if text, rest, ok = nextText(rest); !ok || len(rest) == 0 {
			break
		}
		list = append(list, string(text))
		if rest[0] == ']' && len(rest) == 1 {
			*field = list
			return true
		}
		if rest[0] != ',' {
			break
		}
	}
	return json.Unmarshal(value, field) == nil
}

// number says whether the bytes are a whole number as JSON writes it.
func number(value []byte) bool {
	value = bytes.TrimPrefix(value, []byte("-"))
	return len(value) > 0 && value[0] >= '0' && value[0] <= '9' && (value[0] != '0' || len(value) == 1)
}

// plain says whether a text is printable ASCII without escapes: what stands in it is what is meant.
func plain(text []byte) bool {
	for _, c := range text {
		if c < ' ' || c > '~' || c == '\\' {
			return false
		}
	}
	return true
}
