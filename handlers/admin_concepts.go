package handlers

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/models/store"
	"bottleneck/views"
)

// conceptsPage is how many concepts one page of the list shows.
const conceptsPage = 50

// ownHeading is what the list calls the subject of all that the organisation added or changed.
const ownHeading = "own"

// listed is one concept of the list: as it counts, and as the program brings it along.
type listed struct {
	name    string
	heading string
	builtin *models.Concept // nil if the organisation added it
	own     *models.Concept // nil if the organisation did not change it
}

// words are those that count; of a concept that is taken out, those that it had.
func (l listed) words() []models.ConceptWords {
	if l.own != nil && (!l.own.Removed || l.builtin == nil) {
		return l.own.Words
	}
	return l.builtin.Words
}

// concepts lists the program's concepts in their order, changed as they are here, then those that were added here.
func concepts(s *models.State, fields []store.ConceptField) (list []listed) {
	there := map[string]bool{}
	for _, field := range fields {
		for i := range field.Concepts {
			one := &field.Concepts[i]
			there[strings.ToLower(one.Name)] = true
			list = append(list, listed{one.Name, field.Heading, one, s.Concept(one.Name)})
		}
	}
	for _, own := range s.Concepts() {
		if !there[strings.ToLower(own.Name)] {
			list = append(list, listed{name: own.Name, heading: ownHeading, own: &own})
		}
	}
	return list
}

// showConcepts is the list of concepts: all, those of one subject, or those with a word that was searched for.
func (s *Server) showConcepts(v *visit) error {
	fields := s.Store.BuiltinConcepts()
	props := views.ConceptsProps{Find: shorten(clean(v.Query("q")), models.MaxConceptWord), Heading: v.Query("heading"),
		Headings: v.headings(fields)}
	var found []listed
	for _, one := range concepts(v.state, fields) {
		if one.under(props.Heading) && one.holds(props.Find) {
			found = append(found, one)
		}
	}
	slices.SortStableFunc(found, func(a, b listed) int { return order(a.is(props.Find), b.is(props.Find)) })
	props.Count = len(found)
	props.From = min(max(0, v.QueryInt("from")), max(0, len(found)-1)/conceptsPage*conceptsPage) / conceptsPage * conceptsPage
	props.To = min(props.From+conceptsPage, len(found))
	for _, one := range found[props.From:props.To] {
		row := conceptProps(one)
		row.Open = props.Find != ""
		props.Concepts = append(props.Concepts, row)
	}
	return v.render(http.StatusOK, views.AdminConcepts(v.page("admin"), props, conceptsPage))
}

// headings are the subjects of the list by name, those of the organisation first.
func (v *visit) headings(fields []store.ConceptField) (options []views.Option) {
	for _, field := range fields {
		if !slices.ContainsFunc(options, func(o views.Option) bool { return o.Value == field.Heading }) {
			options = append(options, views.Option{Value: field.Heading, Label: capital(field.Heading)})
		}
	}
	slices.SortFunc(options, func(a, b views.Option) int { return cmp.Compare(a.Label, b.Label) })
	return append([]views.Option{{Value: ownHeading, Label: v.words.T("concepts.heading.own")}}, options...)
}

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func (l listed) under(heading string) bool {
	return heading == "" || l.heading == heading || heading == ownHeading && l.own != nil
}

// is says whether the name or one of the words is the one that was searched for: those come first.
func (l listed) is(find string) bool {
	return strings.EqualFold(l.name, find) || slices.ContainsFunc(l.words(), func(w models.ConceptWords) bool {
		return slices.ContainsFunc(w.Words, func(word string) bool { return strings.EqualFold(word, find) })
	})
}

// holds says whether the name or one of the words holds these letters.
func (l listed) holds(find string) bool {
	find = strings.ToLower(find)
	if strings.Contains(strings.ToLower(l.name), find) {
		return true
	}
	for _, language := range l.words() {
		if slices.ContainsFunc(language.Words, func(w string) bool { return strings.Contains(strings.ToLower(w), find) }) {
			return true
		}
	}
	return false
}

func conceptProps(l listed) views.ConceptProps {
	props := views.ConceptProps{Name: l.name, Own: l.builtin == nil, Changed: l.own != nil, Removed: l.own != nil && l.own.Removed}
	for _, language := range l.words() {
		props.Words = append(props.Words, views.ConceptWords{Language: language.Language, Words: language.Words})
	}
	return props
}

// conceptForm is what the page of one concept posts. New is set on the page that adds one.
type conceptForm struct {
	Name string `form:"name" validate:"max=200"`
	En   string `form:"words_en" validate:"max=4000"`
	De   string `form:"words_de" validate:"max=4000"`
	Fr   string `form:"words_fr" validate:"max=4000"`
	Es   string `form:"words_es" validate:"max=4000"`
	Nl   string `form:"words_nl" validate:"max=4000"`
	It   string `form:"words_it" validate:"max=4000"`
	New  string `form:"new" validate:"max=3"`
	Do   string `form:"do" validate:"required,oneof=save remove forget"`
	Seen string `form:"seen" validate:"required,number"`
}

// texts are the form's fields by language, in the order of models.ConceptLanguages.
func (f *conceptForm) texts() [len(models.ConceptLanguages)]*string {
	return [...]*string{&f.En, &f.De, &f.Fr, &f.Es, &f.Nl, &f.It}
}

func (f *conceptForm) words() (list []models.ConceptWords) {
	for i, text := range f.texts() {
		list = append(list, models.ConceptWords{Language: models.ConceptLanguages[i], Words: lines(*text)})
	}
	return list
}

// fill writes words into the fields.
func (f *conceptForm) fill(words []models.ConceptWords) {
	for i, text := range f.texts() {
		for _, one := range words {
			if one.Language == models.ConceptLanguages[i] {
				*text = strings.Join(one.Words, "\n")
			}
		}
	}
}

// conceptNamed finds a concept of the list, however its name is capitalised.
func (v *visit) conceptNamed(name string) (listed, bool) {
	for _, one := range concepts(v.state, v.server.Store.BuiltinConcepts()) {
		if strings.EqualFold(one.name, name) {
			return one, true
		}
	}
	return listed{}, false
}

// showConcept is the page of one concept; without a name, the one that adds one.
func (s *Server) showConcept(v *visit) error {
	form := &conceptForm{Name: v.Query("name")}
	if form.Name == "" {
		form.New = "yes"
		return v.conceptPage(form, nil)
	}
	one, known := v.conceptNamed(form.Name)
	if !known {
		return models.Fail(models.NotFound, "error.concept.unknown")
	}
	form.fill(one.words())
	return v.conceptPage(form, nil)
}

func (v *visit) conceptPage(form *conceptForm, wrong *models.Error) error {
	props := views.ConceptEdit{New: form.New != "", Typed: form.Name}
	var theirs conceptForm
	if one, known := v.conceptNamed(form.Name); known && !props.New {
		props.ConceptProps = conceptProps(one)
		theirs.fill(one.words())
		if one.builtin != nil && one.own != nil && !one.own.Removed {
			for _, w := range one.builtin.Words {
				props.Builtin = append(props.Builtin, views.ConceptWords{Language: w.Language, Words: w.Words})
			}
		}
	}
	var differ []views.AdminConflictField
	for i, text := range form.texts() {
		props.Fields = append(props.Fields, views.ConceptField{Language: models.ConceptLanguages[i], Value: *text})
		differ = append(differ, views.AdminConflictField{Label: v.words.T("language." + models.ConceptLanguages[i]),
			Theirs: *theirs.texts()[i], Yours: *text})
	}
	props.Conflict = v.conflict(wrong, views.ConceptAddress(form.Name), differ...)
	return v.render(formStatus(wrong), views.AdminConcept(v.editPage(wrong, form.Seen), props))
}

// conceptSaid is what is said after each change.
var conceptSaid = map[string]string{"save": "flash.concept.saved", "remove": "flash.concept.removed", "forget": "flash.concept.forgotten"}

// changeConcept sets the words of a concept, takes it out, takes a change back, or adds one.
func (s *Server) changeConcept(v *visit) error {
	form := &conceptForm{}
	found, err := v.readFound(form)
	if err != nil {
		return err
	}
	one, known := v.conceptNamed(form.Name)
	switch {
	case form.New != "" && known:
		found.add("name", "error.concept.there")
	case form.New == "" && !known:
		return models.Fail(models.NotFound, "error.concept.unknown")
	case known:
		form.Name = one.name // as the program writes it, so that its own words are replaced
	}
	wrong, err := v.carryOut(found, &models.SetConcept{Concept: form.Name, Words: form.words(), Removed: form.Do == "remove",
		Forget: form.Do == "forget", Seen: seenNumber(form.Seen)})
	if err != nil {
		return err
	}
	if wrong != nil {
		if form.Do != "save" { // it posts no words
			one, _ = v.conceptNamed(form.Name)
			form.fill(one.words())
		}
		return v.conceptPage(form, wrong)
	}
	_, stays := v.conceptNamed(form.Name)
	switch {
	case !stays:
		return v.redirect("/admin/grouping/concepts", "flash.concept.deleted")
	case form.Do == "forget" && known && one.own != nil && one.own.Removed:
		return v.redirect(views.ConceptAddress(form.Name), "flash.concept.restored")
	}
	return v.redirect(views.ConceptAddress(form.Name), conceptSaid[form.Do])
}
