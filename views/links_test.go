package views_test

import (
	"net/url"
	"strings"
	"testing"

	"bottleneck/views"

	"github.com/PuerkitoBio/goquery"
)

func allLinks() views.LinksProps {
	link := func(n int, kind, name, address string) views.LinkProps {
		return views.LinkProps{Number: n, Kind: kind, Name: name, Address: address, Since: adminNow}
	}
	board := link(1, "board", "", "https://b.example/b/bbb")
	return views.LinksProps{BaseURL: "https://b.example", Board: &board,
		Departments: []views.LinkProps{link(2, "department", "Sales & Co", "https://b.example/r/aaa")},
		Suppliers:   []views.LinkProps{link(3, "supplier", "Nordkabel", "https://b.example/s/sss")}}
}

func TestEveryLinkHasCopyMessageCodeAndReplace(t *testing.T) {
	doc := drawn(t, views.LinksPage(adminPage(), allLinks()))
	wantSound(t, doc)
	cards := doc.Find("li[id^=link-]")
	if cards.Length() != 3 {
		t.Fatalf("%d links", cards.Length())
	}
	cards.Each(func(_ int, card *goquery.Selection) {
		name := card.Find("h3").Text()
		address := card.Find("input[readonly]").AttrOr("value", "")
		if !strings.Contains(card.Find("textarea[readonly]").Text(), address) {
			t.Errorf("%s: the message does not hold the address", name)
		}
		if card.Find("button[data-copy]").Length() != 2 || card.Find("img[alt][src$='/qr.png']").Length() != 1 {
			t.Errorf("%s: copy or QR code is missing", name)
		}
		if card.Find("details form[action$='/replace'] button").Length() != 1 {
			t.Errorf("%s: replacing is not behind a confirmation", name)
		}
		if !strings.Contains(card.Find("details form").Text(), "stops at once") {
			t.Errorf("%s: replacing does not say what happens", name)
		}
	})
}

func TestMailCarriesTheWholeMessage(t *testing.T) {
	doc := drawn(t, views.LinksPage(adminPage(), allLinks()))
	href := doc.Find("#link-2-card a[href^='mailto:']").AttrOr("href", "")
	if strings.Contains(href, "+") {
		t.Errorf("mail programs would show pluses: %s", href)
	}
	u, err := url.Parse(href)
	if err != nil {
		t.Fatal(err)
	}
	body := u.Query().Get("body")
	if !strings.Contains(body, "Hello Sales & Co,\r\n") || !strings.Contains(body, "https://b.example/r/aaa") {
		t.Errorf("the body is %q", body)
	}
}

func TestWelcomeSaysWhatComesNext(t *testing.T) {
	l := allLinks()
	l.Welcome = true
	doc := drawn(t, views.LinksPage(adminPage(), l))
	wantSound(t, doc)
	if doc.Find("h1").Text() != "You are set up" || doc.Find("ol a[href='https://b.example/r/aaa']").Length() != 1 {
		t.Error("the welcome does not lead on")
	}
	if doc.Find("a[href='/admin/links/print']").Length() == 0 {
		t.Error("the QR codes cannot be printed")
	}
}

func TestClosedBoardAndNoSuppliersSayWhatToDo(t *testing.T) {
	l := allLinks()
	l.Board, l.Suppliers = nil, nil
	doc := drawn(t, views.LinksPage(adminPage(), l))
	wantSound(t, doc)
	for _, address := range []string{"/admin/settings#board_link", "/admin#suppliers"} {
		if doc.Find("a[href='"+address+"']").Length() != 1 {
			t.Errorf("nothing leads to %s", address)
		}
	}
}

func TestPrintedSheetHasOneCardALink(t *testing.T) {
	l := allLinks()
	doc := drawn(t, views.LinksPrintPage(adminPage(), views.PrintProps{BaseURL: l.BaseURL, Show: "departments", Links: []views.LinkProps{l.Departments[0], *l.Board}}))
	wantSound(t, doc)
	cards := doc.Find("ul li:has(img)")
	if cards.Length() != 2 {
		t.Fatalf("%d cards", cards.Length())
	}
	first := cards.First().Text()
	for _, want := range []string{"Halden · Sales & Co", "What is holding you up?", "b.example/r/aaa"} {
		if !strings.Contains(first, want) {
			t.Errorf("the card does not say %q: %s", want, first)
		}
	}
	if doc.Find("a[aria-current=true]").AttrOr("href", "") != "/admin/links/print?show=departments" {
		t.Error("the page does not say what it shows")
	}
}
