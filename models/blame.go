package models

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blamed is a place in a text that speaks of a person where it should speak of a process.
type Blamed struct {
	Words string // as they were written
	Name  bool   // they name a person; else they blame
}

// Blames finds the names of people, and words that blame, in texts about what was learned: a warning, never a verdict.
// Known names are those of members and of suppliers' contacts; others are found by the title in front of them. Words of
// departments' and suppliers' names are no names of people. Each is given once, in the order in which they stand.
func (s *State) Blames(texts ...string) (list []Blamed) {
	names := s.namesOfPeople()
	seen := map[string]bool{}
	for _, text := range texts {
		for _, found := range blamesIn(text, names) {
			if low := strings.ToLower(found.Words); !seen[low] {
				seen[low] = true
				list = append(list, found)
			}
		}
	}
	return list
}

// namesOfPeople gives the names to look for, in words and in lower case: whole ones, and each part of them that can stand alone.
func (s *State) namesOfPeople() (names [][]string) {
	taken := map[string]bool{} // words that name a department, a supplier or the organisation
	take := func(name string) {
		for _, word := range wordsOf(name) {
			taken[word.low] = true
		}
	}
	take(s.Settings.Organisation)
	for i := range s.departments.Len() {
		take((*s.departments.At(i)).Name)
	}
	for i := range s.suppliers.Len() {
		take((*s.suppliers.At(i)).Name)
	}
	add := func(name string) {
		var whole []string
		for _, word := range wordsOf(name) {
			whole = append(whole, word.low)
			if !taken[word.low] && !commonNames[word.low] && utf8.RuneCountInString(word.low) > 2 {
				names = append(names, []string{word.low})
			}
		}
		if len(whole) > 1 {
			names = append(names, whole)
		}
	}
	for _, m := range s.Members() {
		add(m.Name)
	}
	for i := range s.contacts.Len() {
		add((*s.contacts.At(i)).Name)
	}
	// Longer ones first, so that "Ada Byron" is found whole.
	slices.SortStableFunc(names, func(a, b []string) int { return len(b) - len(a) })
	return names
}

// textWord is a word of a text, with where it stands.
type textWord struct {
	low      string
	from, to int
	capital  bool
}

// wordsOf cuts a text into its words: letters, and the apostrophes and hyphens between them.
func wordsOf(text string) (list []textWord) {
	begin := -1
	end := func(at int) {
		if begin >= 0 {
			word := strings.TrimRight(text[begin:at], "'’-")
			first, _ := utf8.DecodeRuneInString(word)
			low := strings.ReplaceAll(strings.ToLower(word), "’", "'")
			list = append(list, textWord{low, begin, begin + len(word), unicode.IsUpper(first)})
		}
		begin = -1
	}
	for i, r := range text {
		inside := begin >= 0 && (r == '\'' || r == '’' || r == '-')
		switch {
		case unicode.IsLetter(r):
			if begin < 0 {
				begin = i
			}
		case !inside:
			end(i)
		}
	}
	end(len(text))
	return list
}

func blamesIn(text string, names [][]string) (list []Blamed) {
	words := wordsOf(text)
	for i := 0; i < len(words); {
		n, name := startsName(words[i:], names), true
		if n == 0 {
			n = titled(text, words[i:])
		}
		if n == 0 {
			n, name = blaming(words[i:]), false
		}
		if n == 0 {
			i++
			continue
		}
		list = append(list, Blamed{Words: text[words[i].from:words[i+n-1].to], Name: name})
		i += n
	}
	return list
}

// startsName says how many words a known name has that stands first, 0 if none does. Each begins with a capital: "will" and
// "mark" are no names.
func startsName(words []textWord, names [][]string) int {
	for _, name := range names {
		if len(name) <= len(words) && matches(words, name, true) {
			return len(name)
		}
	}
	return 0
}

func matches(words []textWord, wanted []string, capital bool) bool {
	for i, word := range wanted {
		low := words[i].low
		if capital {
			low = strings.TrimSuffix(low, "'s")
		}
		if low != word || capital && !words[i].capital {
			return false
		}
	}
	return true
}

// titled says how many words "Mr Miller" has, 0 if no title stands first with a capital behind it, close by.
func titled(text string, words []textWord) int {
	if len(words) < 2 || !words[0].capital || !words[1].capital || !titles[words[0].low] {
		return 0
	}
	if between := text[words[0].to:words[1].from]; between != " " && between != ". " && between != "\u00a0" {
		return 0
	}
	return 2
}

// blaming says how many words a blaming phrase has that stands first, 0 if none does.
func blaming(words []textWord) int {
	for _, phrase := range blamingPhrases {
		if len(phrase) <= len(words) && matches(words, phrase, false) {
			return len(phrase)
		}
	}
	return possessiveFault(words)
}

// possessiveFault finds "the vendor's fault" and the like.
func possessiveFault(words []textWord) int {
	if len(words) > 1 && strings.HasSuffix(words[0].low, "'s") &&
		words[0].low != "it's" && words[0].low != "that's" && (words[1].low == "fault" || words[1].low == "mistake") {
		return 2
	}
	return 0
}
