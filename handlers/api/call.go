package api

import (
	"errors"
	"net/url"
	"strconv"

	"bottleneck/models"
	"bottleneck/views/words"
)

// Call is one request of a program, as an operation is given it.
type Call struct {
	State *models.State // one snapshot; after Do the one that holds what was done
	Now   models.Moment
	Token *models.APIToken
	Keys  *models.Keyring
	Base  string // the address at which people reach the program, without a slash at the end
	Path  string // that was asked for
	Query url.Values

	Seen uint64 // the journal number that the program has read; 0 if it does not say
	Key  string // hash of the request's key, or drawn if it came without; never empty
	Once bool   // it came with a key
	All  string // hash of all that is asked for

	// Carry has a command carried out as the token, and gives the state after it.
	Carry func(models.Command) (*models.State, error)

	// Recorded visits what was recorded from a commit on, oldest first, until visit says that it is enough.
	Recorded func(first uint64, visit func(models.Recorded) (enough bool)) error
	// Wait waits for so many seconds until there is something behind that number, and says whether there is. The state is then
	// the one that holds it.
	Wait func(after uint64, seconds int) bool
	// Insights give the numbers of the insights.
	Insights Insights
	// CatchUp waits a moment for a commit that another server has told of. The state is then one that holds it, if it came.
	CatchUp func(number uint64)
	// Proposals gives what the program proposes now.
	Proposals func() *Proposals
	// Seal locks the address of a webhook with the installation's key; what is wrong with it is a key of the catalogue. Without
	// an address that of the webhook itself is looked at.
	Seal func(address string, w *models.Webhook, private bool) (host, sealed, wrong string)

	// Repeated says, after Do, that it was done before, for an earlier request with the same key.
	Repeated bool
}

// ErrOtherRequest refuses a key that came with another request before.
var ErrOtherRequest = models.Fail(models.Invalid, "error.request.other")

var english = words.For("en")

// Do carries out a command. Where the request has a key, a second such request does nothing.
func (c *Call) Do(command models.Command) error {
	_, err := c.Make(command, nil)
	return err
}

// Make is Do for a command that makes something with a number: it gives that number, also when it was made before.
func (c *Call) Make(command models.Command, number func() uint32) (uint32, error) {
	once := &models.CarryOutOnce{Command: command, Token: c.Token.Number, Key: c.Key, Request: c.All, Number: number}
	if c.Once {
		command = once
	}
	state, err := c.Carry(command)
	if err != nil {
		return 0, err
	}
	c.State = state
	switch {
	case c.Once:
		c.Repeated = once.Before
		return once.Made, nil
	case number != nil:
		return number(), nil
	}
	return 0, nil
}

// File carries out a command that has a once-only key of its own.
func (c *Call) File(command models.Command, filed *models.Receipt) error {
	state, err := c.Carry(command)
	var known *models.Error
	if errors.As(err, &known) && known.Key == "error.filed.already" {
		return ErrOtherRequest
	}
	if err != nil {
		return err
	}
	c.State, c.Repeated = state, filed.Already
	return nil
}

// works says whether the token reads what engineers read.
func (c *Call) works() bool {
	return c.Token.Scope == models.WorkScope || c.Token.Scope == models.AdminScope
}

// today is the day in the organisation's calendar.
func (c *Call) today() models.Date { return c.State.Settings.Calendar.Today(c.Now) }

// page is where a list begins and how much of it is asked for.
type page struct {
	After uint32 `query:"after" description:"Gives what comes behind the thing of this number. Take it from next."`
	Limit int    `query:"limit" minimum:"1" maximum:"200" description:"At most so many; 50 unless said."`
}

const usualLimit = 50

func (p page) limit() int {
	if p.Limit == 0 {
		return usualLimit
	}
	return p.Limit
}

// next is the address of the next page, behind the thing of that number.
func (c *Call) next(after uint64) string {
	query := url.Values{}
	for name, values := range c.Query {
		query[name] = values
	}
	query.Set("after", strconv.FormatUint(after, 10))
	return c.Path + "?" + query.Encode()
}

// paged draws a page of numbered things from the one behind after on: draw says false for those that are not in the list.
func paged[T any](c *Call, p page, last int, draw func(n uint32) (T, bool)) (list []T, next string) {
	list = []T{}
	newest := p.After
	for n := p.After + 1; int(n) <= last; n++ {
		one, in := draw(n)
		if !in {
			continue
		}
		if len(list) == p.limit() {
			return list, c.next(uint64(newest))
		}
		list, newest = append(list, one), n
	}
	return list, ""
}
