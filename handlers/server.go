package handlers

import (
	"context"
	"io"
	"log/slog"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"bottleneck/handlers/api"
	"bottleneck/handlers/importing"
	"bottleneck/handlers/signon"
	"bottleneck/models"
	"bottleneck/models/store"

	"github.com/alexedwards/argon2id"
	"github.com/gofiber/fiber/v2"
)

// Options are what the server needs from outside.
type Options struct {
	Store   *store.Store
	Keys    *models.Keyring
	Now     func() time.Time
	Random  io.Reader // for keys of forms, sessions and request ids
	Log     *slog.Logger
	Version string
	BaseURL string         // overrides the organisation's own address where it is set
	Proxies []netip.Prefix // peers whose X-Forwarded-For and -Proto are believed
	Limits  Limits
	SignOn  SignOnOptions
	Folder  string // where files stay that are brought in
}

// Server answers requests. Make it with New.
type Server struct {
	Options
	app          *fiber.App
	base         context.Context // of long polls: cancelled when the server shuts down
	stop         context.CancelFunc
	draining     atomic.Bool               // shutting down: answers close their connections
	asked        atomic.Pointer[time.Time] // when somebody last asked whether this server is ready
	told         atomic.Bool               // and was told that it is shutting down
	refused      *window                   // unknown links, by address
	wrong        *window                   // wrong passwords, by address and account
	guessing     *window                   // wrong passwords, by address
	attacked     *window                   // wrong passwords from unknown devices, by account
	busy         *window                   // filings, by address
	calls        *window                   // of the API, by token
	used         tokensUsed                // of which the history was not told yet
	kept         *refusals                 // who was kept out since the history was last told
	hashing      chan struct{}             // at most so many passwords are hashed at once: each takes 64 MiB
	passwordCost argon2id.Params
	noPassword   dummyPassword        // what unknown addresses are compared with
	readable     map[string]bool      // the paths of the route table that can be read
	files        map[string]largeForm // addresses whose forms may hold a file
	desk         *importing.Desk
	caches       caches
	metrics      metrics
	provider     *signon.Provider       // of single sign-on; nil if that is not set up
	document     func() ([]byte, error) // of the API, drawn once
	review       func() store.Review    // what the store's review proposes; tests propose something themselves
	learned      func() store.Learned   // what the store's grouping has learned; tests teach it themselves
}

// How long and how large a request may be. Timeouts end slow clients; a long poll answers sooner than they do.
const (
	bodyLimit    = 256 << 10
	headerLimit  = 16 << 10 // some providers of single sign-on come back with a code of thousands of letters
	readTimeout  = 20 * time.Second
	writeTimeout = 60 * time.Second
	idleTimeout  = 75 * time.Second
	deadline     = 10 * time.Second // of one request, except a long poll
	pollTimeout  = 25 * time.Second
	hashersMax   = 2
)

// New makes a server; Listen or Test starts using it.
func New(options Options) *Server {
	s := &Server{Options: options, hashing: make(chan struct{}, hashersMax), passwordCost: passwordCost}
	s.learned = func() store.Learned { return s.Store.Learned() }
	s.document = sync.OnceValues(func() ([]byte, error) { return api.Document(s.Version) })
	s.review = func() store.Review { return s.Store.Review() }
	s.base, s.stop = context.WithCancel(context.Background())
	s.Limits = s.Limits.withDefaults()
	s.refused = newWindow(s.Limits.UnknownLinks, s.Now)
	s.wrong = newWindow(s.Limits.WrongPasswords, s.Now)
	s.guessing = newWindow(s.Limits.Guesses, s.Now)
	s.attacked = newWindow(s.Limits.Account, s.Now)
	s.busy = newWindow(s.Limits.Filings, s.Now)
	s.calls = newWindow(s.Limits.Calls, s.Now)
	s.provider = newProvider(s.SignOn, s.Now)
	s.kept = newRefusals(s.Now)
	s.metrics = newMetrics(s)
	s.desk = importing.New(importing.Options{Folder: s.Folder, Store: s.Store, Keys: s.Keys, Now: s.Now, Log: s.Log})
	s.app = s.newApp()
	s.register()
	return s
}

// newApp gives an app in which every request passes through the same steps, whatever its route.
func (s *Server) newApp() *fiber.App {
	app := fiber.New(fiber.Config{
		AppName:               "bottleneck",
		Immutable:             true, // strings outlive their handler: commands and caches keep them
		DisableStartupMessage: true,
		BodyLimit:             2 * bodyLimit,
		ReadTimeout:           readTimeout,
		WriteTimeout:          writeTimeout,
		IdleTimeout:           idleTimeout,
		ReadBufferSize:        headerLimit,
		ReduceMemoryUsage:     true, // a board that waits holds no read buffer: 16 KiB each, and there are thousands
		ErrorHandler:          s.early,
	})
	s.takeFiles(app)
	app.Use(s.identify, s.access, s.recover, s.headers, s.body, s.origin)
	return app
}

// App gives the Fiber app, to listen on or to test.
func (s *Server) App() *fiber.App { return s.app }

// drainFor is how long a server that shuts down goes on answering on connections that are open, telling each that it
// will be closed. Closing them at once would meet some client just as it sends its next request.
const drainFor = time.Second

// A load balancer that asked /readyz within the last watchedFor is given until tellFor to ask again and hear that this
// server is no longer ready.
const (
	watchedFor = 15 * time.Second
	tellFor    = 5 * time.Second
)

// Leave returns when no load balancer sends new requests here any more: if the port closed before, they would fail.
// Where none asked whether this server is ready, it returns at once.
func (s *Server) Leave(ctx context.Context) {
	s.draining.Store(true)
	asked := s.asked.Load()
	if asked == nil || time.Since(*asked) > watchedFor {
		return
	}
	wait(ctx, func(since time.Duration) bool { return since < drainFor || since < tellFor && !s.told.Load() })
}

// Shutdown lets long polls go, sees open connections off, takes no more, and returns when the last answer was sent or
// ctx ends. No request fails by it.
func (s *Server) Shutdown(ctx context.Context) error {
	s.stop()
	s.desk.Close()
	s.draining.Store(true)
	wait(ctx, func(since time.Duration) bool {
		return since < drainFor && s.app.Server().GetOpenConnectionsCount() > 0
	})
	return s.app.ShutdownWithContext(ctx)
}

// wait returns once there is nothing to wait for any more, or ctx ends.
func wait(ctx context.Context, more func(since time.Duration) bool) {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for begun := time.Now(); more(time.Since(begun)) && ctx.Err() == nil; {
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}
