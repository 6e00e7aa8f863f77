package models

import "slices"

// ReleaseNumber numbers releases.
type ReleaseNumber uint32

// Release marks a day on which something was released, so that it can be seen beside what happened then.
type Release struct {
	Number  ReleaseNumber
	Title   string
	Day     Date
	Removed bool
	Changed change

	was *Release // as it was before it was last changed; nil when it was just marked
}

// What fits.
const (
	MaxReleases     = 2000
	MaxReleaseTitle = 60 // characters
)

// Releases lists the releases by their days, the oldest first.
func (s *State) Releases() (list []Release) {
	for i := range s.releases {
		if !s.releases[i].Removed {
			list = append(list, s.releases[i])
		}
	}
	slices.SortStableFunc(list, func(a, b Release) int { return int(a.Day - b.Day) })
	return list
}

// Release gives a release, also one that was removed; or nil.
func (s *State) Release(n ReleaseNumber) *Release {
	if n == 0 || int(n) > len(s.releases) {
		return nil
	}
	return &s.releases[n-1]
}

// ChangedBy gives who last changed a release, and when.
func (r *Release) ChangedBy() (Actor, Moment) { return r.Changed.By, r.Changed.At }

// LastRelease is the release that was last changed, which is what can be undone; or nil.
func (s *State) LastRelease() *Release { return s.Release(s.lastRelease) }

// release gives a release for changing, a new one if it is the next: the list is shared with published states.
func (d *Draft) release(n ReleaseNumber) *Release {
	d.releases = slices.Clone(d.releases)
	if int(n) == len(d.releases)+1 {
		d.releases = append(d.releases, Release{Number: n})
	}
	return d.Release(n)
}

func (e *ReleaseMarked) apply(d *Draft) {
	one := d.release(e.Release)
	if one == nil {
		return
	}
	if was := *one; was.Title != "" {
		was.was = nil
		one.was = &was
	}
	one.Title, one.Day, one.Removed, one.Changed = e.Title, e.Day, false, d.changed()
	if d.lastRelease = e.Release; e.Undoes { // what was taken back is not taken back again
		one.was, d.lastRelease = nil, 0
	}
}

func (e *ReleaseRemoved) apply(d *Draft) {
	if d.Release(e.Release) == nil {
		return
	}
	one := d.release(e.Release)
	one.Removed, one.Changed = !e.Back, d.changed()
	if d.lastRelease = e.Release; e.Back {
		d.lastRelease = 0
	}
}
