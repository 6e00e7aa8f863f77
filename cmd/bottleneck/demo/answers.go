package demo

// answersByStatus are words to one reporter, by the status of the card.
var answersByStatus = map[string][]string{
	"new": {
		"Thank you, this is new to us. We are finding out who can decide it and write here again on {soon}.",
		"Read, and put on the board so that others can add to it. You hear from us by {soon}.",
		"Thank you. One question, if you have a minute: does it happen every time, or only sometimes? You can add it on this page.",
		"We did not know this. We will look at it together on {day} and tell you here what we can do.",
		"Thank you for writing it down. We first need to find out whom this belongs to; news here by {soon}.",
	},
	"heard": {
		"Thank you, you are not alone with this: {n} others told us the same. It is on Thursday's list.",
		"We hear you. It is not started yet because two other things cost more hours right now; we look again on {soon}.",
		"Understood. We have asked for the missing decision and expect it by {soon}.",
		"Thank you, your example helps: it shows that it is not only one department. We put the two together.",
		"Heard. We cannot give a date today, but we will give one on {soon}.",
		"Thanks. We joined this with the reports of other departments, so that it weighs as much as it costs.",
		"We tried it ourselves yesterday and got stuck where you did. So we believe it now, and it goes up on the list.",
		"Thank you. That you name the number of cases helps to decide; most only say often.",
		"Read by two of us. We disagree about the cause and will look at your case together on {day}.",
		"We hear you, and we cannot start before {soon}. If something gets worse until then, one press on It happened again is enough.",
		"You are right that nobody owned this. We are looking for an owner and will name the department here.",
	},
	"in progress": {
		"This is being worked on now. Your case goes on the list that we check before we call it done.",
		"Thank you. We are about half way; the next step is planned for {soon}, and we write here either way.",
		"We looked at your example today. It is the same cause, so the change that is under way should cover it.",
		"Being worked on. Until then: call extension 4420 for a case that cannot wait and we do it by hand.",
		"Thank you for the detail. It shows a case that we had missed; we added it to the work.",
		"We have a first version that two departments try this week. Would you like to try it too? Then add a line here.",
		"We are on it, later than we said. The new date is {soon}; sorry for the wait.",
		"Your case went through by hand today. That is no solution, but you do not have to wait for the one that is being made.",
		"We passed your example to the people who change it. They ask whether they may call you; add a line if not.",
		"The part that you describe comes last in our plan. After your report we moved it forward, to {soon}.",
		"Thank you. We checked: yours is number {n} of this kind this month, and the change that comes on {soon} covers it.",
		"Still being worked on. This week we wait for a department that has its busiest days; we go on from {soon}.",
		"What you describe is a second cause that we did not know. It is on the card now, beside the first.",
		"Good that you wrote: it had been marked as done on our side. It is not, so it is open again.",
		"Your report came in time: we had assumed that this happened once a month, not every week.",
	},
	"resolved": {
		"Thank you for telling us that it still happens. We look at your case today and write here tomorrow.",
		"That should no longer happen since the change. We checked yours: it was made before it. Please tell us if the next one is wrong too.",
		"This is fixed for new cases; the old ones need one press, which we did for you just now.",
		"Thank you. We reopened the question with the others and will say here on {soon} whether it came back.",
		"It was solved last month, but your case came by another way. We added that way to the fix.",
	},
	"learned": {
		"Thank you. What we changed is described on the card; your case is one that the change should cover, so we are looking why it did not.",
		"This one was closed with a change in how we plan. If it hurts again, we open it again: we check by {soon}.",
		"Thank you, we added it to the follow-up of what we learned and will check it in the review on {soon}.",
	},
	"won't do": {
		"We read this and still say no, for the reason on the card. If it costs you more than we think, tell us how much and we look again.",
		"We decided against it this year. What we can offer instead is on the card, and your report counts when we look again.",
		"Thank you. The answer is no for now: the same people are needed for what costs most hours. We will look again next quarter.",
	},
}

// newsByStatus are updates to everybody who reported a card.
var newsByStatus = map[string][]string{
	"new": {
		"Thank you all. We have read every report here and are finding out who can decide it. Next news on {soon}.",
		"New on our list. Before we start we would like to see it once: whoever has a case on {day}, please add a line.",
	},
	"heard": {
		"We counted again: {n} reports in the last two weeks. That moves it up; we decide about a start on {soon}.",
		"No start yet. The reason: whoever would do it is busy until {soon}. We rather say so than let you wait in silence.",
		"We spoke with the department that this waits for. It needs a clear list of cases, which we make from your reports.",
		"We sorted your reports into two causes. One of them is small and gets done this week.",
	},
	"in progress": {
		"The first part is in use since today. Please tell us here whether it makes a difference.",
		"News of the week: the slow step was found, and it is not where we all thought. The change for it comes by {soon}.",
		"Two of the three steps are done. The last one waits for an answer from outside, expected by {soon}.",
		"We tried it with four people for a week: half the waiting is gone. From {soon} on it is for everyone.",
		"We went the wrong way last week and turned round. That costs us until {soon}; we are sorry.",
		"Done this week: the list of open cases, with a date for each. If yours is not on it, add a line here.",
	},
	"resolved": {
		"Since the change we counted: the waiting went down from days to hours. If yours did not, please say so here.",
		"Thank you for the reports after the fix. We look at each of them this week and say here what they have in common.",
	},
	"learned": {
		"A look back after some weeks: still quiet. We keep an eye on it until the end of the quarter.",
	},
	"won't do": {
		"We looked at this again as promised and stay with no. The reason on the card still holds.",
	},
}

// thanks are answers to feedback.
var thanks = []string{
	"Thank you, this helps more than you may think. We passed it on to the department that did it.",
	"Thank you. We read it out in the meeting on {day}, and agreed to keep it that way.",
	"Good to know, also what does not work yet. The second half of your words is on our list.",
	"Thank you for taking the minute. We will try your idea with one department first and tell you here.",
	"Noted, with thanks. We had not seen it from your side.",
	"Thank you. We cannot promise it, but we will discuss it on {soon} and write here what came of it.",
}

// verdictWords are what reporters add to solved, partly or not.
var verdictWords = map[string][]string{
	"solved": {
		"Works, thank you.", "Much better. The last three went through the same day.", "Solved for me. I had stopped believing in it.",
		"Yes. It would be good to keep the list somewhere for new people.", "Solved, and faster than I thought.", "Yes, nothing has come back since.",
	},
	"partly": {
		"Better, but the old cases are still open.", "It is quicker now, although we still have to ask once each time.",
		"For our own customers yes, for partners not yet.", "The form is good. The waiting after it is only half as long.",
		"Works on some days. On the last working day of the month it is as before.",
	},
	"not": {
		"Sorry, I still wait for the same thing.", "Not for us: it fails in the same place.", "The new way exists, but nobody answers there.",
		"No change on our side so far.", "It was better for one week.",
	},
}
