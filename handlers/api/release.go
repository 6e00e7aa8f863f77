package api

import "bottleneck/models"

// Release marks a day on which something was released.
type Release struct {
	Number  uint32 `json:"number"`
	Title   string `json:"title"`
	Day     string `json:"day" format:"date"`
	Removed bool   `json:"removed,omitempty"`
}

// ReleaseList is a page of releases, in the order of their numbers.
type ReleaseList struct {
	Items []Release `json:"items"`
	Next  string    `json:"next,omitempty" description:"The address of the next page."`
}

var ofReleases = []Operation{
	operation(Operation{ID: "listReleases", Method: get, Path: "/releases", Group: "Insights", For: Readers, Summary: "Lists the releases that are marked."}, (*Call).listReleases),
	operation(Operation{ID: "markRelease", Method: add, Path: "/releases", Group: "Insights", For: Workers, Makes: true,
		Summary: "Marks a release beside what happened then."}, func(c *Call, in *releaseSays) (*Release, error) {
		return c.marks(&models.MarkRelease{Title: in.Title, Day: in.Day})
	}),
	operation(Operation{ID: "changeRelease", Method: put, Path: "/releases/{number}", Group: "Insights", For: Workers, Summary: "Names a release anew, or moves it."},
		func(c *Call, in *releaseChanged) (*Release, error) {
			if in.Number == 0 {
				return nil, errNoRelease
			}
			return c.marks(&models.MarkRelease{Release: in.of(), Title: in.Title, Day: in.Day, Seen: c.Seen})
		}),
	operation(Operation{ID: "removeRelease", Method: end, Path: "/releases/{number}", Group: "Insights", For: Workers, Summary: "Takes a release away."},
		func(c *Call, in *releaseAsked) (*Release, error) {
			return c.onRelease(in.of(), &models.RemoveRelease{Release: in.of()})
		}),
	operation(Operation{ID: "undoRelease", Method: add, Path: "/releases/{number}/undo", Group: "Insights", For: Workers,
		Summary: "Takes back what was done last to a release, if nothing was done to another since."}, func(c *Call, in *releaseAsked) (*Release, error) {
		return c.onRelease(in.of(), &models.UndoRelease{Release: in.of()})
	}),
}

var errNoRelease = models.Fail(models.NotFound, "error.release.unknown")

type (
	releaseAsked struct {
		Number uint32 `path:"number"`
	}
	releaseSays struct {
		Title string      `json:"title" maxLength:"60"`
		Day   models.Date `json:"day"`
	}
	releaseChanged struct {
		releaseAsked
		releaseSays
	}
)

func (in releaseAsked) of() models.ReleaseNumber { return models.ReleaseNumber(in.Number) }

func release(r *models.Release) Release {
	return Release{Number: uint32(r.Number), Title: r.Title, Day: r.Day.String(), Removed: r.Removed}
}

func (c *Call) listReleases(in *page) (*ReleaseList, error) {
	list, last := &ReleaseList{}, 0
	for c.State.Release(models.ReleaseNumber(last+1)) != nil {
		last++
	}
	list.Items, list.Next = paged(c, *in, last, func(n uint32) (Release, bool) {
		r := c.State.Release(models.ReleaseNumber(n))
		return release(r), !r.Removed
	})
	return list, nil
}

func (c *Call) marks(command *models.MarkRelease) (*Release, error) {
	n, err := c.Make(command, func() uint32 { return uint32(command.Marked) })
	if err != nil {
		return nil, err
	}
	return c.onRelease(models.ReleaseNumber(n), nil)
}

func (c *Call) onRelease(n models.ReleaseNumber, command models.Command) (*Release, error) {
	if command != nil {
		if err := c.Do(command); err != nil {
			return nil, err
		}
	}
	r := c.State.Release(n)
	if r == nil {
		return nil, errNoRelease
	}
	told := release(r)
	return &told, nil
}
