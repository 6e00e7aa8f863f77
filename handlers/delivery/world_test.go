package delivery

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
	"bottleneck/models/journal/faulty"
	"bottleneck/models/store"
)

// clocks that tests set: the one on the wall, and one that nobody sets.
type testClock struct {
	mu        sync.Mutex
	wall      time.Time
	monotonic time.Duration
}

func (c *testClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wall
}

func (c *testClock) Monotonic() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.monotonic
}

// pass lets time go by on both.
func (c *testClock) pass(d time.Duration) {
	c.jump(d)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.monotonic += d
}

// jump sets the clock on the wall.
func (c *testClock) jump(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wall = c.wall.Add(d)
}

// recorder is a Sender that notes what it is to send, and answers as the test says.
type recorder struct {
	mu     sync.Mutex
	sent   []string // "3 to w1", in order; tries that failed too
	runs   int
	ended  int
	answer func(ctx context.Context, one *models.Delivery) models.DeliveryResult // sent if nil
}

func (r *recorder) Begin() Run {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.runs++
	return r
}

func (r *recorder) Send(ctx context.Context, _ *models.State, one *models.Delivery) models.DeliveryResult {
	r.mu.Lock()
	r.sent = append(r.sent, fmt.Sprintf("%d to %s", one.Number, one.To))
	answer := r.answer
	r.mu.Unlock()
	if answer == nil {
		return models.DeliveryResult{}
	}
	return answer(ctx, one)
}

func (r *recorder) End() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ended++
}

// answers has the sender answer so from now on.
func (r *recorder) answers(with func(*models.Delivery) models.DeliveryResult) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.answer = func(_ context.Context, one *models.Delivery) models.DeliveryResult { return with(one) }
}

// take gives what was tried since it was last asked.
func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := r.sent
	r.sent = nil
	return list
}

// world is an organisation with mail on and two webhooks that hear of updates, and a loop that goes when the test says.
type world struct {
	t        testing.TB
	path     string
	clock    *testClock
	fault    *faulty.Journal
	store    *store.Store
	mail     *recorder
	webhooks *recorder
	*Loop
}

func newWorld(t testing.TB) *world {
	w := &world{t: t, path: filepath.Join(t.TempDir(), "journal.db"),
		clock: &testClock{wall: time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)}, mail: new(recorder), webhooks: new(recorder)}
	w.open()
	w.do(&models.SetUp{Settings: models.Settings{Organisation: "Tern", BaseURL: "https://b.example.org",
		Calendar: models.DefaultCalendar("UTC"), AnswerDays: 2, Objective: 95}, Person: "Ada", Email: "ada@example.org", Password: "hash",
		Departments: []models.NewDepartment{models.Usual("en", "sales", "")}})
	w.do(&models.FileReport{Source: models.DepartmentNumbered(1), Text: "The list is late", Waiting: models.WaitingNobody, Key: "1"})
	w.do(&models.SwitchMail{On: true})
	for _, title := range []string{"Chat", "Other"} {
		w.do(&models.SetWebhook{Title: title, Host: "chat.example.org", Sealed: "x", Hears: []models.NoticeKind{models.NoticeUpdate}})
	}
	return w
}

// open opens the store, and makes a loop on it.
func (w *world) open() {
	w.t.Helper()
	file, err := journal.OpenSQLite(w.path, journal.SQLiteOptions{})
	if err != nil {
		w.t.Fatal(err)
	}
	w.fault = faulty.New(file)
	w.store, err = store.Open(w.t.Context(), store.Options{Journal: w.fault, Now: w.clock.Now, Poll: 2 * time.Millisecond,
		Patience: 10 * time.Second, Wake: time.Millisecond})
	if err != nil {
		w.t.Fatal(err)
	}
	opened := w.store
	w.t.Cleanup(func() {
		_ = opened.Close(context.Background())
		_ = file.Close()
	})
	w.until("the store is ready", func() bool { return opened.Health().Ready })
	w.Loop = newLoop(Options{Store: w.store, Senders: Senders{Mail: w.mail, Webhooks: w.webhooks}, Now: w.clock.Now,
		Monotonic: w.clock.Monotonic, Poll: time.Millisecond})
}

// second is another server on the same journal, with clocks of the same hour.
func (w *world) second() *world {
	other := &world{t: w.t, path: w.path, clock: &testClock{wall: w.clock.Now(), monotonic: 77 * time.Hour}, mail: new(recorder), webhooks: new(recorder)}
	other.open()
	return other
}

func (w *world) do(c models.Command) {
	w.t.Helper()
	if _, err := w.store.Do(context.Background(), models.ByMember(1), c); err != nil {
		w.t.Fatalf("%T: %v", c, err)
	}
}

// say posts an update, of which both webhooks hear, and has that planned.
func (w *world) say(words string) {
	w.t.Helper()
	w.do(&models.PostUpdate{Bottleneck: 1, Words: words, Audience: models.AudienceReporters})
	w.do(&models.PlanDeliveries{})
}

// mailTo has so many reporters leave an address, and each get one message.
func (w *world) mailTo(reporters int) {
	w.t.Helper()
	for n := range reporters {
		w.do(&models.FileReport{Source: models.DepartmentNumbered(1), Text: fmt.Sprintf("Something else is late, %d", n),
			Contact: fmt.Sprintf("p%d@example.org", n), Waiting: models.WaitingNobody, Key: fmt.Sprint("mail ", n)})
	}
	w.do(&models.PlanDeliveries{})
}

// step makes one round, and waits until all that it began is over.
func (w *world) step() {
	w.t.Helper()
	w.round()
	w.carriers.Wait()
}

// follow waits until this server knows what another has written.
func (w *world) follow(other *world) {
	w.t.Helper()
	if err := w.store.CatchUp(w.t.Context(), other.store.View().Number); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) until(what string, is func() bool) {
	w.t.Helper()
	limit := time.After(20 * time.Second)
	for !is() {
		select {
		case <-time.After(time.Millisecond):
		case <-limit:
			w.t.Fatal("waited in vain until " + what)
		}
	}
}

// one gives a delivery as it stands.
func (w *world) one(n models.DeliveryNumber) *models.Delivery {
	w.t.Helper()
	one := w.store.View().Delivery(n)
	if one == nil {
		w.t.Fatalf("there is no delivery %d", n)
	}
	return one
}

func refused(*models.Delivery) models.DeliveryResult {
	return models.DeliveryResult{Why: models.ProblemRefused, Code: 503}
}

func sent(*models.Delivery) models.DeliveryResult { return models.DeliveryResult{} }
