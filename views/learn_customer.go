package views

// LearnCustomerProps is the form by which somebody says what they learned from a customer and should have learned from us.
type LearnCustomerProps struct {
	Action     string
	Back       string
	Department string
	Emergency  string
	Key        string
	HeadsUps   []Option // changes that touched the department lately
	Typed      LearnCustomerTyped
	Already    *Already
}

// LearnCustomerTyped is what was typed into it.
type LearnCustomerTyped struct{ What, HeadsUp, OwnTime string }

func (l LearnCustomerProps) send(p Page) string {
	if l.Already != nil {
		return p.T("form.send.new")
	}
	return p.T("form.send")
}

func (l LearnCustomerProps) changes(p Page) SelectProps {
	return SelectProps{Ask: Ask{Name: "heads_up", Label: p.T("customer.change"), Optional: true}, Options: l.HeadsUps, Value: l.Typed.HeadsUp}
}
