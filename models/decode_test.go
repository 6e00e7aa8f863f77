package models

import (
	"encoding/json"
	"reflect"
	"testing"
)

var written = []Event{
	&ReportFiled{Report: 7, Source: sales, OwnTime: OwnTimeDay, Key: "k", Due: 1_790_000_000_000, Bottleneck: 3},
	&ReportFiled{Report: 8, Source: acme, Kind: Feedback, MeToo: true, Waiting: WaitingSupplier, WaitingParty: borealo,
		Need: NeedFix, OwnTime: OwnTimeFiveDays, People: PeopleOverTwenty, TooLate: 20_000, ComeBy: true, Voice: 9,
		Device: "d", Key: "k", Due: 1, Bottleneck: 3, Opens: true, Chosen: true, Score: 480,
		Maybe: []Maybe{{Bottleneck: 2, Score: 200}, {Bottleneck: 1, Score: 170}}},
	&WordsWritten{Report: 7, Text: "Plain words", Because: []string{"security questionnaire", `a "quoted" ] word`}},
	&WordsWritten{Report: 7, Text: "\"Quotes\", \\ and <tags> & ümlauts,\nlines,\u2028 separators 😀", Waiting: "Acme",
		About: "}", Answer: `{"salt":"`, Asked: 4},
	&ContactLeft{Report: 7, Contact: "ada@example.org"},
	&ReportsHeard{Reports: []ReportNumber{1, 2, 3}},
	&StatusSet{Bottleneck: 1, Status: StatusHeard, Was: StatusNew, Words: "we look at it"},
	&PlaceConfirmed{Reports: []ReportNumber{4, 7}, Bottleneck: 3},
	&KeptApart{A: 3, B: 1, Off: true},
	&ConceptSet{Concept: "invoice", Words: []ConceptWords{{"en", []string{"invoice", "credit note"}}, {"de", []string{"Rechnung"}}}},
	&ConceptSet{Concept: "permit", Forget: true},
	&LinkSwitched{From: "bill", To: "rechnung", Off: true},
	&LearningSwitched{},
	&ReplySaved{Reply: 2, Title: "On its way", Language: "de", Words: "{reference}: wir sind dran", Undoes: true},
	&ReplyRemoved{Reply: 2, Back: true},
	&RepliesOrdered{Replies: []SavedReplyNumber{2, 1}},
	&ReleaseMarked{Release: 3, Title: "2026.11", Day: 20600, Undoes: true},
	&ReleaseRemoved{Release: 3, Back: true},
}

func TestAnEventIsReadBackAsItWas(t *testing.T) {
	for _, event := range written {
		raw, err := Encode(event, ByMember(3), "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		if err != nil {
			t.Fatal(err)
		}
		got, by, err := Decode(raw)
		if err != nil || by != ByMember(3) || !reflect.DeepEqual(got, event) {
			t.Errorf("%s\ngot  %+v by %v, %v\nwant %+v", raw, got, by, err, event)
		}
	}
}

func TestTheUsualEventsAreReadByHand(t *testing.T) {
	for _, event := range written[:5] {
		data, err := json.Marshal(event)
		if err != nil {
			t.Fatal(err)
		}
		if got := newEvent[event.Name()]().(swiftly); !readSwiftly(got, data) || !reflect.DeepEqual(got, event) {
			t.Errorf("%s was read as %+v", data, got)
		}
	}
}

func TestTheEnvelopeIsWrittenAsJSONWouldBe(t *testing.T) {
	for _, event := range written {
		raw, err := Encode(event, Actor{Kind: SetupActor}, "SALT")
		if err != nil {
			t.Fatal(err)
		}
		data, _ := json.Marshal(event)
		want, _ := json.Marshal(envelope{Salt: "SALT", Type: event.Name(), By: Actor{Kind: SetupActor}, Data: data})
		if string(raw) != string(want) {
			t.Errorf("got  %s\nwant %s", raw, want)
		}
	}
}

func TestWhatLooksUnusualIsReadByTheBook(t *testing.T) {
	for _, raw := range []string{
		` { "salt" : "S", "type" : "contact left", "by" : "m3", "data" : { "report" : 7, "contact" : "x" } } `,
		`{"type":"contact left","salt":"S","by":"m3","data":{"contact":"x","report":7}}`,
		`{"salt":"S","type":"contact left","by":"m3","data":{"report":7,"contact":"x","later":{"a":[1]}}}`,
		`{"salt":"S","type":"contact left","by":"m3","data":{"report":7,"contact":"\u0078"}}`,
		`{"salt":"\u0053","type":"contact left","by":"m3","data":{"report":7,"contact":"x"}}`,
	} {
		got, by, err := Decode([]byte(raw))
		if err != nil || by != ByMember(3) || !reflect.DeepEqual(got, &ContactLeft{Report: 7, Contact: "x"}) {
			t.Errorf("%s\ngot %+v by %v, %v", raw, got, by, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, event := range written {
		raw, _ := Encode(event, ByMember(3), "SALT")
		f.Add(raw)
	}
	f.Add([]byte(`{"erased":"00"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, by, err := Decode(raw)
		if err != nil || got == nil {
			return
		}
		var env envelope
		if json.Unmarshal(raw, &env) != nil {
			t.Fatalf("%q is no JSON and was read as %+v", raw, got)
		}
		want := newEvent[env.Type]()
		if err := json.Unmarshal(env.Data, want); err != nil || by != env.By || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q was read as %+v, by the book it is %+v (%v)", raw, got, want, err)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, event := range written[:5] {
		raw, _ := Encode(event, ByMember(3), "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		b.Run(event.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := Decode(raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
