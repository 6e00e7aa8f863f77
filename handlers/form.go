package handlers

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"bottleneck/handlers/sheet"
	"bottleneck/models"
	"bottleneck/views/words"

	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
)

// maxFields is how many fields a form may post.
const maxFields = 1000

// check validates input structs. Field names are those of the form tag.
var check = newValidator()

func newValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("form"), ",")
		return name
	})
	if err := v.RegisterValidation("clock", func(field validator.FieldLevel) bool { return aClock.MatchString(field.Field().String()) }); err != nil {
		panic(err) // the name is taken: a mistake of ours
	}
	return v
}

// aClock is a time of day, or the end of one.
var aClock = regexp.MustCompile(`^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$`)

// read decodes a posted form into a pointer to an input struct, of strings and lists of strings only, trims and
// cleans every text, and validates it. The error names fields by their form tag; input is filled in any case, so
// that the page can show what was typed. Only the body is read, never the address.
func (v *visit) read(input any) error {
	if v.Request().PostArgs().Len() > maxFields {
		return fiber.ErrRequestEntityTooLarge
	}
	if !strings.HasPrefix(v.Get(fiber.HeaderContentType), fiber.MIMEApplicationForm) {
		return fiber.ErrBadRequest
	}
	if err := v.BodyParser(input); err != nil {
		return fiber.ErrBadRequest
	}
	cleanAll(reflect.ValueOf(input).Elem())
	return sentences(check.Struct(input))
}

// unnumbered takes the number out of the name of a field that a form asks several times.
var unnumbered = regexp.MustCompile(`_\d`)

// sentences turns the validator's findings into an error with a catalogue key per field:
// "error.{field}.{tag}" where the catalogue has it, else "error.field.{tag}".
func sentences(err error) error {
	var found validator.ValidationErrors
	if !errors.As(err, &found) {
		return err
	}
	out := &models.Error{Kind: models.Invalid, Key: "error.form"}
	for _, f := range found {
		key := "error." + strings.ReplaceAll(unnumbered.ReplaceAllString(f.Field(), ""), "_", "-") + "." + f.Tag()
		if !words.For("en").Has(key) {
			key = "error.field." + f.Tag()
		}
		params := map[string]string{"limit": f.Param()}
		if text, ok := f.Value().(string); ok && f.Tag() == "max" {
			over := utf8.RuneCountInString(text) - atoi(f.Param())
			params["over"] = fmt.Sprint(over)
		}
		out.Fields = append(out.Fields, models.FieldError{Field: f.Field(), Key: key, Params: params})
	}
	return out
}

func atoi(text string) (n int) {
	_, _ = fmt.Sscan(text, &n)
	return n
}

func cleanAll(s reflect.Value) {
	for i := range s.NumField() {
		switch f := s.Field(i); {
		case !f.CanSet(): // not a field that a form posts
		case f.Kind() == reflect.String:
			f.SetString(clean(f.String()))
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.String:
			for j := range f.Len() {
				f.Index(j).SetString(clean(f.Index(j).String()))
			}
		}
	}
}

// clean makes a text what people meant to type (see sheet.Clean).
func clean(text string) string { return sheet.Clean(text) }

// lines splits a text into its lines, cleaned, without empty ones.
func lines(text string) (list []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// formError gives the error as one that the form's own page can show, or nil if it is of another kind.
func formError(err error) *models.Error {
	var known *models.Error
	if errors.As(err, &known) && (known.Kind == models.Invalid || known.Kind == models.Conflict) {
		return known
	}
	return nil
}
