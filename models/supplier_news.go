package models

// What is new to a supplier since they last looked is told by journal numbers: the present one is kept by their browser.

// NewsTo gives the journal number of the newest thing that the reporter of a report can read: an answer, a status or a
// promised date; 0 if there is none.
func (s *State) NewsTo(r *Report) (newest uint64) {
	b := s.Bottleneck(r.Bottleneck)
	newest = max(b.statusChange.Ref.Commit, b.promiseChange.Ref.Commit)
	for _, u := range s.UpdatesFor(r) {
		newest = max(newest, u.Ref.Commit)
	}
	for _, reply := range r.Rest().Replies {
		newest = max(newest, reply.Ref.Commit)
	}
	return newest
}

// News gives the journal number of the newest thing that members did with feedback which a supplier reads.
func (f *SupplierFeedback) News() uint64 {
	if f.Kept.By.OfTheHouse() {
		return max(f.Decided.Ref.Commit, f.Kept.Ref.Commit)
	}
	return f.Decided.Ref.Commit
}
