package models

import (
	"errors"
	"slices"
	"testing"
)

const issuer = "https://login.example.org"

// ada is who the first member is at the provider.
func ada() *Identify {
	return &Identify{Issuer: issuer, Subject: "s-ada", Email: "Ada@Example.org", Verified: true, Person: "Ada"}
}

// comes lets a person come in by single sign-on, as a handler does.
func (w *world) comes(c *Identify) *Member {
	w.t.Helper()
	w.doBy(Actor{}, c)
	return w.state.Member(c.Member)
}

func (w *world) staysOut(c *Identify, key string) {
	w.t.Helper()
	before := w.state
	err := w.try(Actor{}, c)
	if err == nil {
		err = c.Refused
	}
	var known *Error
	if !errors.As(err, &known) || known.Kind != Forbidden || known.Key != key {
		w.t.Errorf("%s: got %v, want %s", c.Subject, err, key)
	}
	if w.state != before {
		w.t.Errorf("%s: something was recorded", c.Subject)
	}
}

func (w *world) rules(off bool, rules ...SignOnRule) {
	w.t.Helper()
	w.do(&ChangeSignOn{Rules: rules, PasswordsOff: off, Issuer: issuer, Seen: w.state.Number})
}

func TestAMemberIsFoundByAddressOnceAndByIdentityEverAfter(t *testing.T) {
	w := newWorld(t)
	if m := w.comes(ada()); m.Number != 1 || m.Subject != "s-ada" {
		t.Fatalf("came in as %+v", m)
	}
	before := w.state.Number
	later := ada()
	later.Email, later.Verified = "ada@elsewhere.example", false
	if m := w.comes(later); m.Number != 1 || m.Email != "ada@example.org" || w.state.Number != before {
		t.Errorf("with another address: %+v, %d commits more", m, w.state.Number-before)
	}
	thief := ada()
	thief.Subject = "s-eve"
	w.staysOut(thief, "error.sign-on.taken")
}

func TestAnAddressThatTheProviderDoesNotVouchForOpensNobodysAccount(t *testing.T) {
	w := newWorld(t)
	w.rules(false, SignOnRule{Group: EveryGroup, Role: RoleReader})
	eve := ada()
	eve.Subject, eve.Verified = "s-eve", false
	w.staysOut(eve, "error.sign-on.unverified")
	eve.Email = ""
	w.staysOut(eve, "error.sign-on.no-email")
}

func TestTheSameSubjectAtAnotherIssuerIsSomebodyElse(t *testing.T) {
	w := newWorld(t)
	w.comes(ada())
	other := &Identify{Issuer: "https://other.example.org", Subject: "s-ada", Email: "eve@example.org", Verified: true}
	w.staysOut(other, "error.sign-on.unknown")
	moved := ada()
	moved.Issuer, moved.Subject = "https://other.example.org", "new"
	if m := w.comes(moved); m.Number != 1 || w.state.MemberByIdentity(issuer, "s-ada") != nil {
		t.Errorf("after moving to another provider: %+v", m)
	}
}

func TestWhoIsSwitchedOffStaysOutWhateverTheirGroups(t *testing.T) {
	w := newWorld(t)
	w.do(&InviteMember{Person: "Dan", Email: "dan@example.org", Role: RoleEngineer})
	dan := &Identify{Issuer: issuer, Subject: "s-dan", Email: "dan@example.org", Verified: true, Groups: []string{"all"}}
	w.comes(dan)
	w.rules(false, SignOnRule{Group: "all", Role: RoleAdmin})
	w.do(&ChangeMember{Member: 2, Role: RoleEngineer, Disabled: true})
	w.staysOut(dan, "error.sign-on.disabled")
	w.do(&ChangeMember{Member: 2, Role: RoleEngineer})
	w.comes(dan)
}

func TestComingInEndsTheInvitation(t *testing.T) {
	w := newWorld(t)
	invite := &InviteMember{Person: "Dan", Email: "dan@example.org", Role: RoleReader}
	w.do(invite)
	m := w.comes(&Identify{Issuer: issuer, Subject: "s-dan", Email: "dan@example.org", Verified: true})
	if !m.HasJoined() || m.Joined == 0 || w.state.Link(invite.Link).Ended == 0 {
		t.Errorf("joined %v, invitation ended %v", m.HasJoined(), w.state.Link(invite.Link).Ended)
	}
	w.do(&StartSession{Member: m.Number, Hash: "h", SignOn: true})
	if _, session := w.state.Session("h", MomentOf(w.now)); session == nil || !session.SignOn {
		t.Errorf("the session: %+v", session)
	}
}

func TestRulesGiveTheHighestRoleAndAllItsDepartments(t *testing.T) {
	w := newWorld(t)
	w.rules(false, SignOnRule{Group: EveryGroup, Role: RoleReader}, SignOnRule{Group: "legal", Role: RoleLead, Departments: []uint32{2}},
		SignOnRule{Group: "cn=sales,ou=groups", Role: RoleLead, Departments: []uint32{2, 1, 77}}, SignOnRule{Group: "dev", Role: RoleEngineer})
	for _, test := range []struct {
		groups      []string
		role        Role
		departments []uint32
	}{
		{nil, RoleReader, nil},
		{[]string{"Legal"}, RoleReader, nil},
		{[]string{"legal"}, RoleLead, []uint32{2}},
		{[]string{"legal", "cn=sales,ou=groups"}, RoleLead, []uint32{1, 2}},
		{[]string{"legal", "dev"}, RoleEngineer, nil},
	} {
		role, departments, admitted := w.state.Admit(test.groups)
		if !admitted || role != test.role || !slices.Equal(departments, test.departments) {
			t.Errorf("%v: %v of %v, %v", test.groups, role, departments, admitted)
		}
	}
}

func TestEachSignInFollowsTheGroups(t *testing.T) {
	w := newWorld(t)
	w.rules(false, SignOnRule{Group: "dev", Role: RoleEngineer}, SignOnRule{Group: "legal", Role: RoleLead, Departments: []uint32{2}})
	eli := &Identify{Issuer: issuer, Subject: "s-eli", Email: "eli@example.org", Person: "Eli", Groups: []string{"dev"}}
	if m := w.comes(eli); m.Name != "Eli" || m.Role != RoleEngineer || !m.HasJoined() {
		t.Errorf("added as %+v", m)
	}
	eli.Groups = []string{"legal"}
	if m := w.comes(eli); m.Role != RoleLead || !m.Leads(2) {
		t.Errorf("after moving to legal: %+v", m)
	}
	if last := w.log[len(w.log)-1]; last.By != (Actor{}) {
		t.Errorf("the change was made by %s", last.By)
	}
	eli.Groups = []string{"choir"}
	w.staysOut(eli, "error.sign-on.groups")
	w.staysOut(&Identify{Issuer: issuer, Subject: "s-new", Email: "new@example.org", Verified: true}, "error.sign-on.groups")
	w.rules(false)
	if m := w.comes(eli); m.Role != RoleLead {
		t.Errorf("without rules the role is %v", m.Role)
	}
}

func TestTheLastAdminStaysAdminWhateverTheGroups(t *testing.T) {
	w := newWorld(t)
	w.rules(false, SignOnRule{Group: "dev", Role: RoleEngineer})
	outside, dev := ada(), ada()
	dev.Groups = []string{"dev"}
	for _, c := range []*Identify{outside, dev} {
		if m := w.comes(c); m.Role != RoleAdmin {
			t.Errorf("became %v", m.Role)
		}
	}
	w.rules(false, SignOnRule{Group: "dev", Role: RoleEngineer}, SignOnRule{Group: "root", Role: RoleAdmin})
	w.comes(&Identify{Issuer: issuer, Subject: "s-bea", Email: "bea@example.org", Groups: []string{"root"}})
	if m := w.comes(dev); m.Role != RoleEngineer {
		t.Errorf("beside another admin: %v", m.Role)
	}
}

func TestTwoAdminsWhomNoGroupAdmitsDoNotKeepEachOtherOut(t *testing.T) {
	w := newWorld(t)
	bea := &Identify{Issuer: issuer, Subject: "s-bea", Email: "bea@example.org", Groups: []string{"root"}}
	w.rules(false, SignOnRule{Group: "root", Role: RoleAdmin})
	w.comes(ada())
	w.comes(bea)
	w.rules(true, SignOnRule{Group: "root", Role: RoleAdmin})
	bea.Groups = []string{"root, renamed at the provider"}
	if err := w.try(Actor{}, bea); err != nil || bea.Refused == nil {
		t.Fatalf("beside another admin: %v, refused %v", err, bea.Refused)
	}
	if m := w.comes(ada()); m.Role != RoleAdmin || w.state.Member(2).Role == RoleAdmin {
		t.Errorf("the last admin is %v, the one kept out %v", m.Role, w.state.Member(2).Role)
	}
	w.staysOut(bea, "error.sign-on.groups")
	bea.Groups = []string{"root"}
	if m := w.comes(bea); m.Role != RoleAdmin {
		t.Errorf("back in the group: %v", m.Role)
	}
}

func TestWhoIsInNoGroupAnyMoreIsSignedOutEverywhere(t *testing.T) {
	w := newWorld(t)
	w.rules(false, SignOnRule{Group: "dev", Role: RoleEngineer})
	eli := &Identify{Issuer: issuer, Subject: "s-eli", Email: "eli@example.org", Person: "Eli", Groups: []string{"dev"}}
	w.comes(eli)
	w.do(&StartSession{Member: 2, Hash: "phone", SignOn: true})
	eli.Groups = nil
	w.doBy(Actor{}, eli)
	if m, _ := w.state.Session("phone", MomentOf(w.now)); m != nil || eli.Refused == nil {
		t.Errorf("on the phone they are %v, refused with %v", m, eli.Refused)
	}
}

func TestPasswordsAreSwitchedOffOnlyOnceAnAdminCameWithoutOne(t *testing.T) {
	w := newWorld(t)
	w.refuse(&ChangeSignOn{PasswordsOff: true}, Invalid, "error.passwords.not-set-up")
	w.refuse(&ChangeSignOn{PasswordsOff: true, Issuer: issuer}, Invalid, "error.passwords.no-admin")
	w.comes(ada())
	w.rules(true)
	w.do(&InviteMember{Person: "Bea", Email: "bea@example.org", Role: RoleAdmin})
	w.do(&Join{Link: LinkNumber(w.state.links.Len()), Person: "Bea", Password: "hash"})
	one, bea := w.state.Member(1), w.state.Member(2)
	if !w.state.PasswordOpens(one, issuer) {
		t.Error("the one admin with an identity has no way in should the provider be gone")
	}
	if w.state.PasswordOpens(bea, issuer) || w.state.PasswordOpens(nil, issuer) {
		t.Error("another's password opens")
	}
	if !w.state.PasswordOpens(bea, "") {
		t.Error("nobody gets in once single sign-on is not set up any more")
	}
	w.do(&Disconnect{Member: 1})
	if !w.state.PasswordOpens(bea, issuer) {
		t.Error("no admin has an identity, and no password opens")
	}
}

func TestTwoAdminsDoNotOverwriteEachOthersRules(t *testing.T) {
	w := newWorld(t)
	seen := w.state.Number
	w.rules(false, SignOnRule{Group: "a", Role: RoleReader})
	w.refuse(&ChangeSignOn{Seen: seen}, Conflict, "error.conflict")
}

func TestDisconnectingSignsOutAndFreesTheAddress(t *testing.T) {
	w := newWorld(t)
	w.comes(ada())
	w.do(&StartSession{Member: 1, Hash: "h", SignOn: true})
	w.do(&Disconnect{Member: 1})
	if m, _ := w.state.Session("h", MomentOf(w.now)); m != nil {
		t.Error("the session is open")
	}
	again := ada()
	again.Subject = "s-ada-2"
	if m := w.comes(again); m.Number != 1 {
		t.Errorf("came back as %+v", m)
	}
	w.refuse(&Disconnect{Member: 9}, NotFound, "error.member.unknown")
}

func TestWhatIsSealedOpensForItsPurposeOnly(t *testing.T) {
	keys, others := testKeys(t, 1), testKeys(t, 2)
	nonce := []byte("twelve bytes")
	sealed, err := keys.Seal("one", nonce, []byte("secret"))
	if err != nil {
		t.Fatal(err)
	}
	if plain, ok := keys.Unseal("one", sealed); !ok || string(plain) != "secret" {
		t.Errorf("opens as %q, %v", plain, ok)
	}
	_, another := keys.Unseal("two", sealed)
	_, foreign := others.Unseal("one", sealed)
	if another || foreign {
		t.Error("it opens for another purpose or with another key")
	}
	for i := range sealed {
		changed := []byte(sealed)
		changed[i] ^= 4
		if plain, ok := keys.Unseal("one", string(changed)); ok && string(plain) != "secret" {
			t.Errorf("changed at %d it opens as %q", i, plain)
		}
		if _, ok := keys.Unseal("one", sealed[:i]); ok {
			t.Errorf("cut at %d it opens", i)
		}
	}
	if _, err := keys.Seal("one", nil, nil); err == nil {
		t.Error("it is sealed without a nonce")
	}
}
