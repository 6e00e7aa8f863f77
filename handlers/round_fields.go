package handlers

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views"
)

// roundForm is what goes along with the answers to a round; those are named by their questions: q1, q2 …
type roundForm struct {
	Key  string `form:"key" validate:"max=64"`
	Seen string `form:"seen" validate:"omitempty,number,max=20"`
	Step string `form:"step" validate:"omitempty,number,max=3"`
	Do   string `form:"do" validate:"omitempty,oneof=send save next back"`
}

// roundTyped reads what was typed as the answer to a question.
func (v *visit) roundTyped(q *models.RoundQuestion) views.RoundTyped {
	name, args := "q"+strconv.Itoa(q.Number), v.Request().PostArgs()
	one := func(field string) string { return clean(string(args.Peek(field))) }
	typed := views.RoundTyped{Value: one(name)}
	switch q.Kind {
	case models.RoundSeveral:
		typed.Value = ""
		for _, chosen := range args.PeekMulti(name) {
			typed.Several = append(typed.Several, clean(string(chosen)))
		}
	case models.RoundWaiting:
		typed.Department, typed.Supplier, typed.Tool = one(name+"_department"), one(name+"_supplier"), one(name+"_tool")
	}
	return typed
}

// roundReader makes answers of what was typed, and collects what is wrong with them.
type roundReader struct {
	*roundVisit
	sends bool // half-finished answers may lack what sent ones must have
	given []models.RoundGiven
	wrong []models.FieldError
}

func (a *roundReader) miss(field, key string) {
	a.wrong = append(a.wrong, models.FieldError{Field: field, Key: key})
}

// take reads the answer to one question; what was left empty is none.
func (a *roundReader) take(q *models.RoundQuestion, typed views.RoundTyped) {
	given, name := models.RoundGiven{Question: q.Number}, "q"+strconv.Itoa(q.Number)
	if typed.Value == "" && len(typed.Several) == 0 {
		return
	}
	switch q.Kind {
	case models.RoundOne, models.RoundSeveral:
		a.chosen(&given, name, append(typed.Several, typed.Value))
	case models.RoundNumeric:
		var ok bool
		if given.Number, ok = numberTyped(typed.Value); !ok {
			a.miss(name, "error.round.number")
		}
	case models.RoundDate:
		var err error
		if given.Date, err = models.ParseDate(typed.Value); err != nil || given.Date == 0 {
			a.miss(name, "error.round.date")
		}
	case models.RoundOwnTime:
		if given.OwnTime.UnmarshalText([]byte(typed.Value)) != nil {
			a.miss(name, "error.round.choice")
		}
	case models.RoundWaiting:
		a.waits(&given, name, typed)
	default:
		given.Words = typed.Value
		a.fits(name, typed.Value, roundWordsLimit(q))
	}
	a.given = append(a.given, given)
}

// fits refuses words that are longer than a question takes.
func (a *roundReader) fits(name, words string, limit int) {
	if over := utf8.RuneCountInString(words) - limit; over > 0 {
		a.wrong = append(a.wrong, models.FieldError{Field: name, Key: "error.field.max",
			Params: map[string]string{"limit": strconv.Itoa(limit), "over": strconv.Itoa(over)}})
	}
}

func roundWordsLimit(q *models.RoundQuestion) int { return views.RoundAsked{Question: *q}.Limit() }

func (a *roundReader) chosen(given *models.RoundGiven, name string, list []string) {
	for _, one := range list {
		if one == "" {
			continue
		}
		place, err := strconv.Atoi(one)
		if err != nil {
			a.miss(name, "error.round.choice")
			return
		}
		given.Choices = append(given.Choices, place)
	}
	slices.Sort(given.Choices)
	given.Choices = slices.Compact(given.Choices)
}

// numberTyped reads a number as people write it: 3, 2.5, 2,5, 1 000.
func numberTyped(text string) (float64, bool) {
	text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "").Replace(text)
	if strings.Count(text, ",") == 1 && !strings.Contains(text, ".") {
		text = strings.Replace(text, ",", ".", 1)
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil && !math.IsNaN(n) && math.Abs(n) <= 1e15
}

// waits reads what somebody waits for; at suppliers, what they need.
func (a *roundReader) waits(given *models.RoundGiven, name string, typed views.RoundTyped) {
	if a.source.Kind == models.SupplierParty {
		if given.Need.UnmarshalText([]byte(typed.Value)) != nil || given.Need == models.NeedUnsaid {
			a.miss(name, "error.round.choice")
		}
		return
	}
	if given.Waiting.UnmarshalText([]byte(typed.Value)) != nil {
		a.miss(name, "error.round.choice")
		return
	}
	switch given.Waiting {
	case models.WaitingDepartment:
		if n := models.DepartmentNumbered(uint32(max(atoi(typed.Department), 0))); a.state.InUse(n) {
			given.Party = n
		} else if a.sends {
			a.miss(name+"_department", "error.waiting-department.required")
		}
	case models.WaitingSupplier:
		given.Words = typed.Supplier
		if given.Words == "" && a.sends {
			a.miss(name+"_supplier", "error.waiting-supplier.required")
		}
		a.fits(name+"_supplier", given.Words, views.LimitName)
	case models.WaitingTool:
		given.Words = typed.Tool
		a.fits(name+"_tool", given.Words, views.LimitName)
	}
}

// roundGivenTyped is an answer as the form would post it.
func roundGivenTyped(q *models.RoundQuestion, given *models.RoundGiven, supplier bool) (typed views.RoundTyped) {
	if given == nil {
		return typed
	}
	switch q.Kind {
	case models.RoundOne, models.RoundSeveral:
		for _, place := range given.Choices {
			typed.Value = strconv.Itoa(place)
			typed.Several = append(typed.Several, typed.Value)
		}
	case models.RoundNumeric:
		typed.Value = strconv.FormatFloat(given.Number, 'f', -1, 64)
	case models.RoundDate:
		typed.Value = given.Date.String()
	case models.RoundOwnTime:
		typed.Value = given.OwnTime.String()
	case models.RoundWaiting:
		if typed.Value = given.Need.String(); supplier {
			return typed
		}
		typed.Value = given.Waiting.String()
		switch given.Waiting {
		case models.WaitingDepartment:
			typed.Department = strconv.Itoa(int(given.Party.Number))
		case models.WaitingSupplier:
			typed.Supplier = given.Words
		case models.WaitingTool:
			typed.Tool = given.Words
		}
	default:
		typed.Value = given.Words
	}
	return typed
}
