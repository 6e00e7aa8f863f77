package main

import (
	"sync/atomic"
	"time"
)

// demoClock shows the time of the step that is being played.
type demoClock struct{ at atomic.Pointer[time.Time] }

func (c *demoClock) set(t time.Time) { c.at.Store(&t) }

// now is the zero time before the first step.
func (c *demoClock) now() time.Time {
	if t := c.at.Load(); t != nil {
		return *t
	}
	return time.Time{}
}
