package journal_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"bottleneck/models/journal"
	"bottleneck/models/journal/journaltest"
)

// throughProxy returns a journal whose server is behind a proxy, and a direct one.
func throughProxy(t *testing.T) (*journaltest.Proxy, journal.Journal, journal.Journal) {
	t.Helper()
	server := journaltest.Start(t)
	proxy := journaltest.NewProxy(t, server.Address())
	far, err := journal.OpenMongo(t.Context(), server.Through(proxy), journal.MongoOptions{Timeout: 400 * time.Millisecond})
	must(t, err)
	t.Cleanup(func() { _ = far.Close() })
	return proxy, far, place{kind: "mongodb", at: server.URI()}.open(t)
}

// once decides about the first reply to an insert only.
func once(decide func(body []byte) ([]byte, journaltest.Fate)) func(string, []byte) ([]byte, journaltest.Fate) {
	var done atomic.Bool
	return func(command string, body []byte) ([]byte, journaltest.Fate) {
		if command != "insert" || done.Swap(true) {
			return body, journaltest.Pass
		}
		return decide(body)
	}
}

func fate(f journaltest.Fate) func([]byte) ([]byte, journaltest.Fate) {
	return func(body []byte) ([]byte, journaltest.Fate) { return body, f }
}

// says answers with another document than the server's.
func says(document bson.D) func([]byte) ([]byte, journaltest.Fate) {
	return func([]byte) ([]byte, journaltest.Fate) {
		body, err := bson.Marshal(document)
		if err != nil {
			panic(err)
		}
		return body, journaltest.Pass
	}
}

var lostAnswers = map[string]func([]byte) ([]byte, journaltest.Fate){
	"swallowed": fate(journaltest.Swallow),
	"cut":       fate(journaltest.Cut),
	"write concern timed out": says(bson.D{{Key: "ok", Value: 1}, {Key: "n", Value: 1},
		{Key: "writeConcernError", Value: bson.D{{Key: "code", Value: 64}, {Key: "errmsg", Value: "waiting for replication timed out"}}}}),
	"stepped down": says(bson.D{{Key: "ok", Value: 0}, {Key: "code", Value: 10107},
		{Key: "codeName", Value: "NotWritablePrimary"}, {Key: "errmsg", Value: "not primary"}}),
	"interrupted": says(bson.D{{Key: "ok", Value: 0}, {Key: "code", Value: 11602},
		{Key: "codeName", Value: "InterruptedDueToReplStateChange"}, {Key: "errmsg", Value: "operation was interrupted"}}),
}

func TestALostAnswerLeavesExactlyOneCommit(t *testing.T) {
	for name, answer := range lostAnswers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			proxy, far, near := throughProxy(t)
			w := fill(t, far, 2)
			proxy.OnReply(once(answer))
			c := following(w.head, filed("the answer is lost"))
			ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
			defer cancel()
			began := time.Now()
			must(t, far.Append(ctx, c))
			if took := time.Since(began); took > 8*time.Second {
				t.Errorf("took %v: the first attempt had all the time there was", took)
			}
			w.head = c.Head()
			proxy.OnReply(nil)
			w.write(filed("afterwards"))
			if all := mustRead(t, near); len(all) != 4 {
				t.Errorf("%d commits, want 4", len(all))
			}
		})
	}
}

func TestALostAnswerAboutARivalsCommitIsARaceLost(t *testing.T) {
	for _, name := range []string{"swallowed", "cut"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			proxy, far, near := throughProxy(t)
			w := fill(t, far, 2)
			rival := following(w.head, filed("rival"))
			must(t, near.Append(t.Context(), rival))
			proxy.OnReply(once(lostAnswers[name]))
			if err := far.Append(t.Context(), following(w.head, filed("mine"))); !errors.Is(err, journal.ErrTaken) {
				t.Errorf("appending beside a rival: %v", err)
			}
			if all := mustRead(t, near); len(all) != 3 || text(all[2]) != text(rival) {
				t.Error("the rival's commit has changed")
			}
		})
	}
}

func TestAnAnswerThatNeverComesIsUnclearAndCanBeAskedAgain(t *testing.T) {
	t.Parallel()
	proxy, far, near := throughProxy(t)
	w := fill(t, far, 1)
	proxy.OnReply(func(command string, body []byte) ([]byte, journaltest.Fate) {
		if command == "insert" {
			return body, journaltest.Swallow
		}
		return body, journaltest.Pass
	})
	c := following(w.head, filed("written, but who knows"))
	ctx, cancel := context.WithTimeout(t.Context(), 1200*time.Millisecond)
	defer cancel()
	if err := far.Append(ctx, c); !errors.Is(err, journal.ErrUnclear) {
		t.Errorf("appending without any answer: %v", err)
	}
	proxy.OnReply(nil)
	must(t, far.Append(t.Context(), c))
	if all := mustRead(t, near); len(all) != 2 || text(all[1]) != text(c) {
		t.Errorf("%d commits, want 2", len(all))
	}
}

func TestARefusalForWantOfSpaceIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	proxy, far, _ := throughProxy(t)
	proxy.OnReply(func(command string, body []byte) ([]byte, journaltest.Fate) {
		if command != "insert" {
			return body, journaltest.Pass
		}
		return says(bson.D{{Key: "ok", Value: 0}, {Key: "code", Value: 14031},
			{Key: "codeName", Value: "OutOfDiskSpace"}, {Key: "errmsg", Value: "no space"}})(body)
	})
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	if err := far.Append(ctx, following(journal.Head{}, filed("x"))); !errors.Is(err, journal.ErrFull) {
		t.Errorf("appending to a full disk: %v", err)
	}
}

func TestADatabaseThatIsAwayAtTheStartComesLater(t *testing.T) {
	t.Parallel()
	server := journaltest.Start(t)
	proxy := journaltest.NewProxy(t, server.Address())
	proxy.Away(true)
	j, err := journal.OpenMongo(t.Context(), server.Through(proxy), journal.MongoOptions{Timeout: 300 * time.Millisecond})
	must(t, err)
	t.Cleanup(func() { _ = j.Close() })
	began := time.Now()
	c := following(journal.Head{}, filed("first"))
	_, headErr := j.Head(t.Context())
	_, clockErr := j.Clock(t.Context())
	for _, err := range []error{headErr, clockErr, j.Append(t.Context(), c)} {
		if !errors.Is(err, journal.ErrAway) {
			t.Errorf("while away: %v", err)
		}
	}
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("three answers took %v", took)
	}
	proxy.Away(false)
	eventually(t, func() error { return j.Append(t.Context(), c) })
	if all := mustRead(t, j); len(all) != 1 {
		t.Errorf("%d commits, want 1", len(all))
	}
}

func TestADatabaseThatGoesAwayIsReportedAndComesBack(t *testing.T) {
	t.Parallel()
	proxy, far, _ := throughProxy(t)
	w := fill(t, far, 3)
	proxy.Away(true)
	c := following(w.head, filed("while away"))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	if err := far.Append(ctx, c); !errors.Is(err, journal.ErrAway) && !errors.Is(err, journal.ErrUnclear) {
		t.Errorf("appending while away: %v", err)
	}
	if err := far.Read(t.Context(), 1, func(journal.Commit) error { return nil }); !errors.Is(err, journal.ErrAway) {
		t.Errorf("reading while away: %v", err)
	}
	proxy.Away(false)
	eventually(t, func() error { return far.Append(t.Context(), c) })
	if all := mustRead(t, far); len(all) != 4 {
		t.Errorf("%d commits, want 4", len(all))
	}
}

// eventually tries again while the database is away, up to ten seconds.
func eventually(t testing.TB, try func() error) {
	t.Helper()
	end := time.Now().Add(10 * time.Second)
	for {
		err := try()
		if !errors.Is(err, journal.ErrAway) && !errors.Is(err, journal.ErrUnclear) || time.Now().After(end) {
			must(t, err)
			return
		}
	}
}

func TestADatabaseThatWasSetBackIsNoticedAfterReconnecting(t *testing.T) {
	t.Parallel()
	server := journaltest.Start(t)
	proxy := journaltest.NewProxy(t, server.Address())
	uri := server.Through(proxy)
	j := place{kind: "mongodb", at: uri}.open(t)
	w := fill(t, j, 5)
	setBack(t, server.URI(), 3)
	proxy.Away(true)
	proxy.Away(false)
	var err error
	eventually(t, func() error {
		err = j.Append(t.Context(), following(w.head, filed("on what is gone")))
		if errors.Is(err, journal.ErrRewound) {
			return nil
		}
		return err
	})
	if !errors.Is(err, journal.ErrRewound) {
		t.Errorf("appending to a journal that was set back: %v", err)
	}
	if err := journal.Stands(t.Context(), j, w.head); !errors.Is(err, journal.ErrRewound) {
		t.Errorf("the head: %v", err)
	}
}

// setBack takes away all commits after n, as restoring an older state does.
func setBack(t *testing.T, uri string, n int64) {
	t.Helper()
	client, err := mongo.Connect(options.Client().ApplyURI(uri))
	must(t, err)
	defer client.Disconnect(context.Background())
	later := bson.D{{Key: "_id", Value: bson.D{{Key: "$gt", Value: n}}}}
	_, err = client.Database(databaseOf(uri)).Collection("commits").DeleteMany(t.Context(), later)
	must(t, err)
}

func TestAKilledDatabaseLosesNothingAcknowledged(t *testing.T) {
	t.Parallel()
	kills := 3
	if soak() {
		kills = 50
	}
	server := journaltest.Start(t)
	j := place{kind: "mongodb", at: server.URI()}.open(t)
	acknowledged := make(chan journal.Commit)
	stop, done := make(chan struct{}), make(chan error, 1)
	go func() { done <- keepWriting(j, acknowledged, stop) }()
	var all []journal.Commit
	for range kills {
		for range 5 {
			all = append(all, <-acknowledged)
		}
		server.Kill()
		server.Restart()
	}
	all = append(all, <-acknowledged)
	close(stop)
	must(t, <-done)
	kept := mustRead(t, j)
	for i, c := range all {
		if text(kept[i]) != text(c) {
			t.Errorf("commit %d is not the one that was acknowledged", c.N)
		}
	}
	if extra := len(kept) - len(all); extra < 0 || extra > 1 {
		t.Errorf("%d commits, %d acknowledged", len(kept), len(all))
	}
}

// keepWriting appends until told to stop, the same commit again while it is not
// known to be written.
func keepWriting(j journal.Journal, acknowledged chan<- journal.Commit, stop <-chan struct{}) error {
	var head journal.Head
	for {
		c := following(head, filed("under kills"))
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		err := j.Append(ctx, c)
		for errors.Is(err, journal.ErrAway) && ctx.Err() == nil {
			err = j.Append(ctx, c)
		}
		cancel()
		if err != nil {
			return fmt.Errorf("commit %d: %w", c.N, err)
		}
		head = c.Head()
		select {
		case acknowledged <- c:
		case <-stop:
			return nil
		}
	}
}

func TestASlowDatabaseIsWaitedFor(t *testing.T) {
	t.Parallel()
	server := journaltest.Start(t)
	proxy := journaltest.NewProxy(t, server.Address())
	j := place{kind: "mongodb", at: server.Through(proxy)}.open(t)
	w := fill(t, j, 1)
	proxy.Delay(500 * time.Millisecond)
	began := time.Now()
	w.write(filed("slowly"))
	if took := time.Since(began); took < 500*time.Millisecond {
		t.Errorf("took %v: nothing was held back", took)
	}
	proxy.Delay(0)
	if all := mustRead(t, j); len(all) != 2 {
		t.Errorf("%d commits, want 2", len(all))
	}
}

func TestASilentServerIsReportedSoonWhateverIsAsked(t *testing.T) {
	t.Parallel()
	proxy, far, _ := throughProxy(t)
	fill(t, far, 1)
	proxy.OnReply(func(command string, body []byte) ([]byte, journaltest.Fate) {
		return body, journaltest.Swallow
	})
	began := time.Now()
	_, headErr := far.Head(t.Context())
	_, getErr := far.Get(t.Context(), 1)
	_, clockErr := far.Clock(t.Context())
	readErr := far.Read(t.Context(), 1, func(journal.Commit) error { return nil })
	for _, err := range []error{headErr, getErr, clockErr, readErr} {
		if !errors.Is(err, journal.ErrAway) {
			t.Errorf("from a silent server: %v", err)
		}
	}
	if took := time.Since(began); took > 6*time.Second {
		t.Errorf("four answers took %v", took)
	}
}
