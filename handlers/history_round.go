package handlers

import (
	"strconv"

	"bottleneck/models"
)

// roundsAddress is the list of all rounds.
const roundsAddress = "/rounds"

func roundPath(n models.RoundNumber) string {
	return roundsAddress + "/" + strconv.FormatUint(uint64(n), 10)
}

// roundSubject is the name of a round.
func (v *visit) roundSubject(n models.RoundNumber) (name, address string) {
	if r := v.state.Round(n); r != nil {
		return r.Title, roundPath(n)
	}
	return "", roundsAddress
}
