package views

import "strconv"

// ReadyMessageProps is a message that somebody is to send. To may be empty. ID is unique on the page.
type ReadyMessageProps struct {
	ID, Label, To, Subject, Body string
}

func (m ReadyMessageProps) rows() string { return strconv.Itoa(messageLines(m.Body)) }
