package main

import (
	"context"
	cryptorand "crypto/rand"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"time"

	"bottleneck/handlers"
	"bottleneck/handlers/delivery"
	"bottleneck/handlers/webhook"
	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/store"
)

// serverOptions are what a server needs. End-to-end tests start one with port 0 and a temporary folder.
type serverOptions struct {
	config config
	log    *slog.Logger
	now    func() time.Time // time.Now if nil
	limits handlers.Limits

	mailRoots *x509.CertPool   // whose certificates a mail server may show, in tests; the system's if nil
	delivery  delivery.Options // of tests that cannot wait for minutes; what a server has is filled in
}

// server is a running program: journal, memory image and pages.
type server struct {
	url      string // where this machine reaches it
	store    *store.Store
	keys     *models.Keyring
	journal  journal.Journal
	handlers *handlers.Server
	delivery *delivery.Loop
	listener *listener
	log      *slog.Logger

	failed     chan error // why the listener ended by itself
	stop       context.CancelFunc
	stopped    context.Context
	background sync.WaitGroup
}

// startServer returns once requests are answered. Close it.
func startServer(ctx context.Context, o serverOptions) (_ *server, err error) {
	if o.now == nil {
		o.now = time.Now
	}
	listener, err := listen(ctx, o.config.addr)
	if err != nil {
		return nil, err
	}
	s := &server{url: "http://" + reachable(listener.Addr().String()), listener: listener, log: o.log, failed: make(chan error, 1)}
	s.stopped, s.stop = context.WithCancel(context.Background())
	if err := s.openStore(ctx, o); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	s.handlers = handlers.New(handlers.Options{Store: s.store, Keys: s.keys, Now: o.now, Random: cryptorand.Reader, Log: o.log,
		Version: version(), BaseURL: o.config.baseURL, Proxies: o.config.proxies, Limits: o.limits, SignOn: o.config.signOn,
		Folder: filepath.Join(o.config.data, importsName)})
	s.startDelivery(o)
	go func() { s.failed <- s.handlers.App().Listener(listener) }()
	s.background.Go(s.tellRefusals)
	s.background.Go(s.resumeImports)
	return s, nil
}

// importsName is the folder in the data folder where files stay that are brought in.
const importsName = "imports"

// resumeImports goes on with what was being brought in when the program ended.
func (s *server) resumeImports() {
	if s.untilRead() {
		s.handlers.ResumeImports()
	}
}

// startDelivery starts what tells people and other programs of what happens, beside the pages.
func (s *server) startDelivery(o serverOptions) {
	o.delivery.Store, o.delivery.Now, o.delivery.Log = s.store, o.now, o.log
	s.carryMail(&o)
	if o.delivery.Senders.Webhooks == nil {
		o.delivery.Senders.Webhooks = webhook.New(webhook.Options{Keys: s.keys, BaseURL: o.config.baseURL, Now: o.now})
	}
	s.delivery = delivery.Start(o.delivery)
	s.background.Go(func() { s.switchMail(o.delivery.Senders.Mail != nil) })
}

func (s *server) openStore(ctx context.Context, o serverOptions) (err error) {
	if s.journal, err = o.config.place().open(ctx); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.journal.Close())
		}
	}()
	s.keys, err = o.config.keyring(func() (uint64, error) {
		head, err := s.journal.Head(ctx)
		return head.N, err
	})
	if err != nil {
		return err
	}
	options := store.Options{Journal: s.journal, Now: o.now, Log: o.log}
	if o.config.mongodb != "" {
		options.Pause = store.Courtesy(rand.Float64)
	}
	s.store, err = store.Open(ctx, options)
	return err
}

// wait returns when ctx ends, having ended the server in good order, or when it cannot go on.
func (s *server) wait(ctx context.Context) error {
	var failed error
	select {
	case <-ctx.Done():
	case failed = <-s.failed:
		failed = fmt.Errorf("the server stopped listening: %w", failed)
	}
	limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	return errors.Join(failed, s.Close(limit))
}

// Close lets load balancers look elsewhere, takes no more requests, answers those that are under way, lets long polls
// go, gives messages that were not sent back, and closes the store and the journal. When ctx ends first, it gives up waiting for what is left.
func (s *server) Close(ctx context.Context) error {
	s.stop()
	s.delivery.Stop()
	s.handlers.Leave(ctx)
	s.listener.stop()
	err := s.handlers.Shutdown(ctx)
	if err != nil {
		err = fmt.Errorf("some requests were cut off: %w", err)
	}
	s.delivery.Close(ctx)
	s.writeRefusals(ctx)
	err = errors.Join(err, s.store.Close(ctx))
	s.background.Wait()
	return errors.Join(err, s.journal.Close())
}

// tellRefusals puts what was refused into the history every ten minutes, until the server ends.
func (s *server) tellRefusals() {
	tick := time.NewTicker(handlers.RefusalsEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			s.writeRefusals(s.stopped)
			s.remindRounds()
			s.handlers.CleanImports()
		case <-s.stopped.Done():
			return
		}
	}
}

// remindRounds reminds those who have not answered a round that does so by itself.
func (s *server) remindRounds() {
	if err := s.handlers.RemindRounds(s.stopped); err != nil {
		s.log.Warn("nobody was reminded of a round yet; trying again in ten minutes", "error", err)
	}
}

func (s *server) writeRefusals(ctx context.Context) {
	if err := s.handlers.WriteRefusals(ctx); err != nil {
		s.log.Warn("what was refused is not in the history yet", "error", err)
	}
	if err := s.handlers.WriteTokensUsed(ctx); err != nil {
		s.log.Warn("the history does not say yet which tokens were used", "error", err)
	}
}

// untilRead waits until the journal has been read, and says false if the server ended first.
func (s *server) untilRead() bool {
	const pause = 100 * time.Millisecond
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for !s.store.Health().Ready {
		select {
		case <-tick.C:
		case <-s.stopped.Done():
			return false
		}
	}
	return true
}
