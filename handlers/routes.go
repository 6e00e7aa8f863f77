package handlers

import (
	"slices"

	"bottleneck/handlers/importing"

	"github.com/gofiber/fiber/v2"
)

// route is one row of the table of addresses: a newcomer finds every address here, and who may ask for it.
type route struct {
	method string
	path   string
	guard  guard
	handle handler
	waits  bool // a long poll: answers after up to 25 seconds
	always bool // answered also before the journal was read
	files  int  // takes a form that may hold a file of so many bytes, from members who work the board only
}

const (
	get  = fiber.MethodGet
	post = fiber.MethodPost
)

// routes lists every address.
func routes() []route {
	return slices.Concat(operating, reporting, reading, working, learning, measuring, announcing, surveying, supplying, departments, accounts, administering, programming)
}

// operating is for operators and browsers.
var operating = []route{
	{method: get, path: "/healthz", guard: anyone, always: true, handle: (*Server).showHealth},
	{method: get, path: "/readyz", guard: anyone, always: true, handle: (*Server).showReady},
	{method: get, path: "/metrics", guard: anyone, always: true, handle: (*Server).showMetrics},
	{method: get, path: "/robots.txt", guard: anyone, always: true, handle: (*Server).showRobots},
	{method: get, path: "/favicon.ico", guard: anyone, always: true, handle: (*Server).showIcon},
	{method: get, path: "/static/:hash/:name", guard: anyone, always: true, handle: (*Server).showStatic},
}

// reporting is for people without an account who log what holds them up, and follow it.
var reporting = []route{
	{method: get, path: "/", guard: anyone, handle: (*Server).showHome},
	{method: get, path: "/who-sees-this", guard: anyone, handle: (*Server).showWhoSees},
	{method: get, path: "/help", guard: anyone, handle: (*Server).showHelp},
	{method: post, path: "/language", guard: anyone, always: true, handle: (*Server).chooseLanguage},

	{method: get, path: "/r/:token", guard: formLink, handle: (*Server).showDepartmentForm},
	{method: post, path: "/r/:token", guard: formLink, handle: (*Server).fileFromDepartment},
	{method: get, path: "/r/:token/feed.atom", guard: formLink, handle: (*Server).showDepartmentFeed},
	{method: post, path: "/r/:token/suggestions", guard: formLink, handle: (*Server).showSuggestions},
	{method: get, path: "/r/:token/also/:number", guard: formLink, handle: (*Server).showAlso},
	{method: post, path: "/r/:token/also/:number", guard: formLink, handle: (*Server).fileAlso},
	{method: get, path: "/r/:token/supplier", guard: formLink, handle: (*Server).showOfSupplier},
	{method: post, path: "/r/:token/supplier", guard: formLink, handle: (*Server).tellOfSupplier},
	{method: get, path: "/r/:token/customer", guard: formLink, handle: (*Server).showLearnCustomer},
	{method: post, path: "/r/:token/customer", guard: formLink, handle: (*Server).learnFromCustomer},
	{method: get, path: "/r/:token/heads-ups", guard: formLink, handle: (*Server).showHeadsUpsTold},
	{method: post, path: "/r/:token/heads-ups/:number", guard: formLink, handle: (*Server).judgeByForm},
	{method: post, path: "/r/:token/heads-ups/:number/report", guard: formLink, handle: (*Server).reportFromHeadsUp},
	{method: post, path: "/r/:token/again", guard: formLink, handle: (*Server).repeatReport},
	{method: post, path: "/r/:token/forget", guard: formLink, handle: (*Server).forgetMine},

	{method: get, path: "/s/:token", guard: supplierLink, handle: (*Server).showSupplierPage},
	{method: post, path: "/s/:token", guard: supplierLink, handle: (*Server).fileFromSupplier},
	{method: post, path: "/s/:token/suggestions", guard: supplierLink, handle: (*Server).showSuggestions},
	{method: get, path: "/s/:token/also/:number", guard: supplierLink, handle: (*Server).showAlso},
	{method: post, path: "/s/:token/also/:number", guard: supplierLink, handle: (*Server).fileAlso},
	{method: post, path: "/s/:token/again", guard: supplierLink, handle: (*Server).repeatReport},
	{method: post, path: "/s/:token/forget", guard: supplierLink, handle: (*Server).forgetMine},
	{method: post, path: "/s/:token/mail", guard: supplierLink, handle: (*Server).chooseContactMail},
	{method: post, path: "/s/:token/keep", guard: supplierLink, handle: (*Server).keepSupplierLink},
	{method: post, path: "/s/:token/heads-up/got", guard: supplierLink, handle: (*Server).getHeadsUpForSupplier},
	{method: post, path: "/s/:token/heads-ups/:number", guard: supplierLink, handle: (*Server).judgeBySupplier},
	{method: post, path: "/s/:token/heads-ups/:number/report", guard: supplierLink, handle: (*Server).reportFromSuppliersHeadsUp},
	{method: post, path: "/s/:token/reports/:number/verdict", guard: supplierLink, handle: (*Server).judgeAsSupplier},
	{method: post, path: "/s/:token/feedback/:number", guard: supplierLink, handle: (*Server).answerFeedback},
	{method: post, path: "/s/:token/feedback/:number/kept", guard: supplierLink, handle: (*Server).keepOwnPromise},

	{method: get, path: "/q/:token", guard: roundLink, handle: (*Server).showRoundByLink},
	{method: post, path: "/q/:token", guard: roundLink, handle: (*Server).answerRoundByLink},
	{method: post, path: "/q/:token/other", guard: roundLink, handle: (*Server).othersByLink},
	{method: get, path: "/r/:token/rounds/:number", guard: formLink, handle: (*Server).showRoundAsked},
	{method: post, path: "/r/:token/rounds/:number", guard: formLink, handle: (*Server).answerRoundAsked},
	{method: post, path: "/r/:token/rounds/:number/other", guard: formLink, handle: (*Server).othersAsked},
	{method: get, path: "/s/:token/rounds/:number", guard: supplierLink, handle: (*Server).showRoundAsked},
	{method: post, path: "/s/:token/rounds/:number", guard: supplierLink, handle: (*Server).answerRoundAsked},
	{method: post, path: "/s/:token/rounds/:number/other", guard: supplierLink, handle: (*Server).othersAsked},

	{method: get, path: "/t/:token", guard: trackingLink, handle: (*Server).showTracking},
	{method: post, path: "/t/:token/add", guard: trackingLink, handle: (*Server).addToReport},
	{method: post, path: "/t/:token/withdraw", guard: trackingLink, handle: (*Server).withdrawReport},
	{method: post, path: "/t/:token/remove-contact", guard: trackingLink, handle: (*Server).removeContact},
	{method: post, path: "/t/:token/mail", guard: trackingLink, handle: (*Server).chooseReportMail},
	{method: post, path: "/t/:token/verdict", guard: trackingLink, handle: (*Server).giveVerdict},
	{method: post, path: "/t/:token/not-the-same", guard: trackingLink, handle: (*Server).notTheSame},
	{method: post, path: "/t/:token/answers", guard: trackingLink, handle: (*Server).answerQuestions},
	{method: get, path: "/t/:token/also/:number", guard: trackingLink, handle: (*Server).showAlso},
	{method: post, path: "/t/:token/also/:number", guard: trackingLink, handle: (*Server).fileAlso},
	{method: post, path: "/t/:token/forget", guard: trackingLink, handle: (*Server).forgetHere},

	{method: get, path: "/f/:token/feed.atom", guard: ownFeedLink, handle: (*Server).showOwnFeed},
	{method: get, path: "/u/:token", guard: mailLink, handle: (*Server).showMailChoice},
	{method: post, path: "/u/:token", guard: mailLink, handle: (*Server).chooseMail},
}

// reading is the board for anyone in the company who has the board link.
var reading = []route{
	{method: get, path: "/b/:token", guard: boardLink, handle: (*Server).showReadersBoard},
	{method: get, path: "/b/:token/board/on", guard: boardLink, handle: (*Server).showReadersBoardOn},
	{method: get, path: "/b/:token/insights/quarter", guard: boardLink, handle: (*Server).showReadersQuarters},
	{method: get, path: "/b/:token/insights/quarter/:quarter", guard: boardLink, handle: (*Server).showReadersQuarter},
	{method: get, path: "/b/:token/insights/quarter/:quarter/file", guard: boardLink, handle: (*Server).showReadersQuarterFile},
	{method: get, path: "/b/:token/bottlenecks/:number", guard: boardLink, handle: (*Server).showReadersBottleneck},
	{method: get, path: "/b/:token/feed.atom", guard: boardLink, handle: (*Server).showBoardFeed},
	{method: get, path: "/b/:token/bottlenecks/:number/feed.atom", guard: boardLink, handle: (*Server).showBottleneckFeed},
	{method: get, path: "/b/:token/budget", guard: boardLink, handle: (*Server).showReadersBudget},
	{method: get, path: "/b/:token/heads-ups", guard: boardLink, handle: (*Server).showReadersHeadsUps},
	{method: get, path: "/b/:token/rounds", guard: boardLink, handle: (*Server).showReadersRounds},
	{method: get, path: "/b/:token/rounds/:number", guard: boardLink, handle: (*Server).showReadersRound},
	{method: get, path: "/b/:token/learned", guard: boardLink, handle: (*Server).showReadersLearned},
	{method: get, path: "/b/:token/wont-do", guard: boardLink, handle: (*Server).showReadersWontDo},
	{method: get, path: "/b/:token/changes", guard: boardLink, handle: (*Server).showChanges, waits: true},
}

// working is the board, its cards and the inbox, for members.
var working = []route{
	{method: get, path: "/board", guard: member, handle: (*Server).showBoard},
	{method: get, path: "/board/on", guard: member, handle: (*Server).showBoardOn},
	{method: get, path: "/insights/quarter", guard: member, handle: (*Server).showQuarters},
	{method: get, path: "/insights/quarter/:quarter", guard: member, handle: (*Server).showQuarter},
	{method: get, path: "/insights/quarter/:quarter/file", guard: member, handle: (*Server).showQuarterFile},
	{method: get, path: "/budget", guard: member, handle: (*Server).showBudget},
	{method: get, path: "/changes", guard: member, handle: (*Server).showChanges, waits: true},

	{method: get, path: "/bottlenecks/:number", guard: member, handle: (*Server).showBottleneck},
	{method: post, path: "/bottlenecks/:number/title", guard: engineer, handle: cardPost(cardWork{"title", "flash.title", (*cardVisit).setTitle})},
	{method: post, path: "/bottlenecks/:number/check", guard: engineer, handle: cardPost(cardWork{"title", "flash.checked", (*cardVisit).checkTitle})},
	{method: post, path: "/bottlenecks/:number/status", guard: engineer, handle: (*Server).setStatus},
	{method: post, path: "/bottlenecks/:number/owner", guard: engineer, handle: cardPost(cardWork{"owner", "flash.owner", (*cardVisit).setOwner})},
	{method: post, path: "/bottlenecks/:number/tracker", guard: engineer, handle: (*Server).setTracker},
	{method: post, path: "/bottlenecks/:number/promise", guard: engineer, handle: (*Server).setPromise},
	{method: post, path: "/bottlenecks/:number/effort", guard: engineer, handle: cardPost(cardWork{"effort", "flash.effort", (*cardVisit).setEffort})},
	{method: post, path: "/bottlenecks/:number/reopen", guard: engineer, handle: (*Server).reopen},
	{method: post, path: "/bottlenecks/:number/wont-do", guard: engineer, handle: (*Server).decideAgain},
	{method: post, path: "/bottlenecks/:number/need", guard: answerer, handle: cardPost(cardWork{"need", "flash.need", (*cardVisit).setNeed})},
	{method: post, path: "/bottlenecks/:number/request", guard: engineer, handle: cardPost(cardWork{"request", "flash.request", (*cardVisit).askSupplier})},
	{method: post, path: "/bottlenecks/:number/help", guard: member, handle: cardPost(cardWork{"", "flash.help", (*cardVisit).help})},
	{method: post, path: "/bottlenecks/:number/undo", guard: member, handle: (*Server).undoEntry},
	{method: post, path: "/undo", guard: engineer, handle: (*Server).undoDone},
	{method: post, path: "/bottlenecks/:number/updates", guard: answerer, handle: (*Server).sendUpdate},
	{method: post, path: "/bottlenecks/:number/merge", guard: engineer, handle: (*Server).mergeBottleneck},
	{method: post, path: "/bottlenecks/:number/related", guard: engineer, handle: (*Server).workRelated},
	{method: post, path: "/bottlenecks/:number/move", guard: engineer, handle: (*Server).moveReports},
	{method: post, path: "/bottlenecks/:number/split", guard: engineer, handle: (*Server).splitReports},

	{method: get, path: "/inbox", guard: engineer, handle: (*Server).showInbox},
	{method: post, path: "/inbox", guard: engineer, handle: (*Server).workInbox},

	{method: get, path: "/wont-do", guard: member, handle: (*Server).showWontDo},
	{method: get, path: "/replies", guard: engineer, handle: (*Server).showReplies},
	{method: post, path: "/replies", guard: engineer, handle: (*Server).saveReply},
	{method: post, path: "/replies/:number/remove", guard: engineer, handle: replyPost("flash.reply.removed", removeReply)},
	{method: post, path: "/replies/:number/undo", guard: engineer, handle: replyPost("flash.undone", undoReply)},
	{method: post, path: "/replies/:number/up", guard: engineer, handle: replyPost("flash.reply.moved", raiseReply)},
	{method: post, path: "/replies/:number/down", guard: engineer, handle: replyPost("flash.reply.moved", lowerReply)},

	{method: get, path: "/proposals", guard: engineer, handle: (*Server).showProposals},
	{method: post, path: "/proposals", guard: engineer, handle: (*Server).decideProposal},

	{method: get, path: "/reports/:number", guard: member, handle: (*Server).showReport},
	{method: post, path: "/reports/:number/place", guard: engineer, handle: (*Server).placeReport},
	{method: post, path: "/reports/:number/answer", guard: engineer, handle: (*Server).answerReport},
	{method: post, path: "/reports/:number/heard", guard: engineer, handle: (*Server).hearReport},
	{method: post, path: "/reports/:number/supplier", guard: engineer, handle: (*Server).matchSupplier},
}

// learning is what was learned, and the actions that were agreed on.
var learning = []route{
	{method: get, path: "/learned", guard: member, handle: (*Server).showLearned},
	{method: get, path: "/bottlenecks/:number/learning", guard: engineer, handle: (*Server).showLearning},
	{method: post, path: "/bottlenecks/:number/learning", guard: engineer, handle: (*Server).publishLearning},
	{method: get, path: "/bottlenecks/:number/learning/erase", guard: admin, handle: (*Server).showLearningErase},
	{method: post, path: "/bottlenecks/:number/learning/erase", guard: admin, handle: (*Server).eraseLearning},
	{method: post, path: "/bottlenecks/:number/actions", guard: engineer, handle: (*Server).agreeAction},

	{method: get, path: "/actions/:number", guard: doer, handle: (*Server).showAction},
	{method: post, path: "/actions/:number/done", guard: doer, handle: actionPost("", "flash.action.done", closeAction)},
	{method: post, path: "/actions/:number/drop", guard: doer, handle: actionPost("drop", "flash.action.dropped", dropAction)},
	{method: post, path: "/actions/:number/move", guard: doer, handle: actionPost("move", "flash.action.moved", moveAction)},
	{method: post, path: "/actions/:number/reopen", guard: doer, handle: actionPost("", "flash.action.reopened", reopenAction)},
}

// measuring is where it hurts, who waits for whom, whether it gets better, who is silent and what was promised.
var measuring = []route{
	{method: get, path: "/insights", guard: member, handle: (*Server).showInsights},
	{method: get, path: "/insights/hours", guard: member, handle: showInsight("hours")},
	{method: get, path: "/insights/hours.csv", guard: member, handle: showInsightTable("hours")},
	{method: get, path: "/insights/waiting", guard: member, handle: showInsight("waiting")},
	{method: get, path: "/insights/waiting.csv", guard: member, handle: showInsightTable("waiting")},
	{method: get, path: "/insights/trend", guard: member, handle: showInsight("trend")},
	{method: get, path: "/insights/trend.csv", guard: member, handle: showInsightTable("trend")},
	{method: get, path: "/insights/silent", guard: member, handle: showInsight("silent")},
	{method: get, path: "/insights/silent.csv", guard: member, handle: showInsightTable("silent")},
	{method: get, path: "/insights/promised", guard: member, handle: showInsight("promised")},
	{method: get, path: "/insights/promised.csv", guard: member, handle: showInsightTable("promised")},
	{method: post, path: "/insights/releases", guard: engineer, handle: (*Server).markRelease},
	{method: post, path: "/insights/releases/:number/remove", guard: engineer, handle: releasePost("flash.release.removed", removeRelease)},
	{method: post, path: "/insights/releases/:number/undo", guard: engineer, handle: releasePost("flash.undone", undoRelease)},

	{method: get, path: "/b/:token/insights", guard: boardLink, handle: (*Server).showReadersInsights},
	{method: get, path: "/b/:token/insights/hours", guard: boardLink, handle: showReadersInsight("hours")},
	{method: get, path: "/b/:token/insights/hours.csv", guard: boardLink, handle: showReadersInsightTable("hours")},
	{method: get, path: "/b/:token/insights/waiting", guard: boardLink, handle: showReadersInsight("waiting")},
	{method: get, path: "/b/:token/insights/waiting.csv", guard: boardLink, handle: showReadersInsightTable("waiting")},
	{method: get, path: "/b/:token/insights/trend", guard: boardLink, handle: showReadersInsight("trend")},
	{method: get, path: "/b/:token/insights/trend.csv", guard: boardLink, handle: showReadersInsightTable("trend")},
	{method: get, path: "/b/:token/insights/silent", guard: boardLink, handle: showReadersInsight("silent")},
	{method: get, path: "/b/:token/insights/silent.csv", guard: boardLink, handle: showReadersInsightTable("silent")},
	{method: get, path: "/b/:token/insights/promised", guard: boardLink, handle: showReadersInsight("promised")},
	{method: get, path: "/b/:token/insights/promised.csv", guard: boardLink, handle: showReadersInsightTable("promised")},
}

// departments is what leads look after: reports of their departments, what waits for them, form and link.
var departments = []route{
	{method: get, path: "/departments", guard: looksAfter, handle: (*Server).showDepartments},
	{method: get, path: "/departments/:number", guard: lead, handle: (*Server).showDepartment},
	{method: get, path: "/departments/:number/form", guard: lead, handle: (*Server).showFormEditor},
	{method: post, path: "/departments/:number/form", guard: lead, handle: (*Server).changeForm},
	{method: post, path: "/departments/:number/form/preview", guard: lead, handle: (*Server).previewForm},
	{method: get, path: "/departments/:number/link/qr.png", guard: lead, handle: (*Server).showDepartmentQR},
	{method: post, path: "/departments/:number/link/replace", guard: lead, handle: (*Server).replaceFormLink},
	{method: post, path: "/departments/:number/link/end", guard: lead, handle: (*Server).endOldFormLink},
	{method: post, path: "/departments/:number/heads-up", guard: lead, handle: (*Server).judgeForDepartment},
	{method: post, path: "/departments/:number/heads-up/got", guard: lead, handle: (*Server).getHeadsUp},
	{method: post, path: "/departments/:number/people", guard: lead, handle: (*Server).sizeDepartment},
	{method: post, path: "/departments/:number/use", guard: admin, handle: (*Server).useDepartment},
	{method: post, path: "/departments/:number/place", guard: admin, handle: (*Server).placeDepartment},
}

// supplying is what members say to suppliers, and what comes of it.
var supplying = []route{
	{method: get, path: "/suppliers", guard: member, handle: (*Server).showSuppliers},
	{method: get, path: "/suppliers/:number", guard: member, handle: (*Server).showSupplierTalk},
	{method: post, path: "/suppliers/:number", guard: member, handle: (*Server).giveFeedback},
	{method: post, path: "/suppliers/:number/first", guard: member, handle: (*Server).dismissFirst},

	{method: get, path: "/supplier-feedback/:number", guard: engineer, handle: (*Server).showRelease},
	{method: post, path: "/supplier-feedback/:number/release", guard: engineer, handle: (*Server).releaseFeedback},
	{method: post, path: "/supplier-feedback/:number/aside", guard: engineer, handle: (*Server).setFeedbackAside},
	{method: post, path: "/supplier-feedback/:number/back", guard: engineer, handle: feedbackPost("flash.undone", takeFeedbackBack)},
	{method: post, path: "/supplier-feedback/:number/kept", guard: engineer, handle: feedbackPost("flash.saved", keepPromise)},
	{method: get, path: "/supplier-feedback/:number/erase", guard: admin, handle: (*Server).showFeedbackErase},
	{method: post, path: "/supplier-feedback/:number/erase", guard: admin, handle: (*Server).eraseFeedback},
	{method: post, path: "/supplier-feedback/:number/seen", guard: engineer, handle: feedbackPost("flash.feedback.seen", seeAnswer)},
}

// announcing is what members tell of changes before they come, and what came of them.
var announcing = []route{
	{method: get, path: "/heads-ups", guard: member, handle: (*Server).showHeadsUps},
	{method: get, path: "/heads-ups/new", guard: engineer, handle: (*Server).showNewHeadsUp},
	{method: post, path: "/heads-ups/new", guard: engineer, handle: (*Server).announceHeadsUp},
	{method: get, path: "/heads-ups/:number", guard: member, handle: (*Server).showHeadsUp},
	{method: post, path: "/heads-ups/:number", guard: engineer, handle: (*Server).changeHeadsUp},
	{method: get, path: "/heads-ups/:number/edit", guard: engineer, handle: (*Server).showHeadsUpEdit},
	{method: post, path: "/heads-ups/:number/withdraw", guard: engineer, handle: (*Server).withdrawHeadsUp},
	{method: post, path: "/heads-ups/:number/erase", guard: admin, handle: (*Server).eraseHeadsUpAnswer},
}

// surveying is the rounds: the same questions put to chosen departments and suppliers for a set time.
var surveying = []route{
	{method: get, path: "/rounds/:number/invitations", guard: engineer, handle: (*Server).showInvitations},
	{method: post, path: "/rounds/:number/invitations/members", guard: engineer, handle: (*Server).inviteMembers},
	{method: post, path: "/rounds/:number/invitations/preview", guard: engineer, handle: (*Server).previewInvitees, files: fileLimit},
	{method: post, path: "/rounds/:number/invitations/table", guard: engineer, handle: (*Server).inviteTable, files: fileLimit},
	{method: post, path: "/rounds/:number/invitations/remind", guard: engineer, handle: (*Server).remindRound},
	{method: post, path: "/rounds/:number/invitations/reminders", guard: engineer, handle: (*Server).chooseReminders},
	{method: post, path: "/rounds/:number/invitations/links.csv", guard: admin, handle: (*Server).exportInvitations},
	{method: get, path: "/rounds", guard: member, handle: (*Server).showRounds},
	{method: get, path: "/rounds/:number/results", guard: member, handle: (*Server).showRoundResults},
	{method: get, path: "/rounds/:number/results.csv", guard: member, handle: (*Server).saveRoundResults},
	{method: post, path: "/rounds/:number/late", guard: engineer, handle: (*Server).countLate},
	{method: get, path: "/rounds/:number/heard", guard: engineer, handle: (*Server).showHeard},
	{method: post, path: "/rounds/:number/heard", guard: engineer, handle: (*Server).publishHeard},
	{method: post, path: "/rounds/:number/heard/back", guard: engineer, handle: (*Server).takeBackHeard},
	{method: post, path: "/rounds/:number/heard/erase", guard: admin, handle: (*Server).eraseHeard},
	{method: get, path: "/rounds/:number/answers/erase", guard: admin, handle: (*Server).askRoundAnswerErased},
	{method: post, path: "/rounds/:number/answers/erase", guard: admin, handle: (*Server).eraseRoundAnswer},
	{method: get, path: "/rounds/new", guard: engineer, handle: (*Server).showNewRound},
	{method: post, path: "/rounds/new", guard: engineer, handle: (*Server).openRound},
	{method: get, path: "/rounds/:number", guard: member, handle: (*Server).showRound},
	{method: post, path: "/rounds/:number", guard: engineer, handle: (*Server).changeRound},
	{method: get, path: "/rounds/:number/edit", guard: engineer, handle: (*Server).showRoundEdit},
	{method: get, path: "/rounds/:number/preview", guard: member, handle: (*Server).showRoundLooks},
	{method: get, path: "/rounds/:number/qr.png", guard: engineer, handle: (*Server).showRoundQR},
	{method: post, path: "/rounds/:number/until", guard: engineer, handle: (*Server).extendRound},
	{method: post, path: "/rounds/:number/close", guard: engineer, handle: (*Server).closeRound},
	{method: post, path: "/rounds/:number/cancel", guard: engineer, handle: (*Server).cancelRound},
}

// accounts is how members come in and leave.
var accounts = []route{
	{method: get, path: "/setup/:token", guard: setupLink, handle: (*Server).showSetup},
	{method: post, path: "/setup/:token", guard: setupLink, handle: (*Server).setUp},
	{method: get, path: "/sign-in", guard: anyone, handle: (*Server).showSignIn},
	{method: post, path: "/sign-in", guard: anyone, handle: (*Server).signInMember},
	{method: get, path: "/sign-in/sso", guard: anyone, handle: (*Server).beginSignOn},
	{method: post, path: "/sign-in/sso", guard: anyone, handle: (*Server).finishSignOn},
	{method: get, path: "/sign-in/sso/callback", guard: anyone, handle: (*Server).showSignOn},
	{method: post, path: "/sign-out", guard: anyone, handle: (*Server).signOut},
	{method: get, path: "/join/:token", guard: invitationLink, handle: (*Server).showJoin},
	{method: post, path: "/join/:token", guard: invitationLink, handle: (*Server).join},
	{method: get, path: "/account", guard: member, handle: (*Server).showAccount},
	{method: post, path: "/account/mail", guard: member, handle: (*Server).chooseOwnMail},
	{method: post, path: "/account/feed", guard: member, handle: (*Server).makeFeed},
	{method: post, path: "/account/feed/replace", guard: member, handle: (*Server).replaceFeed},
	{method: post, path: "/account/feed/close", guard: member, handle: (*Server).closeFeed},
	{method: post, path: "/account/password", guard: member, handle: (*Server).changePassword},
	{method: post, path: "/account/sign-out-everywhere", guard: member, handle: (*Server).signOutEverywhere},
	{method: post, path: "/account/sessions/:id/end", guard: member, handle: (*Server).endSession},
}

// administering is for admins.
var administering = []route{
	{method: get, path: "/admin", guard: admin, handle: (*Server).showAdmin},
	{method: get, path: "/admin/settings", guard: admin, handle: (*Server).showSettings},
	{method: post, path: "/admin/settings", guard: admin, handle: (*Server).changeSettings},
	{method: post, path: "/admin/departments", guard: admin, handle: (*Server).addDepartment},
	{method: post, path: "/admin/suppliers", guard: admin, handle: (*Server).addSuppliers},
	{method: get, path: "/admin/suppliers/add-many", guard: admin, handle: (*Server).showAddMany},
	{method: post, path: "/admin/suppliers/add-many", guard: admin, handle: (*Server).previewMany, files: fileLimit},
	{method: get, path: "/admin/suppliers/add-many/template.csv", guard: admin, handle: (*Server).showManyTemplate},
	{method: post, path: "/admin/suppliers/add-many/confirm", guard: admin, handle: (*Server).addMany, files: fileLimit},
	{method: post, path: "/admin/suppliers/add-many/faulty.csv", guard: admin, handle: (*Server).saveFaulty, files: fileLimit},
	{method: get, path: "/admin/suppliers/:number", guard: admin, handle: (*Server).showSupplier},
	{method: post, path: "/admin/suppliers/:number", guard: admin, handle: (*Server).changeSupplier},
	{method: post, path: "/admin/suppliers/:number/contacts", guard: admin, handle: (*Server).addContact},
	{method: get, path: "/admin/contacts/:number", guard: admin, handle: (*Server).showContact},
	{method: post, path: "/admin/contacts/:number", guard: admin, handle: (*Server).changeContact},
	{method: post, path: "/admin/contacts/:number/close", guard: admin, handle: (*Server).closeContact},
	{method: post, path: "/admin/contacts/:number/export", guard: admin, handle: (*Server).exportContact},
	{method: post, path: "/admin/contacts/:number/erase", guard: admin, handle: (*Server).eraseContact},
	{method: get, path: "/admin/links", guard: admin, handle: (*Server).showLinks},
	{method: get, path: "/admin/links/print", guard: admin, handle: (*Server).showLinksPrint},
	{method: get, path: "/admin/links/:number/qr.png", guard: admin, handle: (*Server).showQR},
	{method: post, path: "/admin/links/:number/replace", guard: admin, handle: (*Server).replaceLink},
	{method: post, path: "/admin/links/:number/renew", guard: admin, handle: (*Server).renewLink},
	{method: post, path: "/admin/links/:number/end", guard: admin, handle: (*Server).endLink},
	{method: post, path: "/admin/links/:number/make", guard: admin, handle: (*Server).makeLink},
	{method: post, path: "/admin/links/keep", guard: admin, handle: (*Server).keepLinks},
	{method: post, path: "/admin/links/messages.csv", guard: admin, handle: (*Server).saveMessages},
	{method: post, path: "/admin/members", guard: admin, handle: (*Server).inviteMember},
	{method: get, path: "/admin/members/:number", guard: admin, handle: (*Server).showMember},
	{method: post, path: "/admin/members/:number", guard: admin, handle: (*Server).changeMember},
	{method: get, path: "/admin/members/:number/invitation", guard: admin, handle: (*Server).showInvitation},
	{method: post, path: "/admin/members/:number/invite", guard: admin, handle: (*Server).inviteAgain},
	{method: post, path: "/admin/members/:number/disconnect", guard: admin, handle: (*Server).disconnectMember},
	{method: get, path: "/admin/sign-on", guard: admin, handle: (*Server).showSignOnRules},
	{method: post, path: "/admin/sign-on", guard: admin, handle: (*Server).changeSignOn},
	{method: post, path: "/admin/sign-on/check", guard: admin, handle: (*Server).checkSignOn},
	{method: get, path: "/admin/webhooks", guard: admin, handle: (*Server).showWebhooks},
	{method: post, path: "/admin/webhooks", guard: admin, handle: (*Server).addWebhook},
	{method: get, path: "/admin/webhooks/new", guard: admin, handle: (*Server).showNewWebhook},
	{method: get, path: "/admin/webhooks/format", guard: admin, handle: (*Server).showWebhookFormat},
	{method: get, path: "/admin/webhooks/:number", guard: admin, handle: (*Server).showWebhook},
	{method: post, path: "/admin/webhooks/:number", guard: admin, handle: (*Server).changeWebhook},
	{method: post, path: "/admin/webhooks/:number/test", guard: admin, handle: (*Server).testWebhook},
	{method: post, path: "/admin/webhooks/:number/secret", guard: admin, handle: (*Server).showWebhookSecret},
	{method: post, path: "/admin/webhooks/:number/renew", guard: admin, handle: (*Server).renewWebhookSecret},
	{method: post, path: "/admin/webhooks/:number/switch", guard: admin, handle: (*Server).switchWebhook},
	{method: post, path: "/admin/webhooks/:number/remove", guard: admin, handle: (*Server).removeWebhook},
	{method: get, path: "/admin/tokens", guard: admin, handle: (*Server).showTokens},
	{method: post, path: "/admin/tokens", guard: admin, handle: (*Server).makeToken},
	{method: post, path: "/admin/tokens/:number/end", guard: admin, handle: (*Server).endToken},
	{method: get, path: "/admin/grouping", guard: admin, handle: (*Server).showGrouping},
	{method: post, path: "/admin/grouping/links", guard: admin, handle: (*Server).switchLink},
	{method: post, path: "/admin/grouping/learning", guard: admin, handle: (*Server).switchLearning},
	{method: get, path: "/admin/grouping/concepts", guard: admin, handle: (*Server).showConcepts},
	{method: get, path: "/admin/grouping/concept", guard: admin, handle: (*Server).showConcept},
	{method: post, path: "/admin/grouping/concept", guard: admin, handle: (*Server).changeConcept},
	{method: get, path: "/admin/people", guard: admin, handle: (*Server).showPeople},
	{method: post, path: "/admin/people", guard: admin, handle: (*Server).findPeople},
	{method: get, path: "/admin/people/contacts/:number", guard: admin, handle: personRoute("contacts", (*personVisit).show)},
	{method: post, path: "/admin/people/contacts/:number/export", guard: admin, handle: personRoute("contacts", (*personVisit).export)},
	{method: get, path: "/admin/people/contacts/:number/erase", guard: admin, handle: personRoute("contacts", (*personVisit).confirm)},
	{method: post, path: "/admin/people/contacts/:number/erase", guard: admin, handle: personRoute("contacts", (*personVisit).erase)},
	{method: get, path: "/admin/people/reports/:number", guard: admin, handle: personRoute("reports", (*personVisit).show)},
	{method: post, path: "/admin/people/reports/:number/export", guard: admin, handle: personRoute("reports", (*personVisit).export)},
	{method: get, path: "/admin/people/reports/:number/erase", guard: admin, handle: personRoute("reports", (*personVisit).confirm)},
	{method: post, path: "/admin/people/reports/:number/erase", guard: admin, handle: personRoute("reports", (*personVisit).erase)},
	{method: get, path: "/admin/people/invitations/:number", guard: admin, handle: personRoute("invitations", (*personVisit).show)},
	{method: post, path: "/admin/people/invitations/:number/export", guard: admin, handle: personRoute("invitations", (*personVisit).export)},
	{method: get, path: "/admin/people/invitations/:number/erase", guard: admin, handle: personRoute("invitations", (*personVisit).confirm)},
	{method: post, path: "/admin/people/invitations/:number/erase", guard: admin, handle: personRoute("invitations", (*personVisit).erase)},
	{method: get, path: "/admin/people/members/:number", guard: admin, handle: personRoute("members", (*personVisit).show)},
	{method: post, path: "/admin/people/members/:number/export", guard: admin, handle: personRoute("members", (*personVisit).export)},
	{method: get, path: "/admin/people/members/:number/erase", guard: admin, handle: personRoute("members", (*personVisit).confirm)},
	{method: post, path: "/admin/people/members/:number/erase", guard: admin, handle: personRoute("members", (*personVisit).erase)},
	{method: get, path: "/admin/deliveries", guard: admin, handle: (*Server).showDeliveries},
	{method: post, path: "/admin/deliveries/retry", guard: admin, handle: (*Server).retryReceiver},
	{method: post, path: "/admin/deliveries/:number/retry", guard: admin, handle: (*Server).retryDelivery},
	{method: get, path: "/admin/import", guard: admin, handle: (*Server).showImport},
	{method: post, path: "/admin/import", guard: admin, handle: (*Server).stageImport, files: importing.MaxFile},
	{method: get, path: "/admin/import/files/:id", guard: admin, handle: (*Server).showImportFile},
	{method: post, path: "/admin/import/files/:id", guard: admin, handle: (*Server).matchImport},
	{method: post, path: "/admin/import/files/:id/start", guard: admin, handle: (*Server).beginImport},
	{method: post, path: "/admin/import/files/:id/remove", guard: admin, handle: (*Server).removeImportFile},
	{method: get, path: "/admin/import/files/:id/faulty.csv", guard: admin, handle: (*Server).saveImportFaulty},
	{method: get, path: "/admin/imports/:number", guard: admin, handle: (*Server).showImported},
	{method: post, path: "/admin/imports/:number/stop", guard: admin, handle: (*Server).stopImport},
	{method: post, path: "/admin/imports/:number/go-on", guard: admin, handle: (*Server).goOnImport},
	{method: get, path: "/admin/imports/:number/undo", guard: admin, handle: (*Server).showImportUndo},
	{method: post, path: "/admin/imports/:number/undo", guard: admin, handle: (*Server).undoImport},
	{method: get, path: "/admin/export", guard: admin, handle: (*Server).showExport},
	{method: post, path: "/admin/export/tables", guard: admin, handle: (*Server).sendTables},
	{method: post, path: "/admin/export/archive", guard: admin, handle: (*Server).sendArchive},
	{method: get, path: "/admin/history", guard: admin, handle: (*Server).showHistory},
	{method: post, path: "/admin/history/export", guard: admin, handle: (*Server).exportHistory},
}

// register puts every row of the table behind its guard. HEAD is answered like GET.
func (s *Server) register() {
	s.readable = map[string]bool{}
	for _, row := range routes() {
		s.app.Add(row.method, row.path, s.guarded(row))
		if row.method == get {
			s.readable[row.path] = true
			s.app.Add(fiber.MethodHead, row.path, s.guarded(row))
		}
	}
	s.app.Use(func(*fiber.Ctx) error { return fiber.ErrNotFound })
}
