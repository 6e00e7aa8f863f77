package views

// HomeProps is the start page for people who are not signed in.
type HomeProps struct {
	SetUp bool // false before the organisation exists
}
