package journaltest

import (
	"bytes"
	"encoding/binary"
)

const (
	headerLen = 16
	opMsg     = 2013
	// bodyStart is where the first section's document begins: after the header,
	// four bytes of flags and the section's kind.
	bodyStart = headerLen + 4 + 1
)

// message is one message of MongoDB's wire protocol, with its header: length,
// request id, id of the request it answers, and kind, each four bytes, small end
// first.
type message []byte

func (m message) requestID() uint32  { return binary.LittleEndian.Uint32(m[4:]) }
func (m message) responseTo() uint32 { return binary.LittleEndian.Uint32(m[8:]) }

// body returns the BSON document of an OP_MSG that begins with its body section.
func (m message) body() ([]byte, bool) {
	if binary.LittleEndian.Uint32(m[12:]) != opMsg || len(m) < bodyStart+5 || m[bodyStart-1] != 0 {
		return nil, false
	}
	length := int(binary.LittleEndian.Uint32(m[bodyStart:]))
	if length < 5 || bodyStart+length > len(m) {
		return nil, false
	}
	return m[bodyStart : bodyStart+length], true
}

// withBody returns the message with another document in place of its body, which
// is all that a reply has; its checksum flag is taken away.
func (m message) withBody(body []byte) message {
	old, _ := m.body()
	if bytes.Equal(old, body) {
		return m
	}
	changed := append(message(nil), m[:bodyStart]...)
	changed = append(changed, body...)
	binary.LittleEndian.PutUint32(changed[headerLen:], 0)
	binary.LittleEndian.PutUint32(changed, uint32(len(changed)))
	return changed
}

// firstKey returns the name of a document's first element: the command's name.
func firstKey(document []byte) string {
	name, _, _ := bytes.Cut(document[5:], []byte{0})
	return string(name)
}
