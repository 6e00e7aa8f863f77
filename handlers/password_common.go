package handlers

import "strings"

// The passwords that people choose most are a word and an ending, a walk along the keyboard, or something said
// several times. They are told by that shape, not by a copied list: every word below with every ending below
// (more than 10,000 passwords of eight characters and more), in any case and with the usual digits for letters.
// The words are what people everywhere pick: what the field is called, greetings, love, animals, sports,
// names, heroes, cars, seasons, places, food, and what is on the desk.
const commonWords = `
password passwort passwords passw0rd pass passcode passphrase passkey secret secure security login logon signin
letmein welcome hello hallo bonjour hola admin administrator adminadmin root master user username guest test tester testing
testtest default changeme change temp temporary please trustno trustnoone access internet computer server database
network system windows linux apple google facebook twitter amazon microsoft samsung android iphone office company
business manager boss work working money dollar business sales finance support marketing engineering bottleneck
love iloveyou iloveu loveyou lovely lover loveme babygirl babyboy baby darling honey sweet sweetheart sweetie
angel princess prince queen king sunshine sunny moonlight rainbow butterfly flower flowers rose rosebud lovebug forever
friend friends family mother father mommy daddy sister brother mylove heaven jesus christ blessed god faith hope
dragon monkey tiger lion eagle falcon hawk phoenix unicorn panda bear kitty kitten puppy dog doggy buster shadow pepper
ginger cookie chocolate banana orange cherry strawberry peanut coffee cheese pizza chicken turkey bacon butter vanilla
football baseball basketball soccer hockey tennis golf cricket rugby racing runner swimming skating fishing hunter hunting
yankees lakers cowboys eagles steelers packers raiders broncos dolphins arsenal chelsea liverpool barcelona madrid juventus
superman batman spiderman ironman wolverine hulk joker starwars startrek skywalker vader yoda pokemon pikachu naruto goku
matrix gandalf merlin wizard harrypotter hogwarts minecraft fortnite roblox warcraft zelda mario sonic killer ninja
samurai pirate ranger soldier warrior knight viking titan spartan mustang corvette porsche ferrari mercedes toyota
honda harley yamaha camaro jaguar maverick thunder lightning storm hurricane tornado blizzard winter spring summer autumn
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december red blue green yellow purple black white silver golden diamond crystal platinum ruby emerald pearl
michael michelle jessica jennifer ashley amanda nicole daniel andrew anthony matthew joshua christopher jonathan william
robert richard thomas charlie george jordan justin brandon alexander alexandra benjamin samantha elizabeth victoria
stephanie melissa hannah sophie emma olivia lucas oliver martin peter stefan andreas sebastian maria anna laura carlos
america canada london paris berlin newyork texas california florida germany france england ireland scotland australia
qwerty qwertz azerty qwert asdf asdfgh zxcvbn zxcv qazwsx abcd abcdef abc aaaa whatever nothing something anything
everything freedom happy lucky magic music guitar rockstar metallica nirvana beatles creative garden house school
college student teacher doctor trustme open sesame opensesame opendoor enter iamgod asshole fuckyou bullshit
`

// commonEndings are what people put behind a word when a form asks for a digit or a sign; the empty one is none.
const commonEndings = `1 2 3 4 5 7 8 9 0 00 01 07 10 11 12 13 21 22 23 69 77 88 99 100 101 111 123 222 234 321 333 420
555 666 777 888 999 007 1234 4321 12345 123456 1234567 12345678 123456789 1a 1q a1 ! !! !!! ? . * # $ @ 1! 12! 123! 1234! 01! 1@ 123@
@1 @12 @123 @1234 !1 !123 #1 #123 _1 _123 -1 -123 .1 .123 abc xyz qwe asd me you man boy girl love`

// commonYears are put behind words as well.
const firstYear, lastYear = 1940, 2039

// keyboards are the rows along which fingers walk, forwards and back; the alphabet and the digits are two more.
var keyboards = []string{"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop",
	"qsdfghjklm", "wxcvbn", "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
	"qazwsxedcrfvtgbyhnujm", "zaq12wsx", "zaq1xsw2cde3vfr4", "qweasdzxc", "qwe123", "asd123", "123qwe", "1q2w3e", "a1b2c3d4e5f6",
	"147258369", "159357", "112233445566778899", "110022993388", "qwertyuiopasdfghjklzxcvbnm"}

var (
	wordSet   = setOf(strings.Fields(commonWords))
	endingSet = strings.Fields(commonEndings)
	letterFor = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i")
)

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, one := range list {
		set[one] = true
	}
	return set
}

// commonPassword says whether a password is one of those that are tried first.
func commonPassword(password string) bool {
	p := squeezed(password)
	return isWordWithEnding(p, commonWord) || isWalk(p) || isRepeated(p)
}

func commonWord(p string) bool { return wordSet[p] || wordSet[letterFor.Replace(p)] }

// isWordWithEnding tries the word alone, with each ending, and with a year.
func isWordWithEnding(p string, isWord func(string) bool) bool {
	if isWord(p) {
		return true
	}
	for _, ending := range endingSet {
		if word, found := strings.CutSuffix(p, ending); found && isWord(word) {
			return true
		}
	}
	plain := strings.TrimRight(p, "!.?*#")
	if len(plain) > 4 {
		if year := atoi(plain[len(plain)-4:]); year >= firstYear && year <= lastYear {
			return isWord(strings.TrimRight(plain[:len(plain)-4], "-_.@#"))
		}
	}
	return false
}

// isWalk says whether the whole password follows rows of the keyboard, of at least four keys each.
func isWalk(p string) bool {
	for len(p) > 0 {
		longest := 0
		for _, row := range keyboards {
			longest = max(longest, onRow(p, row), onRow(p, reversed(row)))
		}
		if longest < 4 && longest < len(p) {
			return false
		}
		if longest == 0 {
			return false
		}
		p = p[longest:]
	}
	return true
}

// onRow gives how many of the first keys of p follow each other on a row.
func onRow(p, row string) int {
	for n := min(len(p), len(row)); n > 0; n-- {
		if strings.Contains(row, p[:n]) {
			return n
		}
	}
	return 0
}

func reversed(row string) string {
	b := []byte(row)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

// isRepeated says whether the password is one short piece, or one common word, said again and again.
func isRepeated(p string) bool {
	for n := 1; n <= len(p)/2; n++ {
		unit := p[:n]
		if len(p)%n == 0 && strings.Repeat(unit, len(p)/n) == p && (n <= 4 || commonWord(unit) || isWalk(unit)) {
			return true
		}
	}
	return false
}
