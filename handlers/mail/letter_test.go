package mail

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

var (
	sales  = models.DepartmentNumbered(1)
	legal  = models.DepartmentNumbered(2)
	acme   = models.SupplierNumbered(1)
	globex = models.SupplierNumbered(2)
)

// addresses gives to whom mails went, in order.
func addresses(all map[string]*written) (list []string) {
	for to := range all {
		list = append(list, to)
	}
	slices.Sort(list)
	return list
}

func (w *world) to(all map[string]*written, wanted ...string) {
	w.t.Helper()
	slices.Sort(wanted)
	if got := addresses(all); !slices.Equal(got, wanted) {
		w.t.Fatalf("mails went to %q, want %q", got, wanted)
	}
}

func TestTheReceiptSaysWhenAndWhyAndHowToStop(t *testing.T) {
	w := newWorld(t)
	n := w.report(sales, "Zanzibar: the list is late", "p@example.org")
	all := w.mails()
	w.to(all, "p@example.org")
	m := all["p@example.org"].says("Thank you. Your report is R-1", "A person will answer by Thursday 26 November", "Was that not you?",
		"Nobody reads answers to this mail")
	tracking := "https://b.northwind.example/tracking/" + w.keys.Token(models.LinkTracking, uint32(n))
	stop := "https://b.northwind.example/mail-reporter/" + w.keys.Token(models.LinkMailReporter, uint32(n))
	for _, address := range []string{tracking, stop} {
		if !strings.Contains(m.text, address+"\n") || m.html.Find(`a[href="`+address+`"]`).Length() != 1 {
			t.Errorf("%s is not in both forms", address)
		}
	}
	for name, want := range map[string]string{"List-Unsubscribe": "<" + stop + ">", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
		"Auto-Submitted": "auto-generated", "Reply-To": "", "Content-Language": "en", "From": `"Northwind" <bottleneck@northwind.example>`} {
		if got := m.header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if strings.Contains(m.raw+m.text+m.page, "Zanzibar") {
		t.Error("what was typed goes to an address that was typed")
	}
}

func TestAnAddressGetsFewReceiptsADayAndEveryAnswer(t *testing.T) {
	w := newWorld(t)
	last := models.ReportNumber(0)
	got := 0
	for n := range 6 {
		last = w.report(sales, fmt.Sprintf("Another thing entirely %d", n*n), "victim@example.org")
		got += len(w.mails())
	}
	if got != receiptsMost {
		t.Errorf("%d receipts", got)
	}
	w.do(&models.AnswerReport{Report: last, Words: "We look at it."})
	w.to(w.mails(), "victim@example.org")
	w.now = w.now.Add(25 * time.Hour)
	w.report(sales, "The day after", "victim@example.org")
	w.to(w.mails(), "victim@example.org")
}

// one bottleneck with reports from two departments and two suppliers, cared for by Erin; the title is checked.
func (w *world) shared() (b models.BottleneckNumber) {
	w.t.Helper()
	first := w.report(sales, "Saleswords", "sam@example.org")
	w.join(w.report(legal, "Legalwords", "lea@example.org"), first)
	w.join(w.report(acme, "Acmewords", "desk@acme.example"), first)
	w.join(w.report(globex, "Globexwords", ""), first)
	b = w.view().Report(first).Bottleneck
	w.do(&models.SetTitle{Bottleneck: b, Title: "Questionnaires take weeks"})
	w.do(&models.SetOwner{Bottleneck: b, Owner: erin})
	w.planned()
	return b
}

const (
	sam, lea, desk = "sam@example.org", "lea@example.org", "desk@acme.example"
	ana, gus       = "ana@acme.example", "gus@globex.example"
	erins          = "erin@northwind.example"
)

func TestAnUpdateReachesItsAudienceAndNamesNobodyToSuppliers(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Departmentwords", Audience: models.AudienceReporters})
	all := w.mails()
	w.to(all, sam, lea, erins)
	all[sam].says("Ada on R-1", "Departmentwords")
	all[erins].says("Ada on B-1", "Departmentwords")
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Supplierwords", Audience: models.AudienceSuppliers})
	all = w.mails()
	w.to(all, sam, lea, erins, desk, ana, gus)
	all[ana].says("Northwind on R-3", "Supplierwords")
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Memberwords", Audience: models.AudienceMembers})
	w.to(w.mails(), erins)
}

func TestNobodyReadsInAMailWhatTheirPageDoesNotShow(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.by(models.ByReporter(1), &models.AddWords{Report: 1, Text: "Addedwords", Key: "added"})
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Memberwords", Audience: models.AudienceMembers})
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Departmentwords", Audience: models.AudienceReporters})
	w.do(&models.PostUpdate{Bottleneck: b, Words: "Supplierwords", Audience: models.AudienceSuppliers})
	w.do(&models.AnswerReport{Report: 1, Words: "Samswords"})
	w.do(&models.AnswerReport{Report: 4, Words: "Gusswords"})
	w.do(&models.SetPromise{Bottleneck: b, Date: models.DateOf(w.now) + 3})
	w.do(&models.SetStatus{Bottleneck: b, Status: models.StatusResolved, Words: "Resolvedwords", Audience: models.AudienceReporters})
	w.by(models.ByReporter(2), &models.GiveVerdict{Report: 2, Verdict: models.VerdictNot, Words: "Verdictwords"})
	may := map[string][]string{
		"Saleswords": {erins}, "Legalwords": {erins}, "Acmewords": {erins}, "Globexwords": {erins},
		"Addedwords": {erins}, "Memberwords": {erins}, "Verdictwords": {erins},
		"Departmentwords": {sam, lea, erins}, "Resolvedwords": {sam, lea, erins},
		"Supplierwords": {sam, lea, erins, desk, ana, gus}, "Samswords": {sam}, "Gusswords": {gus},
		"Questionnaires take weeks": {sam, lea, erins},
		"sam@example.org":           {sam}, "desk@acme.example": {desk}, "gus@globex.example": {gus},
		"Acme": {ana, erins}, "Globex": {gus, erins}, "Sales": {erins}, "Legal": {erins}, "Ada": {sam, lea, erins}, "Erin": {},
	}
	seen, mails := map[string]bool{}, 0
	check := func(to string, m *written) {
		mails++
		for words, readers := range may {
			all := m.subject() + m.raw[:strings.Index(m.raw, "\r\n\r\n")] + m.text + m.page
			if words != to && !strings.Contains(words, "@") {
				all = strings.NewReplacer(sam, "", lea, "", desk, "", ana, "", gus, "", erins, "").Replace(all)
			}
			if strings.Contains(all, words) {
				seen[words] = true
				if !slices.Contains(readers, to) {
					t.Errorf("%s reads %q", to, words)
				}
			}
		}
	}
	list := w.planned()
	for _, one := range list {
		if m := w.write(one); m != nil {
			check(m.to, m)
		}
	}
	// the same as a week's digest
	for _, to := range []models.Recipient{models.ToReporter(1), models.ToReporter(2), models.ToReporter(3), models.ToContact(1), models.ToContact(2), models.ToMember(erin)} {
		w.do(&models.ChooseMail{Of: to, Choice: models.MailWeekly})
	}
	w.now = time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	w.do(&models.PlanDigest{})
	digests := w.planned()
	if len(digests) != 6 {
		t.Fatalf("%d digests", len(digests))
	}
	for _, one := range digests {
		m := w.write(one)
		if m == nil {
			t.Fatalf("no digest for %s", one.To)
		}
		check(m.to, m)
	}
	for words := range may {
		if !seen[words] && words != "Erin" && words != "gus@globex.example" {
			t.Errorf("nobody reads %q: it proves nothing", words)
		}
	}
	t.Logf("%d mails", mails)
}

func TestWhatChangedBeforeAMailLeftIsNotSent(t *testing.T) {
	for name, change := range map[string]func(w *world, b models.BottleneckNumber){
		"the update is retracted": func(w *world, b models.BottleneckNumber) { w.undo(b) },
		"the report is withdrawn": func(w *world, _ models.BottleneckNumber) { w.by(models.ByReporter(1), &models.Withdraw{Report: 1}) },
		"the contact is removed": func(w *world, _ models.BottleneckNumber) {
			w.by(models.ByReporter(1), &models.RemoveContact{Report: 1})
		},
		"mail is stopped":            func(w *world, _ models.BottleneckNumber) { w.choose(models.ToReporter(1), models.MailNothing) },
		"a digest is chosen instead": func(w *world, _ models.BottleneckNumber) { w.choose(models.ToReporter(1), models.MailWeekly) },
	} {
		w := newWorld(t)
		b := w.shared()
		w.do(&models.PostUpdate{Bottleneck: b, Words: "Departmentwords", Audience: models.AudienceReporters})
		list := w.planned()
		at := slices.IndexFunc(list, func(d *models.Delivery) bool { return d.To == models.ToReporter(1) })
		if w.write(list[at]) == nil {
			t.Fatal("nothing would have been sent")
		}
		change(w, b)
		if w.write(list[at]) != nil {
			t.Errorf("%s, and it is sent", name)
		}
	}
}

func (w *world) choose(to models.Recipient, choice models.MailChoice) {
	w.do(&models.ChooseMail{Of: to, Choice: choice})
}

// undo takes back the newest update on a bottleneck.
func (w *world) undo(b models.BottleneckNumber) {
	updates := w.view().Bottleneck(b).Updates
	w.do(&models.Undo{Bottleneck: b, Entry: updates[len(updates)-1].Ref})
}

func TestResolvedAsksWhetherItHelped(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.do(&models.SetStatus{Bottleneck: b, Status: models.StatusResolved, Words: "Two weeks became two days.", Audience: models.AudienceReporters})
	all := w.mails()
	w.to(all, sam, lea, erins, desk, ana, gus)
	all[sam].says("R-1 is now: Resolved", "Two weeks became two days.", "Did this fix it for you?")
	all[gus].says("R-4 is now: Resolved", "Did this fix it for you?")
}

func TestAStatusOrPromiseThatIsNoLongerSoIsNotTold(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.do(&models.SetPromise{Bottleneck: b, Date: models.DateOf(w.now) + 3})
	w.do(&models.SetStatus{Bottleneck: b, Status: models.StatusInProgress, Seen: w.view().Number})
	w.do(&models.SetPromise{Bottleneck: b, Date: models.DateOf(w.now) + 5, Words: "It takes longer.", Seen: w.view().Number})
	told := 0
	for _, one := range w.planned() {
		if m := w.write(one); m != nil && m.to == sam {
			told++
			if strings.Contains(m.text, "Friday 27 November") {
				t.Error("the first promise is told")
			}
			if strings.Contains(m.text, "is promised for") && !strings.Contains(m.text, "It takes longer.") {
				t.Error("the promise was moved without its reason")
			}
		}
	}
	if told != 2 {
		t.Errorf("%d mails, want the status and the second promise", told)
	}
}

func TestMailsAboutOneBottleneckStandTogetherAndTellNobodyOfOthers(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	roots, ids := map[string]string{}, map[string]bool{}
	for n := range 2 {
		w.do(&models.PostUpdate{Bottleneck: b, Words: fmt.Sprint("Words ", n), Audience: models.AudienceSuppliers})
		for to, m := range w.mails() {
			root := m.header.Get("In-Reply-To")
			if root == "" || root != m.header.Get("References") || n > 0 && roots[to] != root {
				t.Errorf("%s: root %q, then %q", to, roots[to], root)
			}
			roots[to] = root
			if id := m.header.Get("Message-Id"); ids[id] || !strings.HasSuffix(id, "@northwind.example>") {
				t.Errorf("id %q", id)
			}
			ids[m.header.Get("Message-Id")] = true
		}
	}
	if roots[ana] == roots[gus] {
		t.Error("two suppliers can tell that they wait for the same")
	}
}

func TestHeadersTakeNothingThatWasTyped(t *testing.T) {
	for _, evil := range []string{"A\r\nBcc: all@example.org", "A\nX-Evil: 1\n\nbody", "\u202egnirts\u202c A", "😀 Ärger 漢字", strings.Repeat("long words ", 40), `"quoted" <x@y.example>`, "=?utf-8?q?x?="} {
		w := newWorld(t)
		settings := w.view().Settings
		settings.Organisation = evil
		w.do(&models.ChangeSettings{Settings: settings})
		b := w.shared()
		w.do(&models.SetTitle{Bottleneck: b, Title: string([]rune(evil)[:min(len([]rune(evil)), models.MaxTitle)]), Seen: w.view().Number})
		w.do(&models.PostUpdate{Bottleneck: b, Words: evil, Audience: models.AudienceReporters})
		m := w.mails()[sam]
		for name := range m.header {
			if name == "Bcc" || name == "X-Evil" || name == "Cc" {
				t.Errorf("%q brings the header %s", evil, name)
			}
		}
		if subject := m.subject(); !strings.HasPrefix(subject, "R-1: ") || strings.ContainsAny(subject, "\r\n\u202e") || len([]rune(subject)) > subjectMost {
			t.Errorf("subject %q", subject)
		}
		for line := range strings.SplitSeq(m.raw, "\r\n") {
			if len(line) > 998 || strings.ContainsAny(line, "\r\n") {
				t.Errorf("%q: a line of %d", evil, len(line))
			}
		}
	}
}

func TestScriptsInWordsStayWords(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	for _, evil := range []string{`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `</blockquote><style>*{display:none}</style>`,
		`javascript:alert(1)`, `<a href="javascript:alert(1)">x</a>`, `<!--`, `]]>`, `{{7*7}}`, `<base href=//evil.example>`} {
		w.do(&models.SetTitle{Bottleneck: b, Title: evil, Seen: w.view().Number})
		w.do(&models.PostUpdate{Bottleneck: b, Words: evil, Audience: models.AudienceReporters})
		m := w.mails()[sam]
		if n := m.html.Find("script,img,svg,base,link,iframe,object,form,input").Length(); n != 0 {
			t.Errorf("%q brings %d elements", evil, n)
		}
		if n := m.html.Find("style").Length(); n != 1 {
			t.Errorf("%q brings a style", evil)
		}
		m.html.Find("[href],[src],[style]").Each(func(_ int, s *goquery.Selection) {
			if href, _ := s.Attr("href"); !strings.HasPrefix(href, "https://b.northwind.example/") {
				t.Errorf("%q brings %q", evil, href)
			}
		})
		m.says(evil)
	}
}

func TestEveryMailIsInItsReadersLanguage(t *testing.T) {
	w := newWorld(t)
	c := &models.FileReport{Source: sales, Text: "Die Liste fehlt", Contact: "d@example.org", Language: "de", OwnTime: models.OwnTimeDay,
		Waiting: models.WaitingNobody, Key: "de"}
	w.by(models.ByParty(sales), c)
	m := w.mails()["d@example.org"].says("Vielen Dank. Ihre Meldung ist R-1", "Meldung öffnen")
	if lang, _ := m.html.Find("html").Attr("lang"); lang != "de" || m.header.Get("Content-Language") != "de" {
		t.Errorf("language %q", lang)
	}
	w.do(&models.ChooseMail{Of: models.ToMember(erin), Choice: models.MailEvery, Language: "nl"})
	w.do(&models.SetOwner{Bottleneck: 1, Owner: erin})
	w.do(&models.PostUpdate{Bottleneck: 1, Words: "Ja.", Audience: models.AudienceReporters})
	w.mails()[erins].says("Knelpunt openen")
}

func TestASupplierHearsWhatWeSayToThem(t *testing.T) {
	w := newWorld(t)
	b := w.shared()
	w.do(&models.AskSupplier{Bottleneck: b, Supplier: 1, Key: "ask", Words: "Please send the certificate"})
	all := w.mails()
	w.to(all, ana)
	all[ana].says("Northwind asks you for something", "Please send the certificate", "Open your page")
	f := models.SupplierFeedbackNumber(w.view().SupplierFeedbackCount())
	w.by(models.ByContact(1), &models.AnswerSupplierFeedback{Supplier: 1, Feedback: f, Kind: models.AnswerPromise, Date: models.DateOf(w.now) + 4, Words: "We send it"})
	all = w.mails()
	if m := all["ada@northwind.example"]; m == nil {
		t.Fatalf("mails went to %q", addresses(all))
	} else {
		m.says("Acme answered: We promise a date", "Saturday 28 November", "We send it")
	}
}

func TestATestMessageSaysThatMailArrives(t *testing.T) {
	w := newWorld(t)
	w.do(&models.TestDelivery{To: models.ToMember(ada)})
	m := w.mails()["ada@northwind.example"].says("Mail arrives")
	if m.subject() != "Test message from Northwind" {
		t.Errorf("subject %q", m.subject())
	}
}

func TestAWeekWithNothingInItIsNotSent(t *testing.T) {
	w := newWorld(t)
	w.shared()
	w.choose(models.ToReporter(1), models.MailWeekly)
	for week, want := range []bool{true, false} {
		w.now = time.Date(2026, 11, 30+7*week, 9, 0, 0, 0, time.UTC)
		w.do(&models.PlanDigest{})
		list := w.planned()
		if len(list) != 1 || (w.write(list[0]) != nil) != want {
			t.Errorf("week %d: %d planned, sent: %v", week, len(list), !want)
		}
	}
}
