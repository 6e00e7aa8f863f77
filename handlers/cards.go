package handlers

import (
	"bytes"
	"context"
	"io"
	"strconv"
	"sync"
	"time"

	"bottleneck/models"
	"bottleneck/views"

	"github.com/a-h/templ"
)

// cardCache keeps rendered cards, so that a change draws only the cards that it touched, once for all readers.
// There are two of each in each language: for members, and for readers by board link.
type cardCache struct{ cards sync.Map }

type cardKey struct {
	number models.BottleneckNumber
	reader bool
	lang   string
}

type cachedCard struct {
	changed uint64
	shape   uint64
	hour    int64
	prefix  string
	html    []byte
}

// hourOf is what ages on cards are as exact as.
func hourOf(now models.Moment) int64 { return int64(now) / time.Hour.Milliseconds() }

func (c *cardCache) get(v *visit, reach views.Reach, card models.Card) (templ.Component, error) {
	key := cardKey{card.Number, !reach.Member(), v.words.Lang}
	hour := hourOf(v.now)
	if found, ok := c.cards.Load(key); ok {
		kept := found.(*cachedCard)
		if kept.changed == card.Changed && kept.shape == v.state.Shape && kept.hour == hour && kept.prefix == reach.Prefix {
			return rendered(kept.html), nil
		}
	}
	var buffer bytes.Buffer
	if err := views.Card(v.words, reach, v.cardProps(reach, card)).Render(context.Background(), &buffer); err != nil {
		return nil, err
	}
	c.cards.Store(key, &cachedCard{card.Changed, v.state.Shape, hour, reach.Prefix, buffer.Bytes()})
	return rendered(buffer.Bytes()), nil
}

// rendered is a component that was rendered, and so escaped, before.
func rendered(html []byte) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := w.Write(html)
		return err
	})
}

func (v *visit) cardProps(reach views.Reach, card models.Card) views.CardProps {
	b, zone := card.Bottleneck, v.state.Settings.Calendar.Location()
	props := views.CardProps{Name: v.cardName(reach, b), Checked: b.Checked,
		Version: strconv.FormatUint(b.Changed, 36) + "." + strconv.FormatUint(v.state.Shape, 36) + "." + strconv.FormatInt(hourOf(v.now), 36),
		Reports: b.ReportCount(), Voices: b.Voices(), Hours: int(card.Hours), Unconfirmed: int(card.Unconfirmed),
		Learned: b.Learned, CameBack: b.HasComeBack(), WonBack: !b.Status.Open()}
	if b.Resolved != 0 && b.Effort != models.EffortUnsaid {
		props.Gain = v.gain(b)
	}
	props.Departments, props.Suppliers = v.sources(b)
	props.ToLearn = v.toLearn(b)
	if oldest := v.state.OldestUnanswered(b); oldest != nil {
		props.Oldest = &views.Clock{Report: int(oldest.Number), Since: oldest.Filed.Time().In(zone),
			Due: oldest.Due.Time().In(zone), Now: v.now.Time().In(zone)}
	}
	props.Promised, props.PromiseLate = v.promisedDay(b)
	if m := v.state.Member(b.Owner); m != nil && reach.Member() {
		props.Owner = m.Name
	}
	copy(props.Trend[:], b.Trend(v.now, len(props.Trend)))
	return props
}

func (v *visit) cardName(reach views.Reach, b *models.Bottleneck) views.CardName {
	name := views.CardName{N: int(b.Number)}
	if len(b.Sources) > 0 {
		name.From = v.state.PartyName(b.Sources[0].Party)
	}
	if reach.Member() || b.Checked {
		name.Title = v.state.Title(b)
	}
	if name.Title == "" && reach.Member() {
		name.Title = v.words.T("card.erased")
	}
	return name
}

// titleFor gives a bottleneck's title as people at a party's link may read it. One that nobody has checked is the
// beginning of somebody else's report, so they read neutral words in its place.
func (v *visit) titleFor(party models.Party, b *models.Bottleneck) string {
	if title := v.state.Title(b); title != "" && v.state.ShownTo(party, b) {
		return title
	}
	return v.words.T("card.unread")
}

func (v *visit) sources(b *models.Bottleneck) (departments, suppliers []string) {
	for i := range b.Sources {
		party := b.Sources[i].Party
		if name := v.state.PartyName(party); party.Kind == models.SupplierParty {
			suppliers = append(suppliers, name)
		} else {
			departments = append(departments, name)
		}
	}
	return departments, suppliers
}
