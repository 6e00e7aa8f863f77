package journal

import "context"

// AppendMany lets tests make long journals quickly.
func AppendMany(ctx context.Context, j Journal, commits []Commit) error {
	return appendBatch(ctx, j, commits)
}
