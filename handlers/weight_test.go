package handlers

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"testing"

	"bottleneck/views/words"

	"github.com/PuerkitoBio/goquery"
)

// The first view of a page is all that a browser fetches for it with an empty cache. A form fits the first round
// trip of a network, which is 14 KiB.
func TestTheFirstViewIsLight(t *testing.T) {
	m := newMeasured(t, 1_000)
	for _, page := range []struct {
		name, path, cookie string
		limit              int // bytes, heads included
	}{
		{"a department's form", m.form, "", 14 << 10},
		{"a board of 200 cards", m.boardOf200(t), m.session, 40 << 10},
	} {
		t.Run(page.name, func(t *testing.T) {
			for _, w := range words.Languages() {
				first, document := m.weigh(t, page.path, page.cookie, w.Lang)
				total, requests := first, 1
				for _, address := range fetched(t, document) {
					more, _ := m.weigh(t, address, page.cookie, w.Lang)
					total, requests = total+more, requests+1
				}
				t.Logf("%s: %d bytes in %d requests, %d of them the page itself", w.Lang, total, requests, first)
				if total > page.limit || requests > 4 {
					t.Errorf("%s: %d bytes in %d requests, want at most %d in 4", w.Lang, total, requests, page.limit)
				}
			}
		})
	}
}

// fetched lists what a browser asks for by itself when it shows the page.
func fetched(t *testing.T, document []byte) (list []string) {
	t.Helper()
	page, err := goquery.NewDocumentFromReader(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	for selector, attribute := range map[string]string{"link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]": "href",
		"script[src], img[src], iframe[src], object[data]": "src"} {
		page.Find(selector).Each(func(_ int, tag *goquery.Selection) {
			if address, found := tag.Attr(attribute); found {
				list = append(list, address)
			}
		})
	}
	return list
}

// weigh fetches an address as a browser does and gives the bytes of head and body on the wire, and the body unpacked.
func (m *measured) weigh(t *testing.T, path, cookie, lang string) (bytesOnWire int, body []byte) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, "http://"+m.address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip, deflate, br")
	request.Header.Set("Accept-Language", lang)
	request.Header.Set("Cookie", cookie)
	answer, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	onWire, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: status %d, error %v", path, answer.StatusCode, err)
	}
	var head bytes.Buffer
	if err := answer.Header.Write(&head); err != nil {
		t.Fatal(err)
	}
	bytesOnWire, body = head.Len()+len(onWire)+len("HTTP/1.1 200 OK\r\n\r\n"), onWire
	if answer.Header.Get("Content-Encoding") == "gzip" {
		unpacked, err := gzip.NewReader(bytes.NewReader(onWire))
		if err != nil {
			t.Fatal(err)
		}
		if body, err = io.ReadAll(unpacked); err != nil {
			t.Fatal(err)
		}
	}
	return bytesOnWire, body
}
