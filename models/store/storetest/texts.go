package storetest

import (
	"math/rand/v2"
	"strings"
)

// A problem is what a bottleneck is about: a thing that is slow or missing, somewhere, in some tool. Its reports say
// so in different words.

var things = lines(`security questionnaire
credit note
purchase order
data processing agreement
release note
customer export
refund
price list
test account
invoice run
delivery note
access right
onboarding plan
translation
contract template
month-end figure
error message
licence key
support handbook
product picture
job description
tax form
shipping label
discount approval
service level report
backup certificate
vendor form
travel claim
warranty case
sample order
meeting room
status page
interface description
address change
bank detail
audit answer
privacy notice
demo environment
order confirmation
stock count
safety sheet
call recording
parking permit
renewal quote
complaint
forecast
design draft
training course
laptop
phone number
customs paper
reference letter
budget line
maintenance window
incident summary
webinar link
phishing warning
badge
holiday calendar
feature request`)

var places = lines(`for the public sector
in the north region
for resellers
in the Lisbon office
for the pilot customers
on the night shift
for hospitals
in the partner portal
for new colleagues
in the warehouse
for the annual audit
in the mobile app
for schools
in the Warsaw team
for large accounts
on the second line
for freelancers
in the billing system
for the trade fair
in the old archive
for subscriptions
in the shared mailbox
for the board meeting
in the self-service pages
for returned goods
in the staging environment
for insurance brokers
in the southern branches
for the spring campaign
on the help desk
for government tenders
in the data warehouse
for contractors
in the web shop`)

var complaints = lines(`The {thing} {place} takes weeks to arrive.
We are still waiting for the {thing} {place}.
Nobody answers when we ask about the {thing} {place}.
Every {thing} {place} has to be done by hand.
The {thing} {place} was sent back twice without a reason.
{Tool} does not let us open the {thing} {place}.
I cannot finish the {thing} {place} because {Tool} is locked.
Two teams keep changing the {thing} {place} in {Tool}.
{Tool} loses the {thing} {place} over night.
Again no {thing} {place}, third time this month.
Who decides about the {thing} {place}? Each asks the other.
The {thing} {place} in {Tool} is out of date and wrong.`)

var consequences = lines(`The customer is getting impatient.
Until then we copy everything into a sheet.
It would help to know whom to call.
The deal will not close this quarter without it.
We tell people to wait, which they do not like.
A short note about who owns it would be enough.
Last week it cost me most of Thursday.
The new colleagues cannot start with their work.
I have written three mails and heard nothing.
We promised it for the end of the month.
If it is not going to happen, please say so.
Somebody must approve it and is on leave.
We lose about two orders a day because of it.
It worked before the change in spring.
A template would already save hours.
The supplier says that it is on our side.
I found a way around, but it is fragile.
The reminder goes to an address that no longer exists.`)

var answers = lines(`Thank you, we are looking at it today and will write again by Friday.
We know the cause now. The fix needs a decision that we expect this week.
It works again. Please tell us if it does not for you.
We cannot do this before the summer, because two other things come first.
The right person has it now and will call you.
From now on this goes through the self-service page, which takes a minute.
We asked the supplier and wait for their answer ourselves.
You are right, and you are not alone with it: we have made it one of our three things this month.`)

var syllables = strings.Fields("or ven ta lim bra kel do su ri pon max fel ga mi tro nex ali cor dun be sal vi rum tek")

func lines(text string) []string { return strings.Split(text, "\n") }

func pick(random *rand.Rand, from []string) string { return from[random.IntN(len(from))] }

// thing, place and tool of problem n: no two of the first 2,040 problems share both thing and place.
func thing(n int) string { return things[n%len(things)] }

func place(n int) string { return places[(n/len(things)+n)%len(places)] }

func tool(n int) string {
	n %= 977
	name := syllables[n%len(syllables)] + syllables[(n/len(syllables)+7)%len(syllables)] + syllables[(n/5)%len(syllables)]
	return strings.ToUpper(name[:1]) + name[1:]
}

// title is how a member words problem n.
func title(n int) string {
	return strings.ToUpper(thing(n)[:1]) + thing(n)[1:] + " " + place(n) + " waits for " + tool(n)
}

// text is one report about problem n.
func text(random *rand.Rand, n int) string {
	words := strings.NewReplacer("{thing}", thing(n), "{place}", place(n), "{Tool}", tool(n))
	said := words.Replace(pick(random, complaints)) + " " + pick(random, consequences)
	if random.IntN(3) == 0 {
		said += " " + pick(random, consequences)
	}
	return said
}
