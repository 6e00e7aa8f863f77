package grouping

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// eachFile gives the text of each built-in list.
func eachFile(t *testing.T, look func(name, text string)) {
	t.Helper()
	files, err := fs.Glob(conceptFiles, "concepts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		text, err := conceptFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		look(name, string(text))
	}
}

func TestEveryBuiltInConceptHasAHeadingAndANameOfItsOwn(t *testing.T) {
	seen := map[string]string{}
	eachFile(t, func(file, text string) {
		list, err := ParseConcepts(text)
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		headings := map[string]bool{}
		for i, c := range list {
			name := strings.ToLower(c.Name)
			if seen[name] != "" || name == "" || name != strings.TrimSpace(name) {
				t.Errorf("%s: the name %q is empty, or taken in %s", file, c.Name, seen[name])
			}
			seen[name] = file
			if c.Field == "" || headings[c.Field] && list[i-1].Field != c.Field {
				t.Errorf("%s: %q stands under no heading, or under one that is there twice: %q", file, c.Name, c.Field)
			}
			headings[c.Field] = true
		}
	})
	if len(seen) != len(BuiltinConcepts()) || len(seen) < 1000 {
		t.Errorf("%d names in the files, %d concepts built in", len(seen), len(BuiltinConcepts()))
	}
}

func TestEveryBuiltInConceptHasWordsInAllLanguages(t *testing.T) {
	eachFile(t, func(file, text string) {
		for _, block := range strings.Split(text, "\n[")[1:] {
			var tags []string
			for line := range strings.Lines(block) {
				tag, words, isWords := strings.Cut(strings.TrimSpace(line), ": ")
				if !isWords || strings.HasPrefix(line, "#") {
					continue
				}
				tags = append(tags, tag)
				checkEntries(t, file+": ["+strings.TrimSpace(line), strings.Split(words, "|"))
			}
			if !slices.Equal(tags, ConceptLanguages) {
				name, _, _ := strings.Cut(block, "]")
				t.Errorf("%s: [%s] has words in %v", file, name, tags)
			}
		}
	})
}

func checkEntries(t *testing.T, where string, entries []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range entries {
		e = strings.ToLower(strings.TrimSpace(e))
		if e == "" || seen[e] || len(segment(e)) == 0 {
			t.Errorf("%s: %q is empty, or there twice", where, e)
		}
		seen[e] = true
	}
}

func TestAListThatCannotBeReadNamesTheLine(t *testing.T) {
	for list, line := range map[string]string{
		"en: invoice": "line 1:",
		"# money\n\n[invoice]\nen: invoice\ninvoice":     "line 5:",
		"[invoice]\r\nen: invoice\r\nxx: something":      "line 3:",
		"[invoice]\nen: invoice\n\n[bill]\nDE: Rechnung": "line 5:",
	} {
		if _, err := ParseConcepts(list); err == nil || !strings.HasPrefix(err.Error(), line) {
			t.Errorf("%q: %v, want %s", list, err, line)
		}
	}
	list, err := ParseConcepts("# money: in\n[invoice]\nen: invoice | | bill |\n")
	if err != nil || len(list) != 1 || list[0].Field != "money: in" || !slices.Equal(list[0].Words["en"], []string{"invoice", "bill"}) {
		t.Errorf("%+v, %v", list, err)
	}
}
