package mail

import (
	"context"
	"fmt"
	"net"
	"strings"
	"testing"

	"bottleneck/models"
)

// posted is an update, planned for three reporters, and a run to send it to them.
func posted(t *testing.T) (*world, []*models.Delivery) {
	t.Helper()
	w := newWorld(t)
	sales := models.DepartmentNumbered(1)
	first := w.report(sales, "The list is late", "p1@example.org")
	for n := 2; n <= 3; n++ {
		w.join(w.report(sales, fmt.Sprintf("Quite another thing %d", n), fmt.Sprintf("p%d@example.org", n)), first)
	}
	w.planned()
	w.do(&models.PostUpdate{Bottleneck: w.view().Report(first).Bottleneck, Words: "We are on it.", Audience: models.AudienceReporters})
	list := w.planned()
	if len(list) != 3 {
		t.Fatalf("%d planned", len(list))
	}
	return w, list
}

// send makes one run over the deliveries.
func (w *world) send(s *Sender, list []*models.Delivery) (results []models.DeliveryResult) {
	run := s.Begin()
	defer run.End()
	for _, one := range list {
		results = append(results, run.Send(context.Background(), w.view(), one))
	}
	return results
}

func TestMailsGoOverOneEncryptedConnection(t *testing.T) {
	for _, security := range []Security{StartTLS, TLS, Open} {
		w, list := posted(t)
		office := newPostOffice(t, security)
		for i, result := range w.send(w.sender(office, security), list) {
			if result != (models.DeliveryResult{}) {
				t.Errorf("%s: message %d: %+v", security, i, result)
			}
		}
		got := office.took()
		if len(got) != 3 || office.connections() > 2 { // STARTTLS begins a conversation anew
			t.Fatalf("%s: %d messages over %d connections", security, len(got), office.connections())
		}
		if got[0].from != "bottleneck@northwind.example" || got[0].to == got[1].to {
			t.Errorf("%s: from %q to %q", security, got[0].from, got[0].to)
		}
		read(t, got[0].body).says("We are on it.")
	}
}

func TestOneRefusedRecipientDoesNotStopTheOthers(t *testing.T) {
	for code, want := range map[int]models.DeliveryResult{
		550: {Why: models.ProblemRejected, Code: 550, ForGood: true}, 451: {Why: models.ProblemRefused, Code: 451}} {
		w, list := posted(t)
		office := newPostOffice(t, StartTLS)
		office.onRcpt = func(to string) error {
			if to == "p2@example.org" {
				return answers(code)
			}
			return nil
		}
		refused := 0
		for _, result := range w.send(w.sender(office, StartTLS), list) {
			if result == want {
				refused++
			} else if result != (models.DeliveryResult{}) {
				t.Errorf("%d: %+v", code, result)
			}
		}
		if got := office.took(); refused != 1 || len(got) != 2 || office.connections() > 2 {
			t.Errorf("%d: %d refused, %d arrived over %d connections", code, refused, len(got), office.connections())
		}
	}
}

func TestAnErrorInTheMiddleOfAMessagePassesAndTheNextOneGoes(t *testing.T) {
	w, list := posted(t)
	office := newPostOffice(t, StartTLS)
	tries := 0
	office.onData = func(string, string) error {
		if tries++; tries == 1 {
			return answers(452)
		}
		return nil
	}
	results := w.send(w.sender(office, StartTLS), list)
	if results[0] != (models.DeliveryResult{Why: models.ProblemRefused, Code: 452}) || results[1].Why != 0 || results[2].Why != 0 {
		t.Errorf("%+v", results)
	}
	if got := office.took(); len(got) != 2 {
		t.Errorf("%d arrived", len(got))
	}
}

func TestAMessageWhoseAnswerWasLostGoesAgainWithTheSameID(t *testing.T) {
	w, list := posted(t)
	office := newPostOffice(t, Open)
	ids := []string{}
	office.onData = func(_, body string) error {
		ids = append(ids, read(t, body).header.Get("Message-Id"))
		if len(ids) == 1 {
			office.hangUp()
		}
		return nil
	}
	s := w.sender(office, Open)
	if first := w.send(s, list[:1])[0]; first.Why != models.ProblemUnreachable || first.ForGood {
		t.Errorf("%+v", first)
	}
	if again := w.send(s, list[:1])[0]; again != (models.DeliveryResult{}) {
		t.Errorf("%+v", again)
	}
	if len(ids) != 2 || ids[0] != ids[1] || ids[0] == "" {
		t.Errorf("ids %q", ids)
	}
}

func TestAConnectionThatWasClosedInBetweenIsMadeAgain(t *testing.T) {
	w, list := posted(t)
	office := newPostOffice(t, Open)
	run := w.sender(office, Open).Begin()
	defer run.End()
	for i, one := range list {
		if result := run.Send(context.Background(), w.view(), one); result != (models.DeliveryResult{}) {
			t.Errorf("message %d: %+v", i, result)
		}
		office.hangUp()
	}
	if got := office.took(); len(got) != 3 {
		t.Errorf("%d arrived", len(got))
	}
}

func TestAMailServerThatIsDownSlowOrNotToBeTrusted(t *testing.T) {
	w, list := posted(t)
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and never says a word
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	full, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = full.Close() }()
	go func() {
		for {
			c, err := full.Accept()
			if err != nil {
				return
			}
			_, _ = c.Write([]byte("421 too busy\r\n"))
			_ = c.Close()
		}
	}()
	trusted, open := newPostOffice(t, StartTLS), newPostOffice(t, Open)
	locked := newPostOffice(t, StartTLS)
	locked.user, locked.password = "post", "right"
	with := func(change func(*Options)) *Sender {
		o := w.sender(trusted, StartTLS).Options
		change(&o)
		return NewSender(o)
	}
	for name, test := range map[string]struct {
		sender *Sender
		want   models.DeliveryResult
	}{
		"down":              {w.sender(nil, StartTLS), models.DeliveryResult{Why: models.ProblemUnreachable}},
		"silent":            {with(func(o *Options) { o.Server.Address = silent.Addr().String() }), models.DeliveryResult{Why: models.ProblemTimeout}},
		"silent, TLS":       {with(func(o *Options) { o.Server.Address, o.Server.Security = silent.Addr().String(), TLS }), models.DeliveryResult{Why: models.ProblemTimeout}},
		"too busy":          {with(func(o *Options) { o.Server.Address = full.Addr().String() }), models.DeliveryResult{Why: models.ProblemRefused, Code: 421}},
		"unknown authority": {with(func(o *Options) { o.Roots = nil }), models.DeliveryResult{Why: models.ProblemTLS}},
		"no encryption":     {with(func(o *Options) { o.Server.Address = open.address }), models.DeliveryResult{Why: models.ProblemTLS}},
		"TLS to plain":      {with(func(o *Options) { o.Server.Address, o.Server.Security = open.address, TLS }), models.DeliveryResult{Why: models.ProblemTLS}},
		"wrong password": {with(func(o *Options) {
			o.Server.Address, o.Roots, o.Server.User, o.Server.Password = locked.address, locked.roots, "post", "wrong"
		}), models.DeliveryResult{Why: models.ProblemSignIn, Code: 535}},
		"no password": {with(func(o *Options) { o.Server.Address, o.Roots = locked.address, locked.roots }),
			models.DeliveryResult{Why: models.ProblemSignIn, Code: 530}},
	} {
		t.Run(name, func(t *testing.T) {
			for i, result := range w.send(test.sender, list) {
				if result != test.want {
					t.Errorf("message %d: %+v, want %+v", i, result, test.want)
				}
			}
		})
	}
	right := with(func(o *Options) {
		o.Server.Address, o.Roots, o.Server.User, o.Server.Password = locked.address, locked.roots, "post", "right"
	})
	if result := w.send(right, list)[0]; result != (models.DeliveryResult{}) {
		t.Errorf("with the right password: %+v", result)
	}
}

func TestAClaimThatEndsCutsTheConversation(t *testing.T) {
	w, list := posted(t)
	office := newPostOffice(t, Open)
	ctx, cancel := context.WithCancel(context.Background())
	office.onData = func(string, string) error {
		cancel()
		<-ctx.Done()
		return nil
	}
	run := w.sender(office, Open).Begin()
	defer run.End()
	if result := run.Send(ctx, w.view(), list[0]); result.Why == models.NoProblem && !result.Untried && len(office.took()) != 1 {
		t.Errorf("%+v, and nothing arrived", result)
	}
	if result := run.Send(ctx, w.view(), list[1]); !result.Untried {
		t.Errorf("after the claim: %+v", result)
	}
}

func TestWhatFailedHoldsNoWordsOfTheMailServer(t *testing.T) {
	w, list := posted(t)
	office := newPostOffice(t, StartTLS)
	office.onRcpt = func(string) error { return answers(550) }
	if result := w.send(w.sender(office, StartTLS), list)[0]; strings.Contains(fmt.Sprintf("%+v", result), "told") {
		t.Errorf("%+v", result)
	}
}
