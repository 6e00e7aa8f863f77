package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
)

// headFile keeps the last head of an SQLite journal in a small file beside it, so
// that a journal that was cut is noticed. It is written in place after each
// append and never waited for: it may be behind the journal, the journal never
// behind it. Odd and even commits have a line each, so a write that was torn by a
// crash leaves the other line readable.
type headFile struct {
	path string
	file *os.File
	mu   sync.Mutex
	last Head // the later of both lines when the file was opened
}

const (
	// headText holds a head: up to 19 digits, a colon and 64 digits, padded in front.
	headText = 84
	// headLine is that, a space, the checksum in 16 digits and a line break.
	headLine = headText + 1 + 16 + 1
)

func openHeadFile(path string) (*headFile, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the last head beside the journal: %w", err)
	}
	h := &headFile{path: path, file: file}
	if err := h.load(); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return h, nil
}

func (h *headFile) load() error {
	content, err := io.ReadAll(io.LimitReader(h.file, 2*headLine+1))
	if err != nil {
		return fmt.Errorf("reading the last head beside the journal: %w", err)
	}
	found := len(content) == 0
	for ; len(content) >= headLine; content = content[headLine:] {
		if head, whole := parseHeadLine(string(content[:headLine])); whole {
			found = true
			if head.N > h.last.N {
				h.last = head
			}
		}
	}
	if !found {
		return &Refused{Sentence: fmt.Sprintf(
			"%s is damaged, so it cannot be told whether the journal beside it is complete. Run verify with a head that was noted earlier, or restore a backup; if you are sure, delete that file.", h.path)}
	}
	return nil
}

// write notes head. Commits of other processes may overtake it: then the file
// holds an older head, which is allowed. So is a write that failed: the commit is
// durable, and a full disk must not make it look lost.
func (h *headFile) write(head Head) {
	h.mu.Lock()
	defer h.mu.Unlock()
	_, _ = h.file.WriteAt([]byte(formatHeadLine(head)), int64(head.N%2)*headLine)
}

func (h *headFile) close() error { return h.file.Close() }

func formatHeadLine(head Head) string {
	text := fmt.Sprintf("%*s", headText, head.String())
	return text + " " + headSum(text) + "\n"
}

func parseHeadLine(line string) (Head, bool) {
	text := line[:headText]
	if line != text+" "+headSum(text)+"\n" {
		return Head{}, false
	}
	head, err := ParseHead(strings.TrimLeft(text, " "))
	return head, err == nil
}

func headSum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}
