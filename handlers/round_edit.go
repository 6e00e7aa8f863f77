package handlers

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"bottleneck/models"
	"bottleneck/views"
)

// roundEditForm is what the form of a round posts. Built to Choices hold a field of each question, in their order; Ask and
// Needed the places of those that are ticked. Do is the button that was pressed.
type roundEditForm struct {
	Title       string   `form:"title" validate:"max=120"`
	Lead        string   `form:"lead" validate:"max=1000"`
	From        string   `form:"from" validate:"max=40"`
	To          string   `form:"to" validate:"max=40"`
	Departments []string `form:"departments" validate:"max=300,dive,number,max=9"`
	All         string   `form:"all" validate:"omitempty,oneof=yes"`
	Suppliers   []string `form:"suppliers" validate:"max=300,dive,number,max=9"`
	Every       string   `form:"every" validate:"max=5"`
	Built       []string `form:"built" validate:"max=300,dive,omitempty,oneof=held waiting time helped stop"`
	Kind        []string `form:"kind" validate:"dive,omitempty,oneof=short long one several number date"`
	Label       []string `form:"label"`
	Hint        []string `form:"hint"`
	Choices     []string `form:"choices"`
	Ask         []string `form:"ask" validate:"max=300,dive,number,max=9"`
	Needed      []string `form:"needed" validate:"max=300,dive,number,max=9"`
	Copy        string   `form:"copy" validate:"omitempty,number,max=9"`
	Key         string   `form:"key" validate:"max=100"`
	Seen        string   `form:"seen" validate:"omitempty,number"`
	Do          string   `form:"do" validate:"max=20"`
}

func (f *roundEditForm) typed() views.RoundEditTyped {
	return views.RoundEditTyped{Title: f.Title, Lead: f.Lead, From: f.From, To: f.To, Departments: f.Departments, All: f.All != "",
		Suppliers: f.Suppliers, Every: f.Every, Rows: f.rows(), Copy: f.Copy}
}

// says is what the form says, the parties in the order in which the form lists them; places are those of its questions.
// The form of a round that has begun does not ask for its first day and its questions: those stay, and whom it asks. One
// that was drawn before it began says them still, so that it is refused and not half done.
func (f *roundEditForm) says(v *visit, was *models.Round) (says models.RoundSays, places []int) {
	says = models.RoundSays{Title: f.Title, Lead: f.Lead}
	says.From, _ = models.ParseDate(f.From)
	says.To, _ = models.ParseDate(f.To)
	if says.Every = -1; f.Every != "" && strings.Trim(f.Every, "0123456789") == "" {
		says.Every = atoi(f.Every)
	}
	says.Questions, places = questionsIn(f.rows())
	if was != nil && was.Stage() == models.RoundRunning && len(f.Built) == 0 {
		says.From, says.Questions, says.Asked, places = was.From, was.Questions, slices.Clone(was.Asked), nil
	}
	add := func(p models.Party) {
		if p.Number != 0 && !slices.Contains(says.Asked, p) {
			says.Asked = append(says.Asked, p)
		}
	}
	for _, one := range v.state.AllDepartments() {
		if f.All != "" && !one.Removed || slices.Contains(f.Departments, strconv.Itoa(int(one.Number))) {
			add(models.DepartmentNumbered(one.Number))
		}
	}
	for _, n := range f.Suppliers {
		add(models.SupplierNumbered(uint32(max(atoi(n), 0))))
	}
	return says, places
}

// storedRound fills the form with what a round says now.
func storedRound(r *models.Round) *roundEditForm {
	form := &roundEditForm{Title: r.Title, Lead: r.Lead, From: r.From.String(), To: r.To.String(), Every: strconv.Itoa(r.Every)}
	for _, p := range r.Asked {
		n := strconv.Itoa(int(p.Number))
		if p.Kind == models.SupplierParty {
			form.Suppliers = append(form.Suppliers, n)
		} else {
			form.Departments = append(form.Departments, n)
		}
	}
	form.setRows(rowsOf(r.Questions))
	return form
}

// readRound reads the form. What is wrong with its questions is added to what the validator found.
func (v *visit) readRound() (form *roundEditForm, wrong *models.Error, err error) {
	form = &roundEditForm{}
	if err = v.read(form); err != nil && !errors.As(err, &wrong) {
		return nil, nil, err
	}
	if fields := tooLong(form.rows()); len(fields) > 0 {
		if wrong == nil {
			wrong = &models.Error{Kind: models.Invalid, Key: "error.form"}
		}
		wrong.Fields = append(wrong.Fields, fields...)
	}
	return form, wrong, nil
}

// roundEdit is what every form of a round shows; r is the round as it is now, or nil.
func (v *visit) roundEdit(form *roundEditForm, r *models.Round) views.RoundEditProps {
	today := v.today()
	props := views.RoundEditProps{Typed: form.typed(), Today: today.String(), Last: (today + models.RoundDays).String()}
	props.Begun = r != nil && r.Stage() == models.RoundRunning
	offer := func(p models.Party, removed bool) bool {
		asked := r != nil && r.Asks(p)
		if props.Begun && asked {
			props.Asks = append(props.Asks, v.state.PartyName(p))
			return false
		}
		return !removed || asked
	}
	for _, one := range v.state.AllDepartments() {
		if offer(models.DepartmentNumbered(one.Number), one.Removed) {
			props.Departments = append(props.Departments, v.departmentOption(one))
		}
	}
	for _, one := range v.state.AllSuppliers() {
		if offer(models.SupplierNumbered(one.Number), one.Removed) {
			props.Suppliers = append(props.Suppliers, views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name})
		}
	}
	says, places := form.says(v, r)
	props.Days = v.roundToMembers(&models.Round{From: says.From, To: says.To, Asked: says.Asked, Every: max(says.Every, 0)})
	props.Seconds = v.roundSeconds(says.Lead, says.Questions)
	for _, one := range says.Doubts(v.words.Lang) {
		doubt := views.RoundDoubt{Kind: one.Kind, Words: one.Words}
		if one.Question > 0 && places != nil {
			doubt.Row = places[one.Question-1]
		}
		if places != nil || one.Question == 0 {
			props.Doubts = append(props.Doubts, doubt)
		}
	}
	return props
}

// departmentOption is a department to ask, with how many people it has, if that was said.
func (v *visit) departmentOption(one *models.Department) views.Option {
	o := views.Option{Value: strconv.Itoa(int(one.Number)), Label: one.Name}
	if one.People > 0 {
		o.Hint = v.words.N("department.people.are", one.People)
	}
	return o
}

// roundSeconds is how long a round is expected to take those who answer it.
func (v *visit) roundSeconds(lead string, questions []models.RoundQuestion) int {
	seconds := models.ReadingSeconds(len(strings.Fields(lead)))
	for i := range questions {
		q, text := &questions[i], questions[i].Label+" "+questions[i].Hint
		if q.Built != models.RoundOwn {
			text = v.builtText(q.Built)
		}
		seconds += q.Seconds(len(strings.Fields(text + " " + strings.Join(q.Choices, " "))))
	}
	return seconds
}

// builtText is all that is read of a built-in question: what is asked, and the hint if it has one.
func (v *visit) builtText(built models.RoundBuilt) string {
	key := "round.built." + built.String()
	text := v.words.T(key)
	if v.words.Has(key + ".hint") {
		text += " " + v.words.T(key+".hint")
	}
	return text
}
