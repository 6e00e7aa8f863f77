package models

import "time"

// DeliveryNumber numbers deliveries, densely and from 1: what receivers know a message by derives from it.
type DeliveryNumber uint32

// ClaimNumber numbers claims: one server says that it delivers some messages now.
type ClaimNumber uint32

// Delivery is one message to one recipient: planned, claimed by a server, and sent, dropped or given up. Exactly one is
// about a notice, a week's digest, or nothing, which is a test.
type Delivery struct {
	Notice  *Notice // nil for a digest or a test
	Planned Moment
	Since   Moment // from when it is tried: Planned, or when somebody had it tried again
	Again   Moment // when it is to be tried next
	Ended   Moment // of the last try
	To      Recipient
	Number  DeliveryNumber
	Week    Date        // of a digest: the Monday on which it is sent
	Claim   ClaimNumber // the server that delivers it now; 0 for none
	Code    uint16      // what the other side answered, of SMTP or HTTP; 0 for nothing
	Tries   uint8       // that failed
	State   DeliveryState
	Why     DeliveryProblem
}

// IsTest says whether somebody wants to see that messages arrive: it tells of nothing, and is tried once.
func (d *Delivery) IsTest() bool { return d.Notice == nil && d.Week == 0 }

// DeliveryState is how far a delivery has come.
type DeliveryState uint8

// The states of a delivery.
const (
	DeliveryWaits DeliveryState = iota
	DeliverySent
	DeliveryDropped // there was nothing left to say to that recipient
	DeliveryFailed  // given up; somebody may try again
)

var deliveryStates = []string{"waits", "sent", "dropped", "failed"}

// String gives the name that the journal keeps.
func (s DeliveryState) String() string { return deliveryStates[s] }

// MarshalText is used for JSON.
func (s DeliveryState) MarshalText() ([]byte, error) { return choiceText(deliveryStates, s) }

// UnmarshalText reads what MarshalText wrote.
func (s *DeliveryState) UnmarshalText(text []byte) error {
	return readChoice(deliveryStates, text, s)
}

// DeliveryProblem says why a try failed. It holds no words of the other side: they often repeat an address.
type DeliveryProblem uint8

// The problems.
const (
	NoProblem          DeliveryProblem = iota
	ProblemUnreachable                 // no connection, or it broke
	ProblemTimeout                     // no answer in time
	ProblemRefused                     // the other side answered with an error that may pass
	ProblemRejected                    // the other side answered with an error that stays
	ProblemRedirect                    // it wants us to go elsewhere, which is never done
	ProblemTooLarge                    // the answer was larger than what is read
	ProblemPrivate                     // the host is in the own network and no admin has allowed that
	ProblemSignIn                      // the mail server did not take our name and password
	ProblemTLS                         // no trustworthy encrypted connection
	ProblemSealed                      // the address cannot be opened with this installation's key
	ProblemAbandoned                   // the server that had taken it ended
	ProblemBroken                      // something went wrong here; the server's log says what
	ProblemNoServer                    // for a day there was no server that sends by mail
)

var deliveryProblems = []string{"", "unreachable", "timeout", "refused", "rejected", "redirect", "too-large", "private", "sign-in", "tls",
	"sealed", "abandoned", "broken", "no-server"}

// String gives the name that the journal keeps.
func (p DeliveryProblem) String() string { return deliveryProblems[p] }

// MarshalText is used for JSON.
func (p DeliveryProblem) MarshalText() ([]byte, error) { return choiceText(deliveryProblems, p) }

// UnmarshalText reads what MarshalText wrote.
func (p *DeliveryProblem) UnmarshalText(text []byte) error {
	return readChoice(deliveryProblems, text, p)
}

// retries are how long after each failed try the next one follows: a day in all.
var retries = []time.Duration{10 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute, 40 * time.Minute, 2 * time.Hour, 4 * time.Hour,
	8 * time.Hour, 9 * time.Hour}

// GiveUpAfter is how long a message is tried: what waits behind others for so long gets a few tries, not another day of them.
const GiveUpAfter = 24 * time.Hour

// fewTries are those that what is a day old gets.
const fewTries = 3

// RetryAfter gives how long to wait after so many failed tries, and false when it is time to give up.
func RetryAfter(tries int) (time.Duration, bool) {
	if tries < 1 {
		return 0, true
	}
	if tries > len(retries) {
		return 0, false
	}
	return retries[tries-1], true
}

// Delivery gives a delivery, or nil.
func (s *State) Delivery(n DeliveryNumber) *Delivery {
	if n == 0 || int(n) > s.deliveries.Len() {
		return nil
	}
	return s.deliveries.At(int(n) - 1)
}

// DeliveryCount gives how many deliveries were ever planned; their numbers are 1 to this.
func (s *State) DeliveryCount() int { return s.deliveries.Len() }

// EachWaiting visits the deliveries that are still to be made, oldest first, until visit says false.
func (s *State) EachWaiting(visit func(*Delivery) bool) {
	s.waitingOut.each(1, func(n uint32) bool { return visit(s.Delivery(DeliveryNumber(n))) })
}

// WaitingCount counts the deliveries that are still to be made.
func (s *State) WaitingCount() int { return s.waitingOut.count }

// FailedCount counts the deliveries that were given up and that nobody has tried again.
func (s *State) FailedCount() int { return s.failedOut.count }

// EachFailed visits the deliveries that were given up, oldest first, until visit says false.
func (s *State) EachFailed(visit func(*Delivery) bool) {
	s.failedOut.each(1, func(n uint32) bool { return visit(s.Delivery(DeliveryNumber(n))) })
}

// delivery gives a delivery for changing, or nil.
func (d *Draft) delivery(n DeliveryNumber) *Delivery {
	if d.Delivery(n) == nil {
		return nil
	}
	return d.deliveries.edit(d.owner, int(n)-1)
}

// listDelivery keeps the lists of what waits and what failed true. A test that failed was seen to fail.
func (d *Draft) listDelivery(one *Delivery) {
	d.waitingOut.put(d.owner, uint32(one.Number), one.State == DeliveryWaits)
	d.failedOut.put(d.owner, uint32(one.Number), one.State == DeliveryFailed && !one.IsTest())
}
