package api

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"bottleneck/models"
)

// What several resources are drawn with. Names of fields are those of the messages of webhooks where both say the same.

// Party is a department or a supplier.
type Party struct {
	Kind   string `json:"kind" enum:"department,supplier"`
	Number int    `json:"number"`
	Name   string `json:"name"`
}

// Member is somebody with an account.
type Member struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
}

// By says who did something: to tokens that read names, with a number and a name.
type By struct {
	Kind   string `json:"kind" enum:"member,reporter,department,supplier,contact,token,system"`
	Number int    `json:"number,omitempty"`
	Name   string `json:"name,omitempty"`
}

// Said is something that was said, when and by whom.
type Said struct {
	At       string `json:"at" format:"date-time"`
	By       *By    `json:"by,omitempty"`
	Words    string `json:"words"`
	Audience string `json:"audience,omitempty" description:"Who may read it."`
	Status   string `json:"status,omitempty" description:"The status that was set with it."`
}

// stamp writes a moment; "" for never.
func stamp(at models.Moment) string {
	if at == 0 {
		return ""
	}
	return at.Time().UTC().Format(time.RFC3339)
}

func (c *Call) party(p models.Party) *Party {
	if p.IsZero() {
		return nil
	}
	kind := "department"
	if p.Kind == models.SupplierParty {
		kind = "supplier"
	}
	return &Party{Kind: kind, Number: int(p.Number), Name: c.State.PartyName(p)}
}

func (c *Call) member(n models.MemberNumber) *Member {
	if m := c.State.Member(n); m != nil && !m.Erased {
		return &Member{Number: int(n), Name: m.Name}
	}
	return nil
}

var actorKinds = map[models.ActorKind]string{models.SystemActor: "system", models.SetupActor: "system", models.MemberActor: "member",
	models.ReporterActor: "reporter", models.DepartmentActor: "department", models.SupplierActor: "supplier",
	models.ContactActor: "contact", models.TokenActor: "token"}

// by says who acted. Who reads no names reads only what kind of actor it was.
func (c *Call) by(a models.Actor) *By {
	by := &By{Kind: actorKinds[a.Kind]}
	if !c.works() {
		return by
	}
	by.Number = int(a.Number)
	switch a.Kind {
	case models.MemberActor:
		if m := c.member(a.Member()); m != nil {
			by.Name = m.Name
		}
	case models.TokenActor:
		if t := c.State.APIToken(models.APITokenNumber(a.Number)); t != nil {
			by.Name = t.Title
		}
	case models.DepartmentActor:
		by.Name = c.State.PartyName(models.DepartmentNumbered(a.Number))
	case models.SupplierActor:
		by.Name = c.State.PartyName(models.SupplierNumbered(a.Number))
	case models.ContactActor:
		if one := c.State.Contact(models.ContactNumber(a.Number)); one != nil {
			by.Name = one.Name
		}
	}
	return by
}

// url is a page for members, if it is known where people reach the program.
func (c *Call) url(path string) string {
	if c.Base == "" {
		return ""
	}
	return c.Base + path
}

func oldestFirst(list []Said) []Said {
	slices.SortStableFunc(list, func(a, b Said) int { return cmp.Compare(a.At, b.At) })
	return list
}

// shortHash is what the journal keeps of a key or of who reported: as handlers hash what forms post.
func shortHash(kind, secret string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + secret))
	return hex.EncodeToString(sum[:16])
}
