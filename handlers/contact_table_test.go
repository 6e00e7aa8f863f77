package handlers

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bottleneck/models"
	"bottleneck/views/words"
)

func fields(t *testing.T, err error) []models.FieldError {
	t.Helper()
	wrong := formError(err)
	if wrong == nil {
		t.Fatalf("not an error for people: %v", err)
	}
	return wrong.Fields
}

func TestAMessyTableOfContactsIsRead(t *testing.T) {
	table, err := decodeContacts([]byte("\xEF\xBB\xBFLieferant;Straße;Ansprechpartner;E-Mail;Sprache\r\n" +
		"Acme;Weg 1;Ana  Ruiz ;ana@acme.example;Spanisch\r\n\r\n" +
		"Acme;;;ben@acme.example;de-AT\r\n" +
		"Globex;;;;\r\n" +
		"Globex;;=1+1;calc@globex.example;klingon\r\n" +
		";;Nobody;n@x.example;\r\n" +
		"Globex;;Cy;not-an-address;\r\n" +
		"Glo\x00bex;;Di;;\r\n" +
		strings.Repeat("x", 61) + ";;;;\r\n" +
		"Acme;;" + strings.Repeat("y", 81) + ";;\r\n" +
		"Ac\"me;;;;\r\n" +
		"\"Acme\r\nInc\";;Eve;;\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []models.SupplierContact{
		{Supplier: "Acme", NewContact: models.NewContact{Person: "Ana Ruiz", Email: "ana@acme.example", Language: "es"}},
		{Supplier: "Acme", NewContact: models.NewContact{Person: "ben@acme.example", Email: "ben@acme.example", Language: "de"}},
		{Supplier: "Globex"},
		{Supplier: "Globex", NewContact: models.NewContact{Person: "=1+1", Email: "calc@globex.example"}},
	}
	if got := table.rows(); !slices.Equal(got, want) {
		t.Errorf("good rows: %+v", got)
	}
	if table.good[1].line != 4 || table.good[3].spoken != "klingon" || !slices.Equal(table.layout.Unknown, []string{"Straße"}) {
		t.Errorf("line %d, language %q, left out %v", table.good[1].line, table.good[3].spoken, table.layout.Unknown)
	}
	var wrong []string
	for _, row := range table.faulty {
		wrong = append(wrong, row.key)
		if !words.For("en").Has(row.key) {
			t.Errorf("nothing says %s", row.key)
		}
	}
	if !slices.Equal(wrong, []string{"row.no-supplier", "row.email", "row.unreadable", "row.supplier-long", "row.contact-long", "row.quote", "row.break"}) {
		t.Errorf("faulty rows: %v", wrong)
	}
}

func TestMendedRowsAreReadAsTheyStood(t *testing.T) {
	const header = "E-mail;Supplier;Contact"
	table, err := readContacts(header + "\nbad;Acme;Ana\nben@acme.example;Acme;Ben\n\"open;Acme;Cy\n")
	if err != nil {
		t.Fatal(err)
	}
	mended := strings.NewReplacer("bad;", "ana@acme.example;", "\"open", "cy@acme.example").Replace(table.mend())
	again, err := readContacts(mended)
	if err != nil || len(again.faulty) != 0 || len(again.good) != 2 || again.good[0].contact.Email != "ana@acme.example" {
		t.Fatalf("%q: %+v, %v", mended, again, err)
	}
	if again, err = again.with(table.carried()); err != nil || len(again.good) != 3 || again.good[0].contact.Person != "Ben" || again.good[0].line != 0 {
		t.Errorf("with what was right before: %+v, %v", again, err)
	}
}

func TestWhatIsNoTableOfContactsIsRefusedInWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "error.table.empty",
		" \n;;\n":                       "error.table.empty",
		"Supplier,Contact\n":            "error.table.empty",
		"Contact,E-mail\nAna,a@x.org\n": "error.table.no-supplier",
		strings.Repeat("Acme\n", contactRowsMax+1): "error.table.many",
		strings.Repeat("Acme\n", 50_000):           "error.table.many",
	} {
		if _, err := readContacts(text); err == nil || fields(t, err)[0].Key != want {
			t.Errorf("%.30q: %v", text, err)
		}
	}
	if table, err := readContacts("Supplier\n" + strings.Repeat("Acme\n", contactRowsMax)); err != nil || len(table.good) != contactRowsMax {
		t.Errorf("as many as fit: %v", err)
	}
	for file, want := range map[string]string{"PK\x03\x04": "error.table.spreadsheet", "%PDF-1": "error.table.no-text"} {
		if _, err := decodeContacts([]byte(file)); err == nil || fields(t, err)[0].Key != want {
			t.Errorf("%q: %v", file, err)
		}
	}
}

func TestLanguagesAreKnownHoweverTheyAreWritten(t *testing.T) {
	for typed, want := range map[string]string{"de": "de", " DE ": "de", "de_CH": "de", "Deutsch": "de", "allemand": "de", "ESPAÑOL": "es",
		"Nederlands": "nl", "fr-CA": "fr", "English": "en", "klingon": "", "": "", "d": ""} {
		if got := languageOf(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestTheHeadingsOfTheTemplateAreKnownInEveryLanguage(t *testing.T) {
	for _, lang := range contactLanguages {
		w := wordsOf(t, lang)
		var header []string
		for _, thing := range contactOrder {
			header = append(header, w.T("many.column."+thing))
		}
		l := contactColumns.Layout(header, contactOrder...)
		if len(l.At) != len(contactOrder) || !l.Header {
			t.Errorf("%s: %q are read as %v", lang, header, l.At)
		}
	}
}

// FuzzContactsTable reads any bytes as a table: no panic, every good row could be a contact, and the page carries the
// good rows to the next without a change.
func FuzzContactsTable(f *testing.F) {
	for _, seed := range []string{"Acme,Ana,ana@acme.example,de", "sep=;\nSupplier;E-mail\n=1;\"x\n", "\xff\xfeA\x00,\x00", "a\tb\r\"c", "PK\x03\x04",
		"Lieferant;Kontakt\n\"A\"\"B\";'=x\n\x00;\uFFFD\n", "A,\"\n\n", "'\x00,a"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		table, err := decodeContacts(file)
		if err != nil {
			fields(t, err)
			return
		}
		table.mend()
		for i, row := range table.rows() {
			for _, text := range []string{row.Supplier, row.Person, row.Email} {
				if text != tidy(text) || strings.ContainsAny(text, "\n\x00") || !utf8.ValidString(text) || utf8.RuneCountInString(text) > contactEmailMax {
					t.Errorf("row %d holds %q", i, text)
				}
			}
			if row.Supplier == "" {
				t.Errorf("row %d has no supplier", i)
			}
		}
		if len(table.good) == 0 {
			return
		}
		again, err := readContacts(table.carried())
		if err != nil || len(again.faulty) > 0 || !slices.Equal(again.rows(), table.rows()) {
			t.Errorf("%q carried as %q came back as %+v, %v", file, table.carried(), again, err)
		}
	})
}

func wordsOf(t *testing.T, lang string) *words.Words {
	t.Helper()
	w := words.Lookup(lang)
	if w == nil {
		t.Fatalf("no catalogue of %s", lang)
	}
	return w
}
