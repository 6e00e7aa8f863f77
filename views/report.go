package views

// ReportPageProps is one report with where it stands, for members.
type ReportPageProps struct {
	Report BottleneckReport
	Place  InboxPlace
	Others []SimilarBottleneck // what else it could belong to, by its words now
	Works  bool                // the reader may move it
}

func (r ReportPageProps) onBottleneck() string {
	return Reach{}.Bottleneck(r.Place.Card.N) + "#" + r.Report.id()
}

// next is where the buttons about its place lead back to; empty for those who may not press them.
func (r ReportPageProps) next() string {
	if !r.Works || r.Report.Withdrawn {
		return ""
	}
	return r.Report.page()
}
