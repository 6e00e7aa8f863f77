package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"time"

	"bottleneck/models"
	"bottleneck/models/journal"
)

// year makes up what happens, commit by commit.
type year struct {
	Organisation
	random *rand.Rand
	yield  func(journal.Commit) error
	state  *models.Draft // of the whole year: nobody reads what was in between
	head   journal.Head
	now    time.Time
}

func newYear(o Organisation, yield func(journal.Commit) error) *year {
	return &year{Organisation: o, random: rand.New(rand.NewPCG(seed, uint64(o.Reports))), yield: yield,
		state: new(models.State).Draft(), now: o.Until.UTC().Truncate(time.Millisecond).AddDate(0, 0, -yearDay)}
}

func (y *year) run() error {
	if err := y.do(models.Actor{Kind: models.SetupActor}, 0, setUp()); err != nil {
		return err
	}
	step := yearDay * 24 * time.Hour / time.Duration(y.Reports)
	for n := range y.Reports {
		y.now = y.now.Add(step)
		if err := y.file(n); err != nil {
			return err
		}
		if err := y.react(n); err != nil {
			return err
		}
	}
	return nil
}

// do decides a command against the state so far and tells its events as one commit. A text belongs where place says.
func (y *year) do(by models.Actor, place models.BottleneckNumber, c models.Command) error {
	at := models.MomentOf(y.now)
	events, err := c.Decide(y.state, models.Env{Now: at, By: by, Matcher: placed(place)})
	if err != nil {
		return fmt.Errorf("%T at commit %d: %w", c, y.head.N+1, err)
	}
	commit := journal.Commit{N: y.head.N + 1, ID: letters(y.random, 26), At: y.now, By: "storetest", Prev: y.head.Digest}
	for i, e := range events {
		raw, err := models.Encode(e, by, letters(y.random, 26))
		if err != nil {
			return err
		}
		commit.Events = append(commit.Events, raw)
		y.state.Apply(models.Recorded{Event: e, By: by, At: at, Ref: models.Ref{Commit: commit.N, Index: i}})
	}
	if len(events) == 0 {
		return nil
	}
	y.head = commit.Head()
	commit.Sum = y.head.Digest
	return y.yield(commit)
}

// placed puts every text into one bottleneck; 0 opens a new one.
type placed models.BottleneckNumber

// Place is models.Matcher's.
func (p placed) Place(func(models.BottleneckNumber) bool) models.Placement {
	return models.Placement{Bottleneck: models.BottleneckNumber(p), Score: min(int(p), 1) * 640}
}

// file files report n, counted from 0. The first report on a problem opens its bottleneck.
func (y *year) file(n int) error {
	about := 1 + y.random.IntN(y.Bottlenecks)
	opened := y.state.BottleneckCount()
	place := models.BottleneckNumber(about)
	if about > opened { // the later in the year, the more there are
		about, place = opened+1, 0
		if opened*y.Reports > y.Bottlenecks*(n+y.Reports/10) {
			about = 1 + y.random.IntN(opened)
			place = models.BottleneckNumber(about)
		}
	}
	c := &models.FileReport{Source: source(y.random, about), Text: text(y.random, about), Key: hidden("key", n),
		Device: hidden("device", y.random.IntN(people)), Waiting: models.WaitingNobody}
	if c.Source.Kind == models.SupplierParty {
		c.Need = models.NeedAnswer
	} else if other := models.DepartmentNumbered(1 + uint32(about)%uint32(len(departments))); y.random.IntN(3) > 0 {
		c.Waiting, c.WaitingParty = models.WaitingDepartment, other
	}
	c.OwnTime = models.OwnTime(y.random.IntN(int(models.OwnTimeFiveDays) + 1))
	if y.random.IntN(3) == 0 {
		c.People = models.PeopleTwoToFive
	}
	if y.random.IntN(200) == 0 {
		c.TooLate = models.DateOf(y.now.AddDate(0, 0, 3+y.random.IntN(20)))
	}
	return y.do(models.ByParty(c.Source), place, c)
}

// source is who reports a problem: mostly one department, often two, sometimes a supplier.
func source(random *rand.Rand, about int) models.Party {
	n := uint32(about)
	switch about % 7 {
	case 0:
		return models.SupplierNumbered(1 + n%uint32(len(suppliers)))
	case 1, 2, 3:
		n += uint32(random.IntN(2)) * 3
	}
	return models.DepartmentNumbered(1 + n%uint32(len(departments)))
}

func hidden(parts ...any) string {
	sum := sha256.Sum256(fmt.Append(nil, parts...))
	return hex.EncodeToString(sum[:16])
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

func letters(random *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[random.IntN(len(alphabet))]
	}
	return string(b)
}
