package handlers

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"time"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
)

// guard says who may ask for a route. The guard column of the route table is the only place that decides.
type guard uint8

const (
	anyone         guard = iota
	setupLink            // the set-up link, until set-up
	formLink             // a department's form link
	supplierLink         // a supplier's link
	trackingLink         // the tracking link of one report
	boardLink            // the board link, while the board is open
	roundLink            // a round's own link, or one person's invitation to it
	mailLink             // a link in a mail, by which its reader says how often they want more
	ownFeedLink          // the address of a member's own feed
	invitationLink       // an unused invitation
	member               // any signed-in member
	looksAfter           // a member who looks after some department: leads and admins
	lead                 // a member who looks after the department in the address
	answerer             // a member who may answer for the bottleneck in the address: see mayAnswer
	doer                 // a member who may say what became of the action in the address: see mayDo
	engineer             // a member who works the board: engineers and admins
	admin                // an admin

	tokenAny         // a token of the API, with any scope
	tokenReads       // one that reads what stands on the board
	tokenFiles       // one that files reports
	tokenWorks       // one that does what engineers do
	tokenAdministers // one that does what admins do
)

var guardLinks = map[guard]models.LinkKind{
	setupLink: models.LinkSetup, formLink: models.LinkDepartment, supplierLink: models.LinkSupplier,
	trackingLink: models.LinkTracking, boardLink: models.LinkBoard, invitationLink: models.LinkInvitation,
	ownFeedLink: models.LinkFeed,
	roundLink:   models.LinkRound,        // and those of invitations
	mailLink:    models.LinkMailReporter, // and the others about mail
}

// handler answers one route for a visit that its guard let in.
type handler func(*Server, *visit) error

// guarded turns a row of the route table into a Fiber handler.
func (s *Server) guarded(row route) fiber.Handler {
	return func(c *fiber.Ctx) error {
		ctx, cancel := s.limit(row)
		defer cancel()
		v := &visit{Ctx: c, server: s, ctx: ctx, words: s.wordsFor(c), now: models.MomentOf(s.Now())}
		scopes, byToken := guardScopes[row.guard]
		if err := v.catchUp(byToken); err != nil {
			return err
		}
		if v.state.Number == 0 && !row.always && !s.Store.Health().Loaded {
			return models.Fail(models.Away, "error.starting")
		}
		if _, byLink := guardLinks[row.guard]; !byLink && !byToken { // who comes by a link or a token is nobody else there
			v.signedIn()
		}
		var err error
		if byToken {
			err = v.admitToken(scopes)
		} else {
			err = v.admit(row.guard)
		}
		if err == nil {
			err = row.handle(s, v)
		}
		if err != nil {
			v.refuseFor(err)
		}
		return err
	}
}

// limit is how long a request may take. What was begun is finished, also while shutting down; long polls are let go.
func (s *Server) limit(row route) (context.Context, context.CancelFunc) {
	if row.waits {
		return context.WithTimeout(s.base, pollTimeout)
	}
	return context.WithTimeout(context.Background(), deadline)
}

// catchUp takes the state, waiting for this person's own last write if this server has not seen it yet; of a program, for
// what it says that it has read.
func (v *visit) catchUp(byToken bool) error {
	v.state = v.server.Store.View()
	n := uint64(0)
	if byToken {
		n = max(etagNumber(v.Get(fiber.HeaderIfMatch)), etagNumber(v.Get(fiber.HeaderIfNoneMatch)))
	} else {
		n = v.lastWrite()
	}
	if n > v.state.Number {
		if err := v.server.Store.CatchUp(v.ctx, n); err == nil {
			v.state = v.server.Store.View()
		}
	}
	v.now = max(v.now, v.state.At) // a clock that went back opens nothing again that was over
	return nil
}

// admit lets the visit in, or says why not.
func (v *visit) admit(g guard) error {
	if kind, ok := guardLinks[g]; ok {
		if err := v.openLink(kind); err != nil || v.Method() != post {
			return err
		}
		return v.mayWrite()
	}
	if g == anyone {
		return nil
	}
	if v.member == nil {
		return errSignIn
	}
	if v.server.Store.Health().Stale { // a session may have been ended on another server meanwhile
		return models.Fail(models.Away, "error.away.long")
	}
	if !v.allowed(g) {
		return models.Fail(models.Forbidden, "error.role")
	}
	return nil
}

// allowed says whether the member's role lets them in, to the department or bottleneck in the address.
func (v *visit) allowed(g guard) bool {
	switch g {
	case admin:
		return v.member.Role == models.RoleAdmin
	case engineer:
		return v.member.Role >= models.RoleEngineer
	case looksAfter:
		return v.member.Role == models.RoleAdmin || v.member.Role == models.RoleLead
	case lead:
		n, err := v.number("number")
		return v.member.Role == models.RoleAdmin || err == nil && v.member.Leads(n)
	case doer:
		n, err := v.number("number")
		return v.member.Role >= models.RoleEngineer || err == nil && v.mayDo(v.state.Action(models.ActionNumber(n)))
	case answerer:
		n, err := v.number("number")
		return v.member.Role >= models.RoleEngineer || err == nil && v.mayAnswer(v.state.Standing(models.BottleneckNumber(n)))
	}
	return true
}

// mayAnswer says whether the member may answer for a bottleneck: those who work the board, and leads of a department
// that it waits for.
func (v *visit) mayAnswer(b *models.Bottleneck) bool {
	return v.member.Role >= models.RoleEngineer || v.member.Role == models.RoleLead && b != nil &&
		slices.ContainsFunc(v.member.Departments, b.WaitsFor)
}

// errSignIn sends a visitor to the sign-in page, and back afterwards.
var errSignIn = errors.New("sign in first")

// openLink checks the token in the address. Addresses that try many unknown ones are slowed down; a link that is
// known always opens, because an office shares one address.
func (v *visit) openLink(kind models.LinkKind) error {
	v.token = v.Params("token")
	opened, err := v.state.OpenLink(v.server.Keys, v.token, kind, v.now)
	var known *models.Error
	if errors.As(err, &known) && known.Kind == models.NotFound {
		if wait := v.server.refused.add(v.server.client(v.Ctx)); wait > 0 {
			return tooMany(wait)
		}
	}
	v.opened = opened
	return err
}

// mayWrite slows down an address that writes too much by links.
func (v *visit) mayWrite() error {
	if wait := v.server.busy.add(v.server.client(v.Ctx)); wait > 0 {
		return tooMany(wait)
	}
	return nil
}

// tooMany is the error for somebody who has to wait.
func tooMany(wait time.Duration) error {
	return &waitError{known: models.Fail(models.TooMany, "error.too-many"), wait: wait}
}

// waitError is an error with the time after which to try again.
type waitError struct {
	known *models.Error
	wait  time.Duration
}

// Error is for logs.
func (e *waitError) Error() string { return e.known.Error() }

// Unwrap gives the error for people.
func (e *waitError) Unwrap() error { return e.known }

// signInAddress is where a visitor without a session goes.
func signInAddress(next string) string {
	if next == "" || next == "/" {
		return "/sign-in"
	}
	return "/sign-in?next=" + url.QueryEscape(next)
}

// ownPath gives a path to go on to, if it is one of ours, else the fallback: never another site.
func ownPath(next, fallback string) string {
	u, err := url.Parse(next)
	if err != nil || u.IsAbs() || u.Host != "" || len(next) < 1 || next[0] != '/' {
		return fallback
	}
	if len(next) > 1 && (next[1] == '/' || next[1] == '\\') {
		return fallback
	}
	for _, r := range u.Path + next {
		if r < ' ' || r == '\\' || r == 0x7f {
			return fallback
		}
	}
	return next
}
