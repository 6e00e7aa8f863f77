package journal

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"go.mongodb.org/mongo-driver/v2/event"
	"go.mongodb.org/mongo-driver/v2/mongo"
)

// Codes of the server that say for certain that nothing was written.
const (
	codeUnauthorized         = 13
	codeAuthenticationFailed = 18
	codeDocumentValidation   = 121
	codeBSONTooLarge         = 10334
	codeOutOfDiskSpace       = 14031
)

// sentKey marks the flag in a context that markSent raises.
type sentKey struct{}

// noticeSent returns a context and a flag that is raised once a command under it
// was handed to a connection. Until then nothing can have been written.
func noticeSent(ctx context.Context) (context.Context, *atomic.Bool) {
	sent := new(atomic.Bool)
	return context.WithValue(ctx, sentKey{}, sent), sent
}

func markSent(ctx context.Context, _ *event.CommandStartedEvent) {
	if sent, ok := ctx.Value(sentKey{}).(*atomic.Bool); ok {
		sent.Store(true)
	}
}

// refusal returns an error if the server said for certain that it did not write,
// else nil.
func refusal(err error) error {
	if errors.As(err, new(mongo.MarshalError)) {
		return err
	}
	var reply mongo.ServerError
	if !errors.As(err, &reply) {
		return nil
	}
	if reply.HasErrorCode(codeOutOfDiskSpace) {
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
	for _, code := range []int{codeUnauthorized, codeAuthenticationFailed, codeDocumentValidation, codeBSONTooLarge} {
		if reply.HasErrorCode(code) {
			return fmt.Errorf("MongoDB refuses the commit: %w", err)
		}
	}
	return nil
}

// explainMongo says of a failed reading that the database is away, unless the
// server itself answered that it must not be read, or the caller gave up.
func explainMongo(err error) error {
	var reply mongo.ServerError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, mongo.ErrNoDocuments):
		return ErrNone
	case errors.As(err, &reply) && (reply.HasErrorCode(codeUnauthorized) || reply.HasErrorCode(codeAuthenticationFailed)):
		return &Refused{Err: err, Sentence: fmt.Sprintf(
			"MongoDB does not let this program read the journal: %v. Check user, password and database in its address.", err)}
	}
	return fmt.Errorf("%w: %w", ErrAway, err)
}
