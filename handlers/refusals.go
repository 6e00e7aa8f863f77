package handlers

import (
	"bottleneck/models"
)

// refusedWords sums a refusal up: why, how often, from which network, and whose account it was about, if that is known.
func (v *visit) refusedWords(e *models.AccessRefused) string {
	what := string(e.What)
	if key := "refused." + what; v.words.Has(key) {
		what = v.words.T(key)
	}
	network := e.Network
	if network == "" {
		network = v.words.T("refused.others")
	}
	if member := v.memberName(e.Member); member != "" {
		return v.words.T("refused.summary.member", "what", what, "n", v.words.N("count.times", e.Count), "network", network, "member", member)
	}
	return v.words.T("refused.summary", "what", what, "n", v.words.N("count.times", e.Count), "network", network)
}

// exported says what was taken out, and how many lines of it.
func (v *visit) exported(e *models.Exported) string {
	what := e.What
	if key := "exported." + what; v.words.Has(key) {
		what = v.words.T(key)
	}
	if e.Count == 0 {
		return what
	}
	return v.words.T("exported.lines", "what", what, "n", v.words.Number(e.Count))
}
