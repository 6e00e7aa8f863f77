package words

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	// aKey is a literal that looks like a key; stem and tail are those that a key is made from:
	// "status." + s, key + ".hint".
	aKey = regexp.MustCompile(`"([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)"`)
	stem = regexp.MustCompile(`"([a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.)"`)
	tail = regexp.MustCompile(`"(\.[a-z0-9_-]+)"`)
	// asked is a key in a call that words it, which must therefore exist.
	asked = regexp.MustCompile(`(?:\.(?:T|N|Sentence|Pieces)\(|(?:Fail|FailField)\([^"\n]*(?:"[a-z_]+", )?|Key: +|Sentence\(p, )"([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)"`)
	// ofALanguage is a file of the catalogue: en.go, fr_form.go. Its keys are not uses.
	ofALanguage = regexp.MustCompile(`^[a-z]{2}(_[a-z_]+)?\.go$`)
)

// sources gives the text of every file of the program that may word something, the catalogue itself aside.
func sources(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	root := filepath.Join("..", "..")
	for _, folder := range []string{"views", "handlers", "models", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			name := d.Name()
			catalogue := filepath.Base(filepath.Dir(path)) == "words" && ofALanguage.MatchString(name)
			written := strings.HasSuffix(name, ".templ") || strings.HasSuffix(name, ".go")
			if catalogue || !written || strings.HasSuffix(name, "_templ.go") || strings.HasSuffix(name, "_test.go") {
				return nil
			}
			body, err := os.ReadFile(path)
			texts[path] = string(body)
			return err
		})
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	return texts
}

func TestEveryKeyThatIsAskedForExists(t *testing.T) {
	w := For("en")
	for path, text := range sources(t) {
		for _, found := range asked.FindAllStringSubmatch(text, -1) {
			if !w.Has(found[1]) {
				t.Errorf("%s asks for %q, which the catalogue does not have", path, found[1])
			}
		}
	}
}

func TestEveryKeyIsUsed(t *testing.T) {
	used, stems, tails := map[string]bool{}, []string{}, []string{}
	for _, text := range sources(t) {
		for _, found := range aKey.FindAllStringSubmatch(text, -1) {
			used[found[1]] = true
		}
		for _, found := range tail.FindAllStringSubmatch(text, -1) {
			tails = append(tails, found[1])
		}
		for _, found := range stem.FindAllStringSubmatch(text, -1) {
			stems = append(stems, found[1])
		}
	}
	for _, key := range For("en").Keys() {
		made := slices.ContainsFunc(stems, func(s string) bool { return strings.HasPrefix(key, s) })
		ended := slices.ContainsFunc(tails, func(s string) bool { return used[strings.TrimSuffix(key, s)] })
		if !used[key] && !made && !ended {
			t.Errorf("%q is in the catalogue and nothing uses it", key)
		}
	}
}

func TestEveryLanguageHasTheSameKeys(t *testing.T) {
	want := For("en").Keys()
	for lang, w := range catalogues {
		if got := w.Keys(); !slices.Equal(got, want) {
			t.Errorf("%s does not have the same keys as English", lang)
		}
	}
}

func TestWordsStayPlain(t *testing.T) {
	forbidden := regexp.MustCompile(`(?i)\b(submit|invalid|ticket|issue)s?\b`)
	w := For("en")
	for _, key := range w.Keys() {
		for _, text := range w.all(key) {
			if word := forbidden.FindString(text); word != "" {
				t.Errorf("%q says %q: %s", key, word, text)
			}
			if strings.Contains(text, "*") {
				t.Errorf("%q has an asterisk: %s", key, text)
			}
		}
	}
}

// all gives the forms of a key.
func (w *Words) all(key string) []string {
	if m, ok := w.texts[key]; ok {
		return []string{m.plain}
	}
	p := w.plurals[key]
	return []string{p.zero.plain, p.one.plain, p.two.plain, p.few.plain, p.many.plain, p.other.plain}
}
