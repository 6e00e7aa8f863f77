package models

// Refusal is why somebody was kept out. It is text in the journal, so that a later version may know more of them.
type Refusal string

// The reasons.
const (
	RefusedUnknownLink Refusal = "unknown link"
	RefusedEndedLink   Refusal = "ended link"
	RefusedPassword    Refusal = "wrong password"
	RefusedSignOn      Refusal = "single sign-on"
	RefusedRole        Refusal = "role"
	RefusedCrossSite   Refusal = "cross-site"
	RefusedTooMany     Refusal = "too many"
	RefusedToken       Refusal = "API token"
)

// Refusals lists the reasons that this version knows.
func Refusals() []Refusal {
	return []Refusal{RefusedUnknownLink, RefusedEndedLink, RefusedPassword, RefusedSignOn, RefusedRole, RefusedCrossSite, RefusedTooMany, RefusedToken}
}

// What was refused, and what was taken out, is for the history alone: the state knows nothing of it.

func (*AccessRefused) apply(*Draft) {}
func (*Exported) apply(*Draft)      {}

// NoteRefusals records summaries of what was refused.
type NoteRefusals struct{ Refused []AccessRefused }

// Decide records all of them.
func (c *NoteRefusals) Decide(*Draft, Env) (events []Event, err error) {
	for i := range c.Refused {
		events = append(events, &c.Refused[i])
	}
	return events, nil
}

// NoteExport records that somebody takes data out, before they get it.
type NoteExport struct {
	What  string
	Count int
}

// Decide records it.
func (c *NoteExport) Decide(*Draft, Env) ([]Event, error) {
	return []Event{&Exported{What: c.What, Count: c.Count}}, nil
}
