package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

func FuzzClean(f *testing.F) {
	for _, value := range bad {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		if !utf8.ValidString(got) || clean(got) != got || strings.ContainsAny(got, "\r\x00\u202e\u2066\ufeff") {
			t.Errorf("%q became %q, then %q", text, got, clean(got))
		}
		for _, r := range got {
			if unicode.IsControl(r) && r != '\n' && r != '\t' {
				t.Errorf("%q holds %q", got, r)
			}
		}
	})
}

// FuzzRead reads any body as a report's form: whatever comes out is clean, or it is an error.
func FuzzRead(f *testing.F) {
	f.Add("what=x&waiting_for=nobody&own_time=none")
	f.Add("what=%ff%00&what=y&key[$ne]=1&&&=;%zz")
	f.Add(url.Values{"what": {strings.Repeat("x", 3000)}, "too_late": {"2026-13-45"}}.Encode())
	app := fiber.New(fiber.Config{Immutable: true})
	f.Fuzz(func(t *testing.T, body string) {
		c := app.AcquireCtx(&fasthttp.RequestCtx{})
		defer app.ReleaseCtx(c)
		c.Request().Header.SetMethod(fiber.MethodPost)
		c.Request().Header.SetContentType(fiber.MIMEApplicationForm)
		c.Request().SetBodyString(body)
		form := &reportForm{}
		if err := (&visit{Ctx: c}).read(form); err != nil {
			return
		}
		if form.What == "" || utf8.RuneCountInString(form.What) > 2000 || form.What != clean(form.What) || utf8.RuneCountInString(form.Contact) > 200 {
			t.Errorf("%q was read as %+v", body, form)
		}
	})
}

func FuzzOpenToken(f *testing.F) {
	keys, err := models.NewKeyring(make([]byte, models.KeySize))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(keys.Token(models.LinkTracking, 7))
	f.Add(strings.ToUpper(keys.Token(models.LinkBoard, 1)))
	f.Add(strings.Repeat("a", models.TokenLength))
	f.Add("é" + strings.Repeat("7", 24))
	f.Fuzz(func(t *testing.T, token string) {
		if kind, number, ok := keys.Open(token); ok && keys.Token(kind, number) != token {
			t.Errorf("%q opens %v %d, which has another token", token, kind, number)
		}
	})
}

func FuzzDecodeEvent(f *testing.F) {
	for _, e := range []models.Event{&models.ReportFiled{Report: 1, Source: models.DepartmentNumbered(1)}, &models.WordsWritten{Report: 1, Text: "é\"\\\u2028"},
		&models.ContactLeft{Report: 1, Contact: "x"}, &models.SessionStarted{Member: 1, Hash: "h"}, &models.StatusSet{}} {
		raw, err := models.Encode(e, models.ByMember(1), "salt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte(`{"erased":"00"}`))
	f.Add([]byte(`{"salt":"x","type":"report filed","by":"m3","data":{"report":1,"maybe":[{"a":"]"}]}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		event, by, err := models.Decode(raw)
		if err != nil || event == nil {
			return
		}
		again, err := models.Encode(event, by, "salt")
		if err != nil {
			t.Fatalf("%q was read and cannot be written: %v", raw, err)
		}
		second, _, err := models.Decode(again)
		if err != nil {
			t.Fatalf("%q became %q, which cannot be read: %v", raw, again, err)
		}
		if twice, err := models.Encode(second, by, "salt"); err != nil || string(twice) != string(again) {
			t.Errorf("%q became %q, then %q", raw, again, twice)
		}
	})
}

// FuzzCalendar: whatever hours, days and zone an organisation has, an answer is due later than its report came.
func FuzzCalendar(f *testing.F) {
	f.Add("Europe/Berlin", int64(1_790_000_000_000), 2, "2026-12-25")
	f.Add("Pacific/Apia", int64(1_325_203_200_000), 30, "2011-12-30")
	f.Add("", int64(-62_135_596_800_000), -3, "0000-00-00")
	f.Fuzz(func(t *testing.T, zone string, at int64, days int, holiday string) {
		c := models.DefaultCalendar(zone)
		if day, err := models.ParseDate(holiday); err == nil {
			c.Holidays = append(c.Holidays, day)
		}
		if at < 0 || at > time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli() || days < 0 || days > 60 {
			return
		}
		from := models.Moment(at)
		if due := c.Add(from, days*c.DayLength()); due < from || c.Between(from, due) < 0 {
			t.Errorf("%q: due %s, filed %s", zone, due.Time(), from.Time())
		}
		_ = c.Today(from)
	})
}
