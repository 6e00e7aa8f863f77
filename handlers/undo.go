package handlers

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"bottleneck/models"
)

// undoMost is how many lines of histories one press takes back: as many as the inbox changes at once.
const undoMost = queueShown + queueBefore

// done says whether an event is one that the page after it offers to take back.
func done(event models.Event) bool {
	switch event.(type) {
	case *models.ReportsMoved, *models.BottlenecksMerged, *models.PlaceConfirmed, *models.ReportAnswered, *models.StatusSet,
		*models.KeptApart, *models.TradeOffSet, *models.TrackerSet:
		return true
	}
	return false
}

// justDone lists what this visit wrote into the histories of these bottlenecks, as the form undo names it.
func (v *visit) justDone(in ...models.BottleneckNumber) (list []string) {
	seen := map[models.Ref]bool{} // a move stands in two histories
	for _, n := range in {
		b := v.state.Bottleneck(n)
		if b == nil || v.wrote == 0 {
			continue
		}
		for _, e := range slices.Backward(b.History) {
			if e.Ref.Commit < v.wrote {
				break
			}
			if e.Ref.Commit == v.wrote && e.By == v.actor() && e.CanUndoIn(b) && done(e.Event) && !seen[e.Ref] && len(list) < undoMost {
				seen[e.Ref] = true
				list = append(list, fmt.Sprintf("%d-%d.%d", n, e.Ref.Commit, e.Ref.Index))
			}
		}
	}
	return list
}

// redirectUndoable is redirect with a flash that counts n things and offers to take back what was done.
func (v *visit) redirectUndoable(to, flash string, n int, undo []string) error {
	values := url.Values{"undo": undo}
	if n > 0 {
		values.Set("n", strconv.Itoa(n))
	}
	return v.redirect(to, flash+"?"+values.Encode())
}

type undoForm struct {
	Undo []string `form:"undo" validate:"required,max=100,dive,max=60"`
	Next string   `form:"next" validate:"max=500"`
}

// undoDone takes back what the flash of the page before offered, as far as nobody changed it since.
func (s *Server) undoDone(v *visit) error {
	var form undoForm
	if err := v.read(&form); err != nil {
		return err
	}
	kept, undone := 0, 0
	var failed error
	for _, line := range form.Undo {
		command := &models.Undo{}
		if _, err := fmt.Sscanf(line, "%d-%d.%d", &command.Bottleneck, &command.Entry.Commit, &command.Entry.Index); err != nil {
			return models.Fail(models.NotFound, "error.undo.unknown")
		}
		err := v.do(v.actor(), command)
		var known *models.Error
		if errors.As(err, &known) && known.Kind == models.Conflict {
			failed = err
			continue
		}
		if err != nil {
			return err
		}
		kept, undone = kept+command.Kept, undone+1
	}
	if undone == 0 {
		return failed
	}
	to := ownPath(form.Next, "/board")
	if kept > 0 {
		return v.redirectSaying(to, "flash.undone-kept", "n", strconv.Itoa(kept))
	}
	return v.redirect(to, "flash.undone")
}
