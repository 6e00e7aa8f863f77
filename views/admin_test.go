package views_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"bottleneck/views"
	"bottleneck/views/words"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"
)

var adminNow = time.Date(2026, 11, 21, 14, 2, 0, 0, time.UTC)

func adminPage() views.Page {
	return views.Page{Words: words.For("en"), Organisation: "Halden", Seen: 412, Member: &views.Member{Name: "Ines", Role: "admin"}}
}

func drawn(t *testing.T, c templ.Component) *goquery.Document {
	t.Helper()
	var b bytes.Buffer
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// posted gives the names of the fields that a form sends.
func posted(form *goquery.Selection) map[string]bool {
	names := map[string]bool{}
	form.Find("input[name], select[name], textarea[name]").Each(func(_ int, s *goquery.Selection) {
		names[s.AttrOr("name", "")] = true
	})
	return names
}

func wantFields(t *testing.T, doc *goquery.Document, action, fields string) {
	t.Helper()
	form := doc.Find("form[action='" + action + "']").First()
	if form.Length() == 0 {
		t.Fatalf("no form posts to %s", action)
	}
	names := posted(form)
	for _, field := range strings.Fields(fields) {
		if !names[field] {
			t.Errorf("the form of %s does not post %q", action, field)
		}
	}
}

// wantSound checks what holds on every page: one h1, ids once, labels that lead somewhere, no address by script.
func wantSound(t *testing.T, doc *goquery.Document) {
	t.Helper()
	if n := doc.Find("h1").Length(); n != 1 {
		t.Errorf("%d headings of the first level", n)
	}
	seen := map[string]bool{}
	doc.Find("[id]").Each(func(_ int, s *goquery.Selection) {
		id := s.AttrOr("id", "")
		if seen[id] {
			t.Errorf("the id %q stands twice", id)
		}
		seen[id] = true
	})
	doc.Find("label[for], [aria-labelledby], [aria-describedby]").Each(func(_ int, s *goquery.Selection) {
		for _, attribute := range []string{"for", "aria-labelledby", "aria-describedby"} {
			for _, id := range strings.Fields(s.AttrOr(attribute, "")) {
				if !seen[id] {
					t.Errorf("%s points at %q, which is not on the page", attribute, id)
				}
			}
		}
	})
	doc.Find("input:not([type=hidden]), select, textarea").Each(func(_ int, s *goquery.Selection) {
		id := s.AttrOr("id", "")
		if doc.Find("label[for='"+id+"']").Length() == 0 && s.AttrOr("aria-labelledby", "") == "" {
			t.Errorf("the field %q has no label", id)
		}
		if _, required := s.Attr("required"); required {
			t.Errorf("the field %q is checked by the browser", id)
		}
	})
	if doc.Find("[style], [onclick], script:not([src])").Length() > 0 {
		t.Error("inline style or script, which the policy forbids")
	}
}

func overview() views.AdminProps {
	return views.AdminProps{
		BaseURL:     "https://b.example",
		Departments: []views.SourceProps{{Number: 1, Name: "Sales", Reports: 3, LastReport: adminNow}, {Number: 2, Name: "Legal", Removed: true}},
		Suppliers:   []views.SourceProps{{Number: 1, Name: "Nordkabel"}},
		Members: []views.MemberRowProps{{Number: 1, Name: "Ines", Role: "admin", State: "joined", You: true},
			{Number: 2, Name: "Tom", Role: "lead", Departments: []string{"Sales"}, State: "invited"}},
		Usual: []views.UsualDepartment{{Key: "it", Name: "IT"}},
	}
}

func TestOverviewListsEverybodyAndAdds(t *testing.T) {
	doc := drawn(t, views.AdminPage(adminPage(), overview()))
	wantSound(t, doc)
	for _, address := range []string{"/departments/1", "/admin/suppliers/1", "/admin/members/2"} {
		if doc.Find("a[href='"+address+"']").Length() != 1 {
			t.Errorf("no link to %s", address)
		}
	}
	wantFields(t, doc, "/admin/departments", "name kind")
	wantFields(t, doc, "/admin/suppliers", "names")
	wantFields(t, doc, "/admin/members", "name email role department")
	if doc.Find("form[action='/admin/members'] input[name=department][value='2']").Length() > 0 {
		t.Error("a lead can be given a department that was removed")
	}
}

func TestOnlyTheFormThatCameBackShowsItsErrors(t *testing.T) {
	p, a := adminPage(), overview()
	p.Errors.Fields = []views.FieldError{{Field: "name", Sentence: "Write a name."}}
	a.Adding, a.Member = "member", views.NewMemberProps{Email: "tom@b.example", Role: "lead", Departments: []int{1}}
	doc := drawn(t, views.AdminPage(p, a))
	wantSound(t, doc)
	if n := doc.Find("#name-error").Length(); n != 1 {
		t.Errorf("the sentence stands at %d fields", n)
	}
	if doc.Find("form[action='/admin/members'] #name").Length() != 1 {
		t.Error("the summary does not lead to the field of the form that came back")
	}
	if doc.Find("details[open] form[action='/admin/members']").Length() != 1 {
		t.Error("the form that came back is folded away")
	}
	if got := doc.Find("#email").AttrOr("value", ""); got != "tom@b.example" {
		t.Errorf("what was typed is lost: %q", got)
	}
	if doc.Find("input[name=department][value='1'][checked]").Length() != 1 {
		t.Error("the ticked department is lost")
	}
}

func TestEmptyOverviewSaysWhatToDo(t *testing.T) {
	doc := drawn(t, views.AdminPage(adminPage(), views.AdminProps{BaseURL: "http://localhost:8080", Members: overview().Members[:1]}))
	wantSound(t, doc)
	text := doc.Text()
	for _, want := range []string{"No department yet", "No supplier yet", "You are the only member", "Only this computer can open that address"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if doc.Find("details[open] form[action='/admin/departments']").Length() != 1 {
		t.Error("with no department the form that adds one is folded away")
	}
}

func TestAddressConcern(t *testing.T) {
	for address, want := range map[string]views.Concern{
		"https://b.example":      views.NoConcern,
		"http://b.example":       views.ConcernPlain,
		"HTTP://B.example":       views.ConcernPlain,
		"http://localhost:8080":  views.ConcernLocal,
		"https://localhost":      views.ConcernLocal,
		"http://app.localhost":   views.ConcernLocal,
		"http://127.8.0.1":       views.ConcernLocal,
		"http://[::1]:8080":      views.ConcernLocal,
		"http://0.0.0.0:80":      views.ConcernLocal,
		"http://192.168.1.4":     views.ConcernPlain,
		"b.example":              views.NoConcern,
		"":                       views.NoConcern,
		"https://localhost.b.eu": views.NoConcern,
	} {
		if got := views.AddressConcern(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}
