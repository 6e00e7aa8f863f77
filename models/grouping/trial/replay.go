package trial

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"bottleneck/models/grouping/table"
)

// Replay answers each line of a conversation before it reads the next one: reports that arrive, and what a person says
// of where they were put. Commands tells the lines. It ends at the first line that it cannot follow.
func Replay(ctx context.Context, in io.Reader, out io.Writer) error {
	s, lines := NewSession(), table.NewLines(in)
	replies := bufio.NewWriter(out)
	for lines.Scan() {
		answer, err := s.Answer(ctx, lines.Text())
		if err != nil {
			return fmt.Errorf("line %d: %w", lines.Number(), err)
		}
		for _, reply := range answer {
			_, _ = replies.WriteString(reply + "\n")
		}
		if err := replies.Flush(); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d: %w", lines.Number()+1, err)
	}
	return nil
}
