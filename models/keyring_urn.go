package models

import (
	"crypto/aes"
	"encoding/binary"
	"fmt"
)

// Named says what a URN names; see Keyring.URN.
type Named uint8

// What has a URN.
const (
	NamedEvent      Named = iota // by journal number and place in the commit
	NamedBottleneck              // by number
	NamedBoard
	NamedDepartment
	NamedTitle      // of a bottleneck, by its number
	NamedMemberFeed // by the member's number
	NamedMemberWeek // by the member's number and the Monday after it
)

// URN gives the lasting name of something, the same on every server and after a restore: what feeds call their entries
// by. It is a UUID that only who has the key can turn back: journal numbers would tell how much goes on. It opens nothing.
func (k *Keyring) URN(what Named, number uint64, index int) string {
	var block [aes.BlockSize]byte
	block[0], block[1] = 2, byte(what) // the block of a link begins with 1
	binary.BigEndian.PutUint64(block[2:10], number)
	binary.BigEndian.PutUint32(block[10:14], uint32(index))
	k.block.Encrypt(block[:], block[:])
	block[6], block[8] = block[6]&0x0f|0x80, block[8]&0x3f|0x80 // version 8 of RFC 9562, free in its meaning
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", block[:4], block[4:6], block[6:8], block[8:10], block[10:])
}
