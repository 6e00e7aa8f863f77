package api

import "bottleneck/models"

// SavedReply is words that members use again.
type SavedReply struct {
	Number   uint32 `json:"number"`
	Title    string `json:"title"`
	Language string `json:"language"`
	Words    string `json:"words" description:"May hold placeholders."`
}

// SavedReplyList is all saved replies, in their order.
type SavedReplyList struct {
	Items []SavedReply `json:"items"`
}

func savedReply(r *models.SavedReply) SavedReply {
	return SavedReply{Number: uint32(r.Number), Title: r.Title, Language: r.Language, Words: r.Words}
}

var savedReplies = []Operation{
	operation(Operation{ID: "listSavedReplies", Method: get, Path: "/saved-replies", Group: "Saved replies", For: Workers, Summary: "Lists the saved replies, in their order."},
		(*Call).listReplies),
	operation(Operation{ID: "saveReply", Method: add, Path: "/saved-replies", Group: "Saved replies", For: Workers, Makes: true, Summary: "Adds a saved reply."},
		func(c *Call, in *replySays) (*SavedReply, error) { return c.wordReply(0, in) }),
	operation(Operation{ID: "wordReply", Method: put, Path: "/saved-replies/{number}", Group: "Saved replies", For: Workers, Summary: "Words a saved reply anew."},
		func(c *Call, in *replyWorded) (*SavedReply, error) { return c.wordReply(in.Number, &in.replySays) }),
	operation(Operation{ID: "removeReply", Method: end, Path: "/saved-replies/{number}", Group: "Saved replies", For: Workers, Summary: "Takes a saved reply out of the list, and gives the list."},
		func(c *Call, in *replyAsked) (*SavedReplyList, error) {
			return c.onReplies(&models.RemoveReply{Reply: models.SavedReplyNumber(in.Number)})
		}),
	operation(Operation{ID: "placeReply", Method: add, Path: "/saved-replies/{number}/place", Group: "Saved replies", For: Workers, Summary: "Moves a saved reply up or down, and gives the list."},
		func(c *Call, in *replyPlaced) (*SavedReplyList, error) {
			return c.onReplies(&models.PlaceReply{Reply: models.SavedReplyNumber(in.Number), By: in.By})
		}),
	operation(Operation{ID: "undoReply", Method: add, Path: "/saved-replies/{number}/undo", Group: "Saved replies", For: Workers, Summary: "Takes back what was last done to the saved replies."},
		func(c *Call, in *replyAsked) (*SavedReplyList, error) {
			return c.onReplies(&models.UndoReply{Reply: models.SavedReplyNumber(in.Number)})
		}),
}

type (
	replyAsked struct {
		Number uint32 `path:"number"`
	}
	replySays struct {
		Title    string `json:"title" maxLength:"80"`
		Language string `json:"language" enum:"en,de,fr,es,nl"`
		Words    string `json:"words" maxLength:"2000"`
	}
	replyWorded struct {
		replyAsked
		replySays
	}
	replyPlaced struct {
		replyAsked
		By int `json:"by" minimum:"-1" maximum:"1" description:"-1 is up, 1 is down."`
	}
)

func (c *Call) listReplies(*nothing) (*SavedReplyList, error) {
	list := &SavedReplyList{Items: []SavedReply{}}
	for _, r := range c.State.SavedReplies() {
		list.Items = append(list.Items, savedReply(&r))
	}
	return list, nil
}

func (c *Call) wordReply(n uint32, in *replySays) (*SavedReply, error) {
	command := &models.SaveReply{Reply: models.SavedReplyNumber(n), Title: in.Title, Language: in.Language, Words: in.Words, Seen: c.Seen}
	saved, err := c.Make(command, func() uint32 { return uint32(command.Saved) })
	if err != nil {
		return nil, err
	}
	told := savedReply(c.State.SavedReply(models.SavedReplyNumber(saved)))
	return &told, nil
}

func (c *Call) onReplies(command models.Command) (*SavedReplyList, error) {
	if err := c.Do(command); err != nil {
		return nil, err
	}
	return c.listReplies(nil)
}
