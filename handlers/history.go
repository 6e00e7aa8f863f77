package handlers

import (
	"fmt"
	"math"
	"net/http"

	"bottleneck/models"
	"bottleneck/views"
)

// One page of the history shows historyEntries changes. Where few fit the filter, it stops looking after historyLooked
// of them and says so.
const (
	historyEntries = 100
	historyLooked  = 20_000
)

// showHistory shows who did what and when, newest first, in words that give nothing away: what an event is about,
// never the texts, contacts, hashes or links in it.
func (s *Server) showHistory(v *visit) error {
	filter, err := v.historyFilter(func(name string) string { return v.Query(name) })
	if err != nil {
		return err
	}
	filter.quiet = filter.kind == ""
	health := s.Store.Health()
	props := views.AdminHistoryProps{Head: fmt.Sprintf("%d:%s", health.Head.N, health.Head.Digest),
		Command: "bottleneck verify --head", Filter: v.historyFilterProps(filter)}
	before, err := v.historyStart(filter)
	if err != nil {
		return err
	}
	looked, fitted := 0, 0
	last, err := s.Store.History(v.ctx, before, func(r models.Recorded) (enough bool) {
		if filter.since(r.At) {
			return true
		}
		if looked++; filter.fits(v, r) {
			if fitted++; fitted > filter.past && len(props.Entries) < historyEntries {
				props.Entries = append(props.Entries, v.historyEntry(r))
			}
		}
		return len(props.Entries) >= historyEntries || looked >= historyLooked
	})
	if err != nil {
		return err
	}
	ended := last <= 1 || filter.from != 0 && looked < historyLooked && len(props.Entries) < historyEntries
	switch shown := filter.past + len(props.Entries); {
	case fitted > shown: // the rest of the commit that the last change is in
		props.Older = filter.address(before, shown)
	case !ended:
		props.Older = filter.address(last, 0)
		if len(props.Entries) < historyEntries {
			props.Looked = looked
		}
	}
	if filter.before != 0 && filter.before <= v.state.Number || filter.past > 0 {
		props.Newest = filter.address(0, 0)
	}
	return v.render(http.StatusOK, views.AdminHistoryPage(v.page("admin"), props))
}

func (v *visit) historyEntry(r models.Recorded) views.HistoryEntry {
	entry := views.HistoryEntry{Number: int(min(r.Ref.Commit, math.MaxInt)), At: v.local(r.At), Who: v.recordedBy(r.By)}
	if r.Event == nil {
		return entry
	}
	entry.Event = eventWords(r.Event)
	entry.Subject, entry.Address = v.subject(r.Event)
	return entry
}

// eventWords names an event for the catalogue: by its name, and apart where it takes something back.
func eventWords(event models.Event) string {
	if words := outboundWords(event); words != "" {
		return words
	}
	if takesBack(event) {
		return event.Name() + ".off"
	}
	if learned, ok := event.(*models.LearningPublished); ok && learned.Edit {
		return event.Name() + ".edit"
	}
	if closed, ok := event.(*models.ActionClosed); ok && closed.Dropped {
		return event.Name() + ".dropped"
	}
	if started, ok := event.(*models.SessionStarted); ok && started.SignOn {
		return event.Name() + ".sso"
	}
	return event.Name()
}

func takesBack(event models.Event) bool {
	switch e := event.(type) {
	case *models.PlaceConfirmed:
		return e.Off
	case *models.HeadsUpGot:
		return e.Back
	case *models.KeptApart:
		return e.Off
	case *models.TrackerSet:
		return e.Address == ""
	case *models.ConceptSet:
		return e.Removed
	case *models.ReplyRemoved:
		return e.Back
	case *models.ReleaseRemoved:
		return e.Back
	case *models.LinkSwitched:
		return e.Off
	case *models.LearningSwitched:
		return e.Off
	case *models.MemberIdentified:
		return e.Subject == ""
	case *models.MailSwitched:
		return !e.On
	case *models.WebhookSet:
		return e.Off
	}
	return false
}

// recordedBy says who acted; the set-up link had nobody behind it yet.
func (v *visit) recordedBy(by models.Actor) string {
	if by.Kind == models.SetupActor {
		return v.words.T("history.by.setup")
	}
	return v.actorName(by)
}

// subject is what an event is about, and where that is. Events about nothing in particular have none.
func (v *visit) subject(event models.Event) (name, address string) {
	switch e := event.(type) {
	case *models.OrganisationSetUp:
		return e.Settings.Organisation, "/admin/settings"
	case *models.DepartmentAdded:
		return v.departmentSubject(e.Department)
	case *models.DepartmentChanged:
		return v.departmentSubject(e.Department)
	case *models.QuestionsAsked:
		return v.departmentSubject(e.Department)
	case *models.FormWorded:
		return v.departmentSubject(e.Department)
	case *models.DepartmentSized:
		return v.departmentSubject(e.Department)
	case *models.SupplierAdded:
		return v.supplierSubject(e.Supplier)
	case *models.SupplierChanged:
		return v.supplierSubject(e.Supplier)
	case *models.SupplierFirstDismissed:
		return v.supplierSubject(e.Supplier)
	case *models.LinkMade:
		return v.linkSubject(e.Link)
	case *models.LinkRenewed:
		return v.linkSubject(e.Link)
	case *models.LinkEnded:
		return v.linkSubject(e.Link)
	case *models.SupplierContactAdded:
		return v.contactSubject(e.Contact)
	case *models.SupplierContactNamed:
		return v.contactSubject(e.Contact)
	case *models.SupplierContactRemoved:
		return v.contactSubject(e.Contact)
	case *models.SupplierContactErased:
		return v.contactSubject(e.Contact)
	case *models.MemberInvited:
		return v.memberSubject(e.Member)
	case *models.MemberChanged:
		return v.memberSubject(e.Member)
	case *models.MemberIdentified:
		return v.memberSubject(e.Member)
	case *models.SignOnChanged:
		return "", "/admin/sign-on"
	case *models.MemberErased:
		return v.memberSubject(e.Member)
	case *models.Exported:
		return v.exported(e), ""
	case *models.ImportBegun:
		return v.importSubject(e.Import)
	case *models.ImportEnded:
		return v.importSubject(e.Import)
	case *models.ImportTakenBack:
		return v.importSubject(e.Import)
	case *models.AccessRefused:
		return v.refusedWords(e), ""
	case *models.APITokenMade:
		return v.tokenSubject(e.Token)
	case *models.APITokenEnded:
		return v.tokenSubject(e.Token)
	case *models.APITokensUsed:
		return v.tokenSubject(e.Tokens[0])
	case *models.RequestCarriedOut:
		return v.tokenSubject(e.Token)
	case *models.ConceptSet:
		return e.Concept, ""
	case *models.ReplySaved:
		return e.Title, repliesAddress
	case *models.ReplyRemoved:
		return v.replySubject(e.Reply)
	case *models.RepliesOrdered:
		return "", repliesAddress
	case *models.ReleaseMarked:
		return e.Title, releasesAddress
	case *models.ReleaseRemoved:
		return v.releaseSubject(e.Release)
	case *models.LinkSwitched:
		return e.From + " – " + e.To, ""
	}
	if name, address, is := v.outboundSubject(event); is {
		return name, address
	}
	if n := aboutReport(event); n != 0 {
		return v.reportSubject(n)
	}
	if n := aboutFeedback(event); n != 0 {
		return v.feedbackSubject(n)
	}
	if n := aboutHeadsUp(event); n != 0 {
		return v.headsUpSubject(n)
	}
	if of, is := event.(models.OfRound); is {
		return v.roundSubject(of.AboutRound())
	}
	if n := aboutAction(event); n != 0 {
		return v.actionSubject(n)
	}
	if n := aboutBottleneck(event); n != 0 {
		return v.bottleneckSubject(n)
	}
	return "", ""
}

func (v *visit) departmentSubject(n uint32) (name, address string) {
	return v.state.PartyName(models.DepartmentNumbered(n)), departmentPath(n)
}

func (v *visit) supplierSubject(n uint32) (name, address string) {
	return v.state.PartyName(models.SupplierNumbered(n)), fmt.Sprintf("/admin/suppliers/%d", n)
}

func (v *visit) contactSubject(n models.ContactNumber) (name, address string) {
	one := v.state.Contact(n)
	if one == nil {
		return "", ""
	}
	_, address = v.supplierSubject(one.Supplier)
	return v.contactName(n), address
}

func (v *visit) memberSubject(n models.MemberNumber) (name, address string) {
	if m := v.state.Member(n); m != nil && m.Erased {
		return v.words.T("history.by.former"), ""
	} else if m != nil {
		return m.Name, fmt.Sprintf("/admin/members/%d", n)
	}
	return "", ""
}

// linkSubject is what a link was made for.
func (v *visit) linkSubject(n models.LinkNumber) (name, address string) {
	link := v.state.Link(n)
	if link == nil {
		return "", ""
	}
	switch link.Kind {
	case models.LinkDepartment:
		return v.departmentSubject(link.Target)
	case models.LinkSupplier:
		if link.Contact != 0 {
			return v.contactSubject(link.Contact)
		}
		return v.supplierSubject(link.Target)
	case models.LinkInvitation, models.LinkFeed:
		return v.memberSubject(models.MemberNumber(link.Target))
	case models.LinkRound:
		return v.roundSubject(models.RoundNumber(link.Target))
	}
	return v.words.T("links.board"), "/admin/links"
}

// aboutReport gives the report that an event is about; of several the first.
func aboutReport(event models.Event) models.ReportNumber {
	switch e := event.(type) {
	case *models.ReportFiled:
		return e.Report
	case *models.WordsWritten:
		return e.Report
	case *models.ContactLeft:
		return e.Report
	case *models.ContactRemoved:
		return e.Report
	case *models.WordsErased:
		return e.Report
	case *models.ReportRepeated:
		return e.Report
	case *models.WordsAdded:
		return e.Report
	case *models.QuestionsAnswered:
		return e.Report
	case *models.ReportWithdrawn:
		return e.Report
	case *models.ReportReinstated:
		return e.Report
	case *models.ReportBroughtBack:
		return e.Report
	case *models.VerdictGiven:
		return e.Report
	case *models.SupplierMatched:
		return e.Report
	case *models.ReportAnswered:
		return e.Report
	case *models.AnswerRetracted:
		return e.Report
	case *models.AnswerWorded:
		return e.Report
	case *models.AnswersErased:
		return e.Report
	case *models.ReportsHeard:
		if len(e.Reports) > 0 {
			return e.Reports[0]
		}
	}
	return 0
}

// aboutBottleneck gives the bottleneck that an event is about.
func aboutBottleneck(event models.Event) models.BottleneckNumber {
	switch e := event.(type) {
	case *models.UpdatePosted:
		return e.Bottleneck
	case *models.UpdateRetracted:
		return e.Bottleneck
	case *models.TitleSet:
		return e.Bottleneck
	case *models.StatusSet:
		return e.Bottleneck
	case *models.OwnerSet:
		return e.Bottleneck
	case *models.PromiseSet:
		return e.Bottleneck
	case *models.NeedSet:
		return e.Bottleneck
	case *models.TrackerSet:
		return e.Bottleneck
	case *models.EffortSet:
		return e.Bottleneck
	case *models.TradeOffSet:
		return e.Bottleneck
	case *models.TradeOffWorded:
		return e.Bottleneck
	case *models.TradeOffDue:
		return e.Bottleneck
	case *models.BottleneckCameBack:
		return e.Bottleneck
	case *models.PromiseMissed:
		return e.Bottleneck
	case *models.HelpOffered:
		return e.Bottleneck
	case *models.HelpWithdrawn:
		return e.Bottleneck
	case *models.EntryUndone:
		return e.Bottleneck
	case *models.ReportsMoved:
		return e.To
	case *models.BottlenecksMerged:
		return e.Into
	case *models.MergeUndone:
		return e.Into
	case *models.PlaceConfirmed:
		return e.Bottleneck
	case *models.KeptApart:
		return e.A
	case *models.LearningPublished:
		return e.Bottleneck
	case *models.LearningWorded:
		return e.Bottleneck
	case *models.LearningTakenBack:
		return e.Bottleneck
	case *models.LearningErased:
		return e.Bottleneck
	case *models.ActionAgreed:
		return e.Bottleneck
	}
	return 0
}
