package api

import (
	"bottleneck/models"
)

// Filed is a report as whoever filed it follows it.
type Filed struct {
	Number    uint32            `json:"number"`
	Reference string            `json:"reference"`
	Kind      models.ReportKind `json:"kind"`
	What      string            `json:"what"`
	Filed     string            `json:"filed" format:"date-time"`
	AnswerBy  string            `json:"answer_by,omitempty" format:"date-time" description:"While it waits: by when a person will answer."`
	Status    models.Status     `json:"status"`
	Title     string            `json:"title,omitempty" description:"Of the bottleneck that it was put with, once members have checked it."`
	Promised  string            `json:"promised,omitempty" format:"date"`
	Answers   []Said            `json:"answers" description:"What the reporter may read, oldest first."`
	Withdrawn bool              `json:"withdrawn"`
	URL       string            `json:"tracking_url,omitempty" description:"Where the reporter follows it, with no account. It is a key: give it to them alone."`
}

// FiledList is a page of one's own reports.
type FiledList struct {
	Items []Filed `json:"items"`
	Next  string  `json:"next,omitempty" description:"The address of the next page."`
}

type reportFiled struct {
	What              string             `json:"what" maxLength:"2000" description:"What happens. Leave out names of people and customers."`
	Kind              models.ReportKind  `json:"kind,omitempty"`
	WaitingFor        models.WaitingKind `json:"waiting_for,omitempty" description:"Of a department's blocker: what it waits for."`
	WaitingDepartment uint32             `json:"waiting_department,omitempty"`
	WaitingName       string             `json:"waiting_name,omitempty" maxLength:"120" description:"The name of the supplier or the tool."`
	Need              models.Need        `json:"need,omitempty" description:"Of a supplier: what they need. It is needed there."`
	OwnTime           *models.OwnTime    `json:"own_time,omitempty" description:"Of a blocker: how much of their own time it took in the last two weeks. It is needed there."`
	People            models.People      `json:"people,omitempty"`
	TooLate           models.Date        `json:"too_late,omitempty"`
	About             string             `json:"about,omitempty" maxLength:"120"`
	Answer            string             `json:"own_answer,omitempty" maxLength:"500" description:"To the department's own question."`
	Contact           string             `json:"contact,omitempty" maxLength:"200"`
	Language          string             `json:"language,omitempty" enum:"en,de,fr,es,nl" description:"In which to write to the contact."`
	ComeBy            bool               `json:"come_by,omitempty"`
	Person            string             `json:"person,omitempty" maxLength:"200" description:"Any text that stands for whoever reports, so that the same person counts once. Only its hash is kept."`
}

var filing = []Operation{
	operation(Operation{ID: "fileReport", Method: add, Path: "/reports", Group: "Filing", For: Reporters, Makes: true,
		Summary: "Files a report as the token's department or supplier."}, (*Call).fileReport),
	operation(Operation{ID: "listFiled", Method: get, Path: "/filed", Group: "Filing", For: Reporters,
		Summary: "Lists the reports that were filed by tokens of the same department or supplier."}, (*Call).listFiled),
	operation(Operation{ID: "readFiled", Method: get, Path: "/filed/{number}", Group: "Filing", For: Reporters,
		Summary: "Reads one of them, with its answers."}, (*Call).readFiled),
	operation(Operation{ID: "addToReport", Method: add, Path: "/filed/{number}/additions", Group: "Filing", For: Reporters,
		Summary: "Adds words to one of them."}, (*Call).addToFiled),
	operation(Operation{ID: "repeatReport", Method: add, Path: "/filed/{number}/repeats", Group: "Filing", For: Reporters,
		Summary: "Says that it happened again."}, (*Call).repeatFiled),
	operation(Operation{ID: "judgeReport", Method: put, Path: "/filed/{number}/verdict", Group: "Filing", For: Reporters,
		Summary: "Says whether the fix helped."}, (*Call).judgeFiled),
	operation(Operation{ID: "withdrawReport", Method: put, Path: "/filed/{number}/withdrawn", Group: "Filing", For: Reporters,
		Summary: "Withdraws one of them, or puts it back."}, (*Call).withdrawFiled),
}

func (c *Call) fileReport(in *reportFiled) (*Filed, error) {
	command := &models.FileReport{Source: c.Token.Source, Kind: in.Kind, Text: in.What, Need: in.Need, People: in.People, TooLate: in.TooLate,
		About: in.About, Contact: in.Contact, Language: in.Language, ComeBy: in.ComeBy, Key: c.Key}
	if in.Person != "" {
		command.Device = shortHash("device", c.Token.Source.String()+" "+in.Person)
	}
	if wrong := c.complete(in, command); len(wrong) > 0 {
		return nil, &models.Error{Kind: models.Invalid, Key: "error.form", Fields: wrong}
	}
	if err := c.File(command, &command.Filed); err != nil {
		return nil, err
	}
	return c.filed(c.State.Report(command.Filed.Report)), nil
}

// complete reads the answers that depend on each other, as the forms do, and gives what is missing.
func (c *Call) complete(in *reportFiled, command *models.FileReport) (wrong []models.FieldError) {
	miss := func(field, key string) { wrong = append(wrong, models.FieldError{Field: field, Key: key}) }
	supplier := c.Token.Source.Kind == models.SupplierParty
	if in.Need == models.NeedFeedback {
		command.Kind = models.Feedback
	}
	switch {
	case in.OwnTime != nil:
		command.OwnTime = *in.OwnTime
	case command.Kind == models.Blocker:
		miss("own_time", "error.own-time.required")
	}
	if supplier {
		if in.Need == models.NeedUnsaid {
			miss("need", "error.need.required")
		}
		return wrong
	}
	if command.Kind == models.Blocker {
		c.waiting(in, command, miss)
		c.asked(in, command, miss)
	}
	return wrong
}

func (c *Call) waiting(in *reportFiled, command *models.FileReport, miss func(field, key string)) {
	switch command.Waiting = in.WaitingFor; in.WaitingFor {
	case models.WaitingDepartment:
		one := c.State.Department(in.WaitingDepartment)
		if one == nil || one.Removed {
			miss("waiting_department", "error.waiting-department.required")
			return
		}
		command.WaitingParty = models.DepartmentNumbered(one.Number)
	case models.WaitingSupplier:
		if command.WaitingName = in.WaitingName; in.WaitingName == "" {
			miss("waiting_name", "error.waiting-supplier.required")
		}
	case models.WaitingTool:
		command.WaitingName = in.WaitingName
	}
}

// asked takes the answer to the department's own question.
func (c *Call) asked(in *reportFiled, command *models.FileReport, miss func(field, key string)) {
	one := c.State.Department(c.Token.Source.Number)
	if in.Answer == "" || one == nil {
		return
	}
	q := one.FormQuestion()
	if q == nil {
		return
	}
	if wrong := q.Wrong(in.Answer); wrong != "" {
		miss("own_answer", wrong)
	}
	command.Asked, command.Answer = q.Number, in.Answer
}

// filed draws a report as whoever filed it reads it.
func (c *Call) filed(r *models.Report) *Filed {
	b := c.State.Bottleneck(r.Bottleneck)
	told := &Filed{Number: uint32(r.Number), Reference: r.Number.String(), Kind: r.Kind, What: r.Text, Filed: stamp(r.Filed), Status: b.Status,
		Answers: c.answersTo(r), Withdrawn: r.Withdrawn, URL: c.url("/t/" + c.Keys.Token(models.LinkTracking, uint32(r.Number)))}
	if r.Waits() {
		told.AnswerBy = stamp(r.Due)
	}
	if c.State.ShownTo(r.Source, b) && b.ReportCount() > 1 {
		told.Title = c.State.Title(b)
	}
	if day, _ := c.State.PromisedNow(b, c.Now); day != 0 {
		told.Promised = day.String()
	}
	return told
}

// answersTo lists what the reporter of a report may read. Nobody is named there.
func (c *Call) answersTo(r *models.Report) []Said {
	list := []Said{}
	for _, u := range c.State.UpdatesFor(r) {
		one := Said{At: stamp(u.At), Words: u.Words}
		if u.HasStatus {
			one.Status = u.Status.String()
		}
		list = append(list, one)
	}
	for _, reply := range r.Rest().Replies {
		if reply.Words != "" && !reply.Retracted {
			list = append(list, Said{At: stamp(reply.At), Words: reply.Words})
		}
	}
	return oldestFirst(list)
}

// own gives one of the reports that the token follows.
func (c *Call) own(n uint32) (*models.Report, error) {
	if r := c.State.Report(models.ReportNumber(n)); r != nil && c.State.FiledBy(c.Token, r) {
		return r, nil
	}
	return nil, models.Fail(models.NotFound, "error.report.unknown")
}

type filedAsked struct {
	Number uint32 `path:"number"`
}

func (c *Call) listFiled(in *page) (*FiledList, error) {
	list := &FiledList{}
	list.Items, list.Next = paged(c, *in, c.State.ReportCount(), func(n uint32) (one Filed, in bool) {
		r := c.State.Report(models.ReportNumber(n))
		if !c.State.FiledBy(c.Token, r) {
			return one, false
		}
		return *c.filed(r), true
	})
	return list, nil
}

func (c *Call) readFiled(in *filedAsked) (*Filed, error) { return c.onOwn(in.Number, nil) }

// onOwn carries out a command on one of the token's own reports, and gives how that stands then.
func (c *Call) onOwn(n uint32, command models.Command) (*Filed, error) {
	if _, err := c.own(n); err != nil {
		return nil, err
	}
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	r, err := c.own(n)
	if err != nil {
		return nil, err
	}
	return c.filed(r), nil
}

type added struct {
	filedAsked
	Words string `json:"words" maxLength:"2000"`
}

func (c *Call) addToFiled(in *added) (*Filed, error) {
	return c.onOwn(in.Number, &models.AddWords{Report: models.ReportNumber(in.Number), Text: in.Words, Key: c.Key})
}

func (c *Call) repeatFiled(in *filedAsked) (*Filed, error) {
	return c.onOwn(in.Number, &models.Repeat{Report: models.ReportNumber(in.Number), Key: c.Key})
}

type judged struct {
	filedAsked
	Verdict models.Verdict `json:"verdict"`
	Words   string         `json:"words,omitempty" maxLength:"2000"`
}

func (c *Call) judgeFiled(in *judged) (*Filed, error) {
	return c.onOwn(in.Number, &models.GiveVerdict{Report: models.ReportNumber(in.Number), Verdict: in.Verdict, Words: in.Words})
}

type withdrawn struct {
	filedAsked
	Withdrawn bool `json:"withdrawn"`
}

func (c *Call) withdrawFiled(in *withdrawn) (*Filed, error) {
	return c.onOwn(in.Number, &models.Withdraw{Report: models.ReportNumber(in.Number), Back: !in.Withdrawn})
}
