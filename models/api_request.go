package models

import "time"

// RequestsKept is how long it is remembered that a request was carried out.
const RequestsKept = 24 * time.Hour

// carriedOut is what is remembered of a request: a hash of all that was asked for, and the number of what it made.
type carriedOut struct {
	request uint64
	made    uint32
}

type carriedOutKey struct {
	at  Moment
	key uint64
}

func requestKey(token APITokenNumber, key string) uint64 {
	return keyOf("request", ByToken(token).String()+" "+key)
}

func (e *RequestCarriedOut) apply(d *Draft) {
	key := requestKey(e.Token, e.Key)
	d.carriedOut.set(d.owner, key, carriedOut{keyOf("request of all", e.Request), e.Made})
	d.carriedOutKeys = append(d.carriedOutKeys, carriedOutKey{d.now.At, key})
	for len(d.carriedOutKeys) > 0 && d.now.At.Sub(d.carriedOutKeys[0].at) > RequestsKept {
		d.carriedOut.remove(d.owner, d.carriedOutKeys[0].key)
		d.carriedOutKeys = d.carriedOutKeys[1:]
	}
}

// CarryOutOnce has a command carried out once for the key that a program's request came with: with the same commit, so
// that a server that dies, or another that is asked meanwhile, never does it again.
type CarryOutOnce struct {
	Command Command
	Token   APITokenNumber
	Key     string        // hash of the key
	Request string        // hash of all that is asked for
	Number  func() uint32 // of what the command made, once it was decided; nil if it makes nothing

	Before bool   // result: it was carried out before, and nothing is done now
	Made   uint32 // result: the number of what was made, then or now
}

// Decide refuses a key that came with another request.
func (c *CarryOutOnce) Decide(d *Draft, env Env) ([]Event, error) {
	c.Before, c.Made = false, 0
	if done, known := d.carriedOut.get(requestKey(c.Token, c.Key)); known {
		if done.request != keyOf("request of all", c.Request) {
			return nil, Fail(Invalid, "error.request.other")
		}
		c.Before, c.Made = true, done.made
		return nil, nil
	}
	events, err := c.Command.Decide(d, env)
	if err != nil {
		return nil, err
	}
	if c.Number != nil {
		c.Made = c.Number()
	}
	return append(events, &RequestCarriedOut{Token: c.Token, Key: c.Key, Request: c.Request, Made: c.Made}), nil
}
