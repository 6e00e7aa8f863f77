package views

// MailChoiceProps asks how often somebody wants mail.
type MailChoiceProps struct {
	Action    string
	Address   string   // to which mails go
	Chosen    string   // form value
	Lead      string   // what the choice counts for, worded; may be empty
	Member    bool     // it is about a member's mail
	Stopped   bool     // it was just stopped, by one press in a mail program
	NoDigest  bool     // there is no weekly one to choose
	Languages []Option // to choose from, where that can be chosen
	Language  string
}

func (m MailChoiceProps) choice(p Page) ChoiceProps {
	c := ChoiceProps{Ask: Ask{Name: "choice", Label: p.T("choose.often", "address", m.Address), Hint: m.Lead}, Chosen: Chosen(m.Chosen)}
	for _, value := range []string{"every", "weekly", "nothing"} {
		if value != "weekly" || !m.NoDigest {
			c.Options = append(c.Options, Option{Value: value, Label: p.T("choose." + value)})
		}
	}
	if m.Member {
		c.Options[1].Hint = p.T("choose.weekly.member")
	}
	return c
}

func (m MailChoiceProps) title(p Page) string {
	if m.Stopped {
		return p.T("choose.stopped", "address", m.Address)
	}
	return p.T("choose.title", "organisation", p.Organisation)
}

func (m MailChoiceProps) lead(p Page) string {
	if m.Stopped {
		return p.T("choose.stopped.text")
	}
	return ""
}
