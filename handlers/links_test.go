package handlers

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"strings"
	"testing"

	"bottleneck/models"

	"github.com/PuerkitoBio/goquery"
)

type selection = goquery.Selection

func TestAReplacedLinkIsGoneAtOnce(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	for name, one := range map[string]struct {
		kind models.LinkKind
		path string
	}{
		"Sales": {models.LinkDepartment, s.path(models.LinkDepartment, 1)}, "Acme": {models.LinkSupplier, s.path(models.LinkSupplier, 1)},
		"Board link": {models.LinkBoard, s.path(models.LinkBoard, 0)},
	} {
		s.browser().get(one.path).is(http.StatusOK)
		links := grace.get("/admin/links").is(http.StatusOK)
		replace := links.Find("li").FilterFunction(func(_ int, li *selection) bool { return li.Find("h3").Text() == name }).
			Find("form[action$='/replace']").AttrOr("action", "")
		next := links.send(replace, "grace", "0").follow().is(http.StatusOK).says("The link of " + name + " was replaced.")
		fresh := s.path(one.kind, 1)
		if fresh == one.path || !strings.Contains(next.body, fresh) || strings.Contains(next.body, tokenOf(one.path)) {
			t.Errorf("%s: the page does not show the new link alone", name)
		}
		s.browser().get(one.path).is(http.StatusGone)
		s.browser().get(fresh).is(http.StatusOK)
		links.send(replace, "grace", "0").follow().says("was replaced")
		if s.path(one.kind, 1) != fresh {
			t.Errorf("%s: pressing twice replaced it twice", name)
		}
	}
}

// A mail program may break a long address and make a link of its beginning alone: whatever is left of it, the page says
// what to do.
func TestALinkThatWasCutSaysToCopyTheWholeAddress(t *testing.T) {
	s := withReport(t)
	for _, link := range []string{s.path(models.LinkDepartment, 1), s.path(models.LinkSupplier, 1), s.path(models.LinkBoard, 0),
		s.path(models.LinkInvitation, 6), LinkPath(s.Keys, models.LinkTracking, 1), LinkPath(s.Keys, models.LinkSetup, 0)} {
		for kept := len("/r"); kept < len(link); kept++ {
			s.browser().from(fmt.Sprintf("192.0.2.%d", kept)).get(link[:kept]).is(http.StatusNotFound).says("copy the whole address")
		}
	}
}

func TestOnlyListedLinksCanBeReplaced(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	invitation := s.view().Member(6).Invitation
	for _, n := range []string{"0", "999", "x", itoa(invitation)} {
		grace.post("/admin/links/" + n + "/replace").is(http.StatusNotFound)
		grace.get("/admin/links/" + n + "/qr.png").is(http.StatusNotFound)
	}
	if s.view().Member(6).Invitation != invitation {
		t.Error("an invitation was replaced")
	}
}

func itoa(n models.LinkNumber) string {
	return strings.TrimPrefix(models.BottleneckNumber(n).String(), "B-")
}

func TestEveryQRCodeIsAPicture(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	pictures := grace.get("/admin/links").Find("img")
	if pictures.Length() != 5 {
		t.Fatalf("%d pictures, want 5", pictures.Length())
	}
	pictures.Each(func(_ int, one *selection) {
		p := grace.get(one.AttrOr("src", "")).is(http.StatusOK)
		if p.header.Get("Content-Type") != "image/png" || !strings.HasPrefix(p.header.Get("Cache-Control"), "private") {
			t.Errorf("%s: %v", p.path, p.header)
		}
		picture, err := png.Decode(bytes.NewReader([]byte(p.body)))
		if err != nil {
			t.Fatal(err)
		}
		checkQR(t, picture)
		again := grace.copy()
		again.headers["If-None-Match"] = p.header.Get("ETag")
		again.get(p.path).is(http.StatusNotModified)
	})
	s.browser().get(pictures.First().AttrOr("src", "")).is(http.StatusSeeOther)
}

// checkQR looks for the quiet zone and the three corner marks that every QR code has.
func checkQR(t *testing.T, picture image.Image) {
	t.Helper()
	const quiet = 4 // modules, as the standard asks
	side := picture.Bounds().Dx()
	dark := func(x, y int) bool { return color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y < 128 }
	if side < 400 {
		t.Errorf("only %d dots wide", side)
	}
	for i := range side {
		for j := range quiet * qrModule {
			if dark(i, j) || dark(j, i) || dark(i, side-1-j) || dark(side-1-j, i) {
				t.Fatalf("the quiet zone is not quiet at %d, %d", i, j)
			}
		}
	}
	last := side/qrModule - quiet - 7
	for _, corner := range [][2]int{{quiet, quiet}, {last, quiet}, {quiet, last}} {
		for i := range 7 {
			x, y := corner[0], corner[1]
			at := func(i, j int) bool { return dark((x+i)*qrModule+qrModule/2, (y+j)*qrModule+qrModule/2) }
			ring := i == 0 || i == 6
			if !at(i, 0) || !at(i, 6) || !at(0, i) || !at(6, i) || at(i, 1) != ring || at(3, i) == (i == 1 || i == 5) {
				t.Fatalf("no mark in the corner %v", corner)
			}
		}
	}
}

func TestThePrintedSheetShowsTheChosenLinks(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	for show, want := range map[string]int{"": 5, "?show=departments": 3, "?show=suppliers": 2, "?show=nonsense": 5} {
		if got := grace.get("/admin/links/print" + show).is(http.StatusOK).Find("main img").Length(); got != want {
			t.Errorf("%q shows %d codes, want %d", show, got, want)
		}
	}
}

func TestAClosedBoardHasNoLink(t *testing.T) {
	s := settled(t)
	grace := s.signedIn(adminEmail)
	grace.get("/admin/settings").send("/admin/settings", "board_link", "off").is(http.StatusSeeOther)
	p := grace.get("/admin/links").says("The board link is closed")
	if strings.Contains(p.body, "/b/") {
		t.Error("it is shown all the same")
	}
}
