package handlers

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views/words"

	"github.com/gofiber/fiber/v2"
)

// visit is one request, as a handler is given it: whom the guard let in, and the state it reads.
type visit struct {
	*fiber.Ctx
	server  *Server
	ctx     context.Context // ends with the request's deadline; a long poll's also when the server shuts down
	state   *models.State   // one snapshot for the whole request
	now     models.Moment
	words   *words.Words
	member  *models.Member   // nil unless signed in
	session *models.Session  // of member
	opened  models.Opened    // what the link in the address opens
	token   string           // that link's token
	program *models.APIToken // of the API; nil anywhere else
	wrote   uint64           // the journal number of what this request did last, 0 if that was nothing
}

// do hands a command to the store and takes the state after it; by is who asks for it.
func (v *visit) do(by models.Actor, command models.Command) error {
	before := v.server.Store.View().Number
	number, err := v.server.Store.Do(v.ctx, by, command)
	if v.wrote = 0; err != nil {
		return err
	}
	if number > before {
		v.wrote = number
	}
	v.state = v.server.Store.View()
	if v.program == nil {
		v.rememberWrite(number)
	}
	return nil
}

// wouldRefuse says what is wrong before anybody is asked whether they mean it. It changes nothing.
func (v *visit) wouldRefuse(command models.Command) error {
	_, err := command.Decide(v.state.Draft(), models.Env{Now: v.now, By: v.actor()})
	return err
}

// actor is who acts: the member, or the holder of the link.
func (v *visit) actor() models.Actor {
	switch {
	case v.program != nil:
		return models.ByToken(v.program.Number)
	case v.member != nil:
		return models.ByMember(v.member.Number)
	case v.opened.Kind == models.LinkTracking:
		return models.ByReporter(models.ReportNumber(v.opened.Number))
	case v.opened.Kind == models.LinkMailReporter:
		return models.ByReporter(models.ReportNumber(v.opened.Number))
	case v.opened.Kind == models.LinkMailContact:
		return models.ByContact(models.ContactNumber(v.opened.Number))
	case v.opened.Kind == models.LinkMailMember:
		return models.ByMember(models.MemberNumber(v.opened.Number))
	case v.opened.Contact != 0:
		return models.ByContact(v.opened.Contact)
	case v.opened.Kind == models.LinkDepartment, v.opened.Kind == models.LinkSupplier:
		return models.ByParty(v.party())
	case v.opened.Kind == models.LinkSetup:
		return models.Actor{Kind: models.SetupActor}
	}
	return models.Actor{}
}

// party is the department or supplier whose link was opened, or that the report came from.
func (v *visit) party() models.Party {
	switch v.opened.Kind {
	case models.LinkDepartment:
		return models.DepartmentNumbered(v.opened.Number)
	case models.LinkSupplier:
		return models.SupplierNumbered(v.opened.Number)
	case models.LinkTracking:
		return v.tracked().Source
	}
	return models.Party{}
}

// number reads a number from the address; what is none is not found.
func (v *visit) number(name string) (uint32, error) {
	n, err := strconv.ParseUint(v.Params(name), 10, 32)
	if err != nil {
		return 0, fiber.ErrNotFound
	}
	return uint32(n), nil
}

// today is the day in the organisation's calendar.
func (v *visit) today() models.Date { return v.state.Settings.Calendar.Today(v.now) }

// base is the address at which people reach the program, without a slash at the end.
func (v *visit) base() string {
	switch {
	case v.server.BaseURL != "":
		return strings.TrimSuffix(v.server.BaseURL, "/")
	case v.state.Settings.BaseURL != "":
		return strings.TrimSuffix(v.state.Settings.BaseURL, "/")
	}
	scheme := "http"
	if v.server.secure(v.Ctx) {
		scheme = "https"
	}
	return scheme + "://" + v.server.host(v.Ctx)
}

var linkPaths = map[models.LinkKind]string{
	models.LinkSetup: "/setup/", models.LinkDepartment: "/r/", models.LinkSupplier: "/s/",
	models.LinkTracking: "/t/", models.LinkBoard: "/b/", models.LinkInvitation: "/join/",
	models.LinkMailReporter: "/u/", models.LinkMailContact: "/u/", models.LinkMailMember: "/u/",
	models.LinkFeed:        "/f/",
	models.LinkMailInvitee: "/u/", models.LinkRound: "/q/", models.LinkRoundInvitation: "/q/",
}

// LinkPath gives the path that a link has.
func LinkPath(keys *models.Keyring, kind models.LinkKind, number uint32) string {
	return linkPaths[kind] + keys.Token(kind, number)
}

func (v *visit) linkPath(kind models.LinkKind, number uint32) string {
	return LinkPath(v.server.Keys, kind, number)
}

// link gives a link as a full address, to be sent to people.
func (v *visit) link(kind models.LinkKind, number uint32) string {
	return v.base() + v.linkPath(kind, number)
}

var letters = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// random gives n random bytes in letters: 16 bytes are 26 letters.
func (s *Server) random(n int) string { return letters.EncodeToString(s.randomBytes(n)) }

func (s *Server) randomBytes(n int) []byte {
	b := make([]byte, n)
	if _, err := io.ReadFull(s.Random, b); err != nil {
		panic("no random bytes: " + err.Error()) // the system is broken; recover answers with a page
	}
	return b
}

// newKey gives the once-only key of a form: 128 bits in 26 letters.
func (s *Server) newKey() string { return s.random(16) }

// hashed is what the journal keeps of a secret: its SHA-256, in hex.
func hashed(kind, secret string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + secret))
	return hex.EncodeToString(sum[:])
}

// hashedShort is hashed cut to 128 bits, for keys and devices, of which there are many.
func hashedShort(kind, secret string) string { return hashed(kind, secret)[:32] }
