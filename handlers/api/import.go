package api

import "bottleneck/models"

// Import is reports that were brought in from another system by a file.
type Import struct {
	Number   uint32 `json:"number"`
	System   string `json:"system,omitempty" description:"Where they come from, as Jira."`
	State    string `json:"state" enum:"running,ended,undoing,undone" description:"Running also while somebody has stopped it."`
	Begun    string `json:"begun" format:"date-time"`
	By       *By    `json:"by"`
	Ended    string `json:"ended,omitempty" format:"date-time"`
	Undone   string `json:"undone,omitempty" format:"date-time"`
	Rows     int    `json:"rows"`
	Reports  int    `json:"reports" description:"That came in so far, and were not taken back since."`
	Faulty   int    `json:"faulty" description:"Rows that could not be read; known once it has ended, as left_out and there."`
	Left     int    `json:"left_out"`
	There    int    `json:"there" description:"Rows that were here already."`
	Withdrew int    `json:"taken_back" description:"Reports that undoing has withdrawn."`
}

// ImportList is a page of imports, in the order of their numbers.
type ImportList struct {
	Items []Import `json:"items"`
	Next  string   `json:"next,omitempty" description:"The address of the next page."`
}

var ofImports = []Operation{
	operation(Operation{ID: "listImports", Method: get, Path: "/imports", Group: "Imports", For: Admins,
		Summary: "Lists what was brought in by a file. Bringing one in, and undoing that, stays with the pages."}, (*Call).listImports),
	operation(Operation{ID: "readImport", Method: get, Path: "/imports/{number}", Group: "Imports", For: Admins, Summary: "Says how far one has come, and what came of it."},
		(*Call).readImport),
}

type importAsked struct {
	Number uint32 `path:"number"`
}

func (c *Call) imported(one *models.Import) Import {
	told := Import{Number: uint32(one.Number), System: one.System, State: "running", Begun: stamp(one.Begun.At), By: c.by(one.By), Ended: stamp(one.Ended),
		Undone: stamp(one.Undone), Rows: one.Rows, Reports: one.Reports, Faulty: one.Faulty, Left: one.Left, There: one.There, Withdrew: one.Withdrew}
	switch {
	case one.Undone != 0:
		told.State = "undone"
	case one.Undoing != 0:
		told.State = "undoing"
	case one.Ended != 0:
		told.State = "ended"
	}
	return told
}

func (c *Call) listImports(in *page) (*ImportList, error) {
	list := &ImportList{}
	list.Items, list.Next = paged(c, *in, c.State.ImportCount(), func(n uint32) (Import, bool) { return c.imported(c.State.Import(models.ImportNumber(n))), true })
	return list, nil
}

func (c *Call) readImport(in *importAsked) (*Import, error) {
	one := c.State.Import(models.ImportNumber(in.Number))
	if one == nil {
		return nil, models.Fail(models.NotFound, "error.import.unknown")
	}
	told := c.imported(one)
	return &told, nil
}
