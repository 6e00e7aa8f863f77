package views

func (c BottleneckConflict) theirs(p Page) string { return c.value(p, c.Theirs) }
func (c BottleneckConflict) yours(p Page) string  { return c.value(p, c.Yours) }

// value is how a field's value reads; an empty one has its own words.
func (c BottleneckConflict) value(p Page, v string) string {
	switch {
	case v == "" && p.Words.Has("clash.empty."+c.Field):
		return p.T("clash.empty." + c.Field)
	case c.Field == "effort":
		return p.T("effort." + v)
	case c.Field == "status":
		return p.T("status." + v)
	}
	return v
}
