package handlers

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/alexedwards/argon2id"
)

// BenchmarkSignInTellsNothing compares how long a wrong password takes for an address that has an account, and for one
// that has none, in turns: 500 of each with -benchtime 500x. The medians should be within 5 % of each other.
func BenchmarkSignInTellsNothing(b *testing.B) {
	s := settled(b)
	s.passwordCost = passwordCost
	encoded, err := argon2id.CreateHash(goodPassword, &passwordCost)
	if err != nil {
		b.Fatal(err)
	}
	s.do(models.ByMember(1), &models.ChangePassword{Member: 1, Password: encoded})
	try := func(email string) time.Duration {
		visitor := s.browser()
		before := time.Now()
		visitor.post("/sign-in", "email", email, "password", "wrong-wrong").is(http.StatusUnprocessableEntity)
		return time.Since(before)
	}
	try("nobody@northwind.example") // makes what unknown addresses are compared with
	var known, unknown []time.Duration
	for b.Loop() {
		s.clock.pass(11 * time.Minute) // no limit is met
		if len(known)%2 == 0 {         // whoever comes second may meet the garbage of the first
			known = append(known, try(adminEmail))
			unknown = append(unknown, try("nobody@northwind.example"))
		} else {
			unknown = append(unknown, try("nobody@northwind.example"))
			known = append(known, try(adminEmail))
		}
	}
	slices.Sort(known)
	slices.Sort(unknown)
	a, c := known[len(known)/2], unknown[len(unknown)/2]
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(a), "ms-known")
	b.ReportMetric(float64(c)/float64(a), "unknown/known")
}
