package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"bottleneck/models"
	"bottleneck/views"
)

// historyFilter is what somebody looks for in the history, as it stands in the address.
type historyFilter struct {
	kind       string // one of historyKinds
	member     models.MemberNumber
	first      models.Date // days of the organisation, both counted in
	last       models.Date
	about      string // a reference, as typed
	report     models.ReportNumber
	bottleneck models.BottleneckNumber
	quiet      bool   // what the sending of messages leaves behind is passed over
	words      string // in the sentence, or the name of who did it
	before     uint64 // the page begins below this commit; 0 at the newest
	past       int    // of what fits there, so many stood on pages before: one commit may hold thousands

	from, to models.Moment // of first and last: what begins at to does not fit any more
}

// filterMax is how many characters of a field of the filter count.
const filterMax = 100

// historyFilter reads a filter by the names of its fields. What cannot be read is left out, as if it had not been asked.
func (v *visit) historyFilter(field func(name string) string) (f historyFilter, err error) {
	read := func(name string) string {
		text := []rune(clean(field(name)))
		return string(text[:min(len(text), filterMax)])
	}
	for _, kind := range historyKinds {
		if kind == read("kind") {
			f.kind = kind
		}
	}
	f.member = models.MemberNumber(atoi(read("member")))
	f.first, _ = models.ParseDate(read("from"))
	f.last, _ = models.ParseDate(read("to"))
	zone := v.state.Settings.Calendar.Location()
	if f.first != 0 {
		f.from = beginningOf(f.first, zone)
	}
	if f.last != 0 {
		f.to = beginningOf(f.last+1, zone)
	}
	f.about, f.words = read("about"), read("q")
	f.report, f.bottleneck = parseReport(f.about), 0
	if f.report == 0 {
		f.bottleneck = models.ParseBottleneck(f.about)
	}
	f.before, _ = strconv.ParseUint(read("before"), 10, 64)
	f.past = max(atoi(read("past")), 0)
	return f, nil
}

// beginningOf gives when a day begins in the organisation's zone.
func beginningOf(day models.Date, zone *time.Location) models.Moment {
	y, m, d := day.Time().Date()
	return models.MomentOf(time.Date(y, m, d, 0, 0, 0, 0, zone))
}

// parseReport reads "R-1042" or "r1042"; 0 for anything else.
func parseReport(text string) models.ReportNumber {
	rest, is := strings.CutPrefix(strings.ToLower(strings.TrimSpace(text)), "r")
	n, err := strconv.ParseUint(strings.TrimPrefix(rest, "-"), 10, 32)
	if err != nil || !is {
		return 0
	}
	return models.ReportNumber(n)
}

// historyStart gives the commit below which the page begins.
func (v *visit) historyStart(f historyFilter) (uint64, error) {
	before := v.state.Number + 1
	if f.before != 0 {
		before = min(before, f.before)
	}
	if f.to == 0 {
		return before, nil
	}
	end, err := v.server.Store.FirstSince(v.ctx, f.to)
	return min(before, end), err
}

// since says whether the period has begun only after this: nothing that is older fits.
func (f *historyFilter) since(at models.Moment) bool { return at < f.from }

// fits says whether an entry is one of those that are looked for.
func (f *historyFilter) fits(v *visit, r models.Recorded) bool {
	if _, told := r.Event.(*models.AnswerWorded); told { // by the answer that stands before it
		return false
	}
	if _, held := r.Event.(models.Confidential); held {
		return false
	}
	if f.quiet && r.Event != nil && (isMachinery(r.Event) || v.isImporting(r.Event)) {
		return false
	}
	if r.At < f.from || f.to != 0 && r.At >= f.to {
		return false
	}
	if f.member != 0 && r.By.Member() != f.member {
		return false
	}
	if f.kind != "" && (r.Event == nil || !isOfKind(r.Event, f.kind)) {
		return false
	}
	if f.about != "" && (r.Event == nil || f.report == 0 && f.bottleneck == 0 || !concerns(r.Event, f.report, f.bottleneck)) {
		return false
	}
	return f.words == "" || strings.Contains(strings.ToLower(v.historySentence(r)), strings.ToLower(f.words))
}

// historySentence is an entry as one reads it: who, and what they did.
func (v *visit) historySentence(r models.Recorded) string {
	return v.recordedBy(r.By) + " " + v.historyEntry(r).Words(v.words)
}

func (f *historyFilter) values() url.Values {
	values := url.Values{}
	set := func(name, value string) {
		if value != "" && value != "0" {
			values.Set(name, value)
		}
	}
	set("kind", f.kind)
	set("member", strconv.Itoa(int(f.member)))
	set("from", f.first.String())
	set("to", f.last.String())
	set("about", f.about)
	set("q", f.words)
	return values
}

// address is that of the page which begins below a commit, 0 for the newest, and past so many changes there.
func (f *historyFilter) address(before uint64, past int) string {
	values := f.values()
	if before != 0 {
		values.Set("before", strconv.FormatUint(before, 10))
	}
	if past > 0 {
		values.Set("past", strconv.Itoa(past))
	}
	if len(values) == 0 {
		return "/admin/history"
	}
	return "/admin/history?" + values.Encode()
}

func (v *visit) historyFilterProps(f historyFilter) views.HistoryFilter {
	props := views.HistoryFilter{Kind: f.kind, From: f.first.String(), To: f.last.String(), About: f.about, Text: f.words,
		Active: len(f.values()) > 0}
	if f.member != 0 {
		props.Member = strconv.Itoa(int(f.member))
	}
	for _, kind := range historyKinds {
		props.Kinds = append(props.Kinds, views.Option{Value: kind, Label: v.words.T("history.kind." + kind)})
	}
	for _, m := range v.state.Members() {
		props.Members = append(props.Members, views.Option{Value: strconv.Itoa(int(m.Number)), Label: m.Name})
	}
	return props
}
