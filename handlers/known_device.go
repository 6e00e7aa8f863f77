package handlers

import (
	"crypto/subtle"

	"bottleneck/models"
)

// A device on which a member has signed in carries a mark. Where strangers try one account from many addresses, tries
// on that account are slowed down for all devices but those: nobody can be locked out of an account by others.

// knownCookie holds the mark. It opens nothing.
const knownCookie = "known"

// markDevice remembers that this member has signed in here.
func (v *visit) markDevice(m models.MemberNumber) {
	v.keep(knownCookie, v.server.Keys.DeviceMark(m), mineAge)
}

// isKnownDevice says whether the member has signed in on this device before.
func (v *visit) isKnownDevice(m *models.Member) bool {
	if m == nil {
		return false
	}
	return subtle.ConstantTimeCompare([]byte(v.cookie(knownCookie)), []byte(v.server.Keys.DeviceMark(m.Number))) == 1
}
