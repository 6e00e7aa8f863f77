package journal

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// Digest is a SHA-256, of an event's bytes or of a commit.
type Digest [sha256.Size]byte

// String returns 64 lower-case hexadecimal digits.
func (d Digest) String() string { return hex.EncodeToString(d[:]) }

// ParseDigest reads what String wrote, and nothing else.
func ParseDigest(s string) (Digest, error) {
	var d Digest
	if len(s) != hex.EncodedLen(len(d)) || s != strings.ToLower(s) {
		return Digest{}, fmt.Errorf("a digest is 64 hexadecimal digits, not %q", s)
	}
	if _, err := hex.Decode(d[:], []byte(s)); err != nil {
		return Digest{}, fmt.Errorf("a digest is 64 hexadecimal digits, not %q", s)
	}
	return d, nil
}

// Head is the last commit that somebody saw: enough to notice later that the
// journal was cut or rewritten.
type Head struct {
	N      uint64
	Digest Digest
}

// String returns "n:digest", as `verify --head` takes it.
func (h Head) String() string { return strconv.FormatUint(h.N, 10) + ":" + h.Digest.String() }

// ParseHead reads what Head.String wrote.
func ParseHead(s string) (Head, error) {
	number, digest, found := strings.Cut(s, ":")
	if !found {
		return Head{}, fmt.Errorf("a head looks like 1042:<64 hexadecimal digits>, not %q", s)
	}
	n, err := strconv.ParseUint(number, 10, 63)
	if err != nil || number != strconv.FormatUint(n, 10) {
		return Head{}, fmt.Errorf("a head begins with the number of a commit, not %q", number)
	}
	d, err := ParseDigest(digest)
	if err != nil {
		return Head{}, err
	}
	return Head{N: n, Digest: d}, nil
}

// commitTag opens what is digested, so that no other use of SHA-256 in the
// product can ever yield the digest of a commit.
const commitTag = "bottleneck commit 1\n"

// Digest returns the SHA-256 over commitTag, then N, ID, At in milliseconds, By,
// Prev, Op, and the number and digests of the events: integers as eight bytes,
// big end first, texts led by their length. An erased event contributes the
// digest it carries, so erasing changes no digest.
func (c Commit) Digest() Digest {
	b := make([]byte, 0, 256+len(c.Events)*sha256.Size)
	b = append(b, commitTag...)
	b = binary.BigEndian.AppendUint64(b, c.N)
	b = appendText(b, c.ID)
	b = binary.BigEndian.AppendUint64(b, uint64(c.At.UnixMilli()))
	b = appendText(b, c.By)
	b = append(b, c.Prev[:]...)
	b = appendText(b, c.Op)
	b = binary.BigEndian.AppendUint64(b, uint64(len(c.Events)))
	for _, event := range c.Events {
		d := EventDigest(event)
		b = append(b, d[:]...)
	}
	return sha256.Sum256(b)
}

// Head returns the head of a journal that ends with c.
func (c Commit) Head() Head { return Head{N: c.N, Digest: c.Digest()} }

func appendText(b []byte, s string) []byte {
	b = binary.BigEndian.AppendUint64(b, uint64(len(s)))
	return append(b, s...)
}
