package views

// RoundToldProps is one round for readers with the board link. Heard is nil while nothing is told.
type RoundToldProps struct {
	Round
	Reach Reach
	Heard *HeardTold
}
