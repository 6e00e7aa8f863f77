package models

import "slices"

// Notice is something that happened of which people are told by mail or webhook. It refers to what happened and holds
// none of its words: what a message says is read from the state when it is sent, so that nothing is sent that its reader
// may not see by then.
//
// Notices are noted only while there is a way out (see State.Outbound), so that nobody is told of old things when mail
// is set up.
type Notice struct {
	Ref        Ref                    `json:"ref"` // the event
	At         Moment                 `json:"at"`
	By         Actor                  `json:"by"`
	Kind       NoticeKind             `json:"kind"`
	Bottleneck BottleneckNumber       `json:"bottleneck,omitempty"` // 0 if it is about none
	Report     ReportNumber           `json:"report,omitempty"`     // of what is about one report: a receipt, a personal answer, a verdict
	Subject    uint32                 `json:"subject,omitempty"`    // number of the heads-up, the learning's action, the round, or the supplier; of a week the day after it
	Audience   Audience               `json:"audience"`             // of an update, or of a status with words
	Feedback   SupplierFeedbackNumber `json:"feedback,omitempty"`   // to a supplier
	Invitation RoundInvitationNumber  `json:"invitation,omitempty"` // of what only one invited person is told
}

// NoticeKind says of what people are told.
type NoticeKind uint8

// The kinds of notice. Their order is never changed: the choice of what a webhook hears is recorded by name.
const (
	NoNotice             NoticeKind = iota
	NoticeFiled                     // a report was filed
	NoticeRepeated                  // it happened again
	NoticeWordsAdded                // a reporter added something
	NoticeUpdate                    // a member said something on a bottleneck
	NoticeAnswer                    // an answer to one reporter alone
	NoticeStatus                    // a bottleneck has another status, perhaps with words
	NoticePromise                   // a date was promised, moved or taken back
	NoticePromiseMissed             // the promised day passed
	NoticeVerdict                   // a reporter said whether the fix helped
	NoticeCameBack                  // a resolved bottleneck came back
	NoticeLearning                  // a learning was published
	NoticeAction                    // an action of a learning is overdue
	NoticeReview                    // a "won't do" is to be looked at again
	NoticeHeadsUp                   // a change was announced, moved or withdrawn
	NoticeHeadsUpAsk                // a week after a change: better, worse, how?
	NoticeFeedback                  // feedback or a request was released to a supplier
	NoticeSupplierAnswer            // a supplier answered feedback
	NoticeMerged                    // two bottlenecks were found to be the same
	NoticeRoundBegun                // a round began
	NoticeRoundEnded                // a round ended
	NoticeRoundHeard                // what was heard in a round was published
	NoticeRoundReminder             // who is invited to a round and has not answered is reminded
	NoticeWeek                      // a week is over: what changed on the board. It is planned on Mondays, and of no event
	noticeKinds
)

// noticeNames are the names of the kinds in the journal, and those that receivers of webhooks read.
var noticeNames = [noticeKinds]string{"", "report.filed", "report.repeated", "report.added", "bottleneck.update",
	"report.answered", "bottleneck.status", "bottleneck.promise", "bottleneck.promise_missed", "report.verdict",
	"bottleneck.came_back", "learning.published", "action.overdue", "wont_do.review", "heads_up.announced", "heads_up.asked",
	"supplier.feedback", "supplier.answer", "bottleneck.merged", "round.begun", "round.ended", "round.heard", "round.reminder", "board.week"}

// String gives the kind's name, as "bottleneck.update".
func (k NoticeKind) String() string {
	if k >= noticeKinds {
		return ""
	}
	return noticeNames[k]
}

// MarshalText is used for JSON.
func (k NoticeKind) MarshalText() ([]byte, error) { return choiceText(noticeNames[:], k) }

// UnmarshalText reads what MarshalText wrote.
func (k *NoticeKind) UnmarshalText(text []byte) error { return readChoice(noticeNames[:], text, k) }

// NoticeKinds lists the kinds that webhooks can hear of: all but reminders to single people.
func NoticeKinds() (list []NoticeKind) {
	for k := NoticeFiled; k < noticeKinds; k++ {
		if k != NoticeRoundReminder {
			list = append(list, k)
		}
	}
	return list
}

// noticed is an event of which people may be told. It is asked after it was applied; a notice of no kind tells nobody.
type noticed interface{ notice(d *Draft) Notice }

// noteNotice notes that people are to be told of an event that was just applied.
func (d *Draft) noteNotice(r Recorded) {
	event, is := r.Event.(noticed)
	if !is || !d.Outbound() {
		return
	}
	n := event.notice(d)
	if n.Kind == NoNotice {
		return
	}
	n.Ref, n.At, n.By = r.Ref, r.At, r.By
	d.notices = append(d.notices, n) // an older state never looks behind its own length
}

// forgetNotices takes out notices of events that are erased: who reads the journal later meets neither.
func (d *Draft) forgetNotices(erased []Ref) {
	gone := func(n Notice) bool { return slices.Contains(erased, n.Ref) }
	if slices.ContainsFunc(d.notices, gone) {
		d.notices = slices.DeleteFunc(slices.Clone(d.notices), gone)
	}
}

// Outbound says whether there is any way out: mail, or a webhook.
func (s *State) Outbound() bool { return s.mailOn || s.webhooksOn > 0 }

// notice passes over what was filed in another system: that is no news.
func (e *ReportFiled) notice(*Draft) Notice {
	if e.Import != 0 {
		return Notice{}
	}
	return Notice{Kind: NoticeFiled, Report: e.Report, Bottleneck: e.Bottleneck}
}

func (e *ReportRepeated) notice(d *Draft) Notice { return d.aboutReport(NoticeRepeated, e.Report) }
func (e *WordsAdded) notice(d *Draft) Notice     { return d.aboutReport(NoticeWordsAdded, e.Report) }
func (e *VerdictGiven) notice(d *Draft) Notice   { return d.aboutReport(NoticeVerdict, e.Report) }
func (e *ReportAnswered) notice(d *Draft) Notice { return d.aboutReport(NoticeAnswer, e.Report) }

func (d *Draft) aboutReport(kind NoticeKind, n ReportNumber) Notice {
	if r := d.Report(n); r != nil {
		return Notice{Kind: kind, Report: n, Bottleneck: r.Bottleneck}
	}
	return Notice{}
}

func (e *UpdatePosted) notice(*Draft) Notice {
	return Notice{Kind: NoticeUpdate, Bottleneck: e.Bottleneck, Audience: e.Audience}
}

// notice passes over what only says that a person has read it, or has learned from it: that is told by what they say.
func (e *StatusSet) notice(*Draft) Notice {
	if e.Words == "" && (e.Status == StatusNew || e.Status == StatusHeard || e.Status == StatusLearned) {
		return Notice{}
	}
	return Notice{Kind: NoticeStatus, Bottleneck: e.Bottleneck, Audience: e.Audience}
}

func (e *PromiseSet) notice(*Draft) Notice {
	return Notice{Kind: NoticePromise, Bottleneck: e.Bottleneck}
}

func (e *BottlenecksMerged) notice(*Draft) Notice {
	return Notice{Kind: NoticeMerged, Bottleneck: e.Into}
}

func (e *SupplierFeedbackReleased) notice(d *Draft) Notice {
	return Notice{Kind: NoticeFeedback, Feedback: e.Feedback, Subject: e.Supplier}
}

func (e *SupplierFeedbackAnswered) notice(d *Draft) Notice {
	f := d.SupplierFeedback(e.Feedback)
	if f == nil {
		return Notice{}
	}
	return Notice{Kind: NoticeSupplierAnswer, Feedback: e.Feedback, Subject: f.Supplier, Bottleneck: f.Bottleneck}
}

// notice tells of a request, which the supplier reads at once; an experience is told of once it is released.
func (e *SupplierFeedbackGiven) notice(d *Draft) Notice {
	if f := d.SupplierFeedback(e.Feedback); f == nil || f.State != FeedbackReleased {
		return Notice{}
	}
	return Notice{Kind: NoticeFeedback, Feedback: e.Feedback, Subject: e.Supplier, Bottleneck: e.Bottleneck}
}
