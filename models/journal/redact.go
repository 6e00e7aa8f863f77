package journal

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

var errReadBack = errors.New("an erased event was read back unchanged")

// erasure is what is to be erased in one commit.
type erasure struct {
	commit  uint64
	indexes []int
}

// byCommit groups refs by commit, in order and each once.
func byCommit(refs []Ref) []erasure {
	indexes := map[uint64][]int{}
	for _, ref := range refs {
		indexes[ref.Commit] = append(indexes[ref.Commit], ref.Index)
	}
	groups := make([]erasure, 0, len(indexes))
	for commit, list := range indexes {
		slices.Sort(list)
		groups = append(groups, erasure{commit: commit, indexes: slices.Compact(list)})
	}
	slices.SortFunc(groups, func(a, b erasure) int {
		return int(int64(a.commit) - int64(b.commit))
	})
	return groups
}

// readBack makes sure that the events of group are gone and that the commit
// still has its digest.
func readBack(ctx context.Context, j Journal, group erasure) error {
	c, err := j.Get(ctx, group.commit)
	if err != nil {
		return fmt.Errorf("reading back commit %d: %w", group.commit, err)
	}
	for _, i := range group.indexes {
		if i >= len(c.Events) {
			return fmt.Errorf("commit %d has no event %d", group.commit, i)
		}
		if _, erased := ErasedDigest(c.Events[i]); !erased {
			return fmt.Errorf("commit %d, event %d: %w", group.commit, i, errReadBack)
		}
	}
	if c.Digest() != c.Sum {
		return &Refused{Sentence: fmt.Sprintf(
			"Commit %d of the journal is damaged: after erasing, its bytes do not match its digest. Run verify, or restore a backup.", c.N)}
	}
	return nil
}
