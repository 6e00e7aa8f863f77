package handlers

import (
	"strconv"
	"strings"
	"sync"

	"bottleneck/models"

	"github.com/alexedwards/argon2id"
)

// passwordCost is what one try costs whoever guesses: 64 MiB and 100 to 300 ms of one processor.
var passwordCost = argon2id.Params{Memory: 64 << 10, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// How long a password may be, in characters.
const (
	passwordMin = 8
	passwordMax = 256
)

// password gives a password field exactly as it was sent: spaces at its ends and odd characters belong to it.
func (v *visit) password(field string) string {
	return string(v.Request().PostArgs().Peek(field))
}

// hashPassword gives what the journal keeps of a password.
func (v *visit) hashPassword(password string) (encoded string, err error) {
	err = v.server.hash(v.ctx, func() (err error) {
		encoded, err = argon2id.CreateHash(password, &v.server.passwordCost)
		return err
	})
	return encoded, err
}

// passwordIs checks a password. A member that is nil, or has none yet, costs the same work and is never right.
func (v *visit) passwordIs(m *models.Member, password string) (right bool, err error) {
	encoded, known := "", m != nil && m.Password != ""
	if known {
		encoded = m.Password
	} else if encoded, err = v.server.dummy(v); err != nil {
		return false, err
	}
	err = v.server.hash(v.ctx, func() (err error) {
		right, err = argon2id.ComparePasswordAndHash(password, encoded)
		return err
	})
	return right && known, err
}

// dummyPassword is what unknown addresses are compared with, made once.
type dummyPassword struct {
	once    sync.Once
	encoded string
	err     error
}

func (s *Server) dummy(v *visit) (string, error) {
	d := &s.noPassword
	d.once.Do(func() { d.encoded, d.err = argon2id.CreateHash(s.random(20), &s.passwordCost) })
	return d.encoded, d.err
}

// choose checks a password that is being chosen. Own are words that strangers try first: the person's name and
// address, and the organisation.
func (f *findings) choose(field, password string, own ...string) {
	if password == "" {
		f.add(field, "error."+field+".required")
		return
	}
	count := len([]rune(password))
	switch {
	case count < passwordMin:
		f.add(field, "error."+field+".min", "limit", strconv.Itoa(passwordMin))
	case count > passwordMax:
		f.add(field, "error."+field+".max", "limit", strconv.Itoa(passwordMax))
	case commonPassword(password):
		f.add(field, "error."+field+".common")
	case ownWord(password, own):
		f.add(field, "error."+field+".own")
	}
}

// ownWord says whether a password is one of the person's own words, with or without what people put behind one.
func ownWord(password string, own []string) bool {
	password = squeezed(password)
	for _, text := range own {
		name, _, _ := strings.Cut(text, "@")
		for _, word := range append(strings.Fields(text), text, name) {
			if word = squeezed(word); len(word) >= 4 && isWordWithEnding(password, func(w string) bool { return w == word }) {
				return true
			}
		}
	}
	return false
}

// squeezed writes a text in lower case and without spaces.
func squeezed(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), "")) }
