package api

import (
	"net/http"
	"slices"
)

const (
	get = http.MethodGet
	put = http.MethodPut
	add = http.MethodPost
	end = http.MethodDelete
)

// Table lists every operation, in the order in which the document and the page show them.
func Table() []Operation {
	return slices.Concat(aboutToken, filing, readingBottlenecks, workingBottlenecks, regrouping, tracking, workingReports, proposing,
		learned, wontDo, ofHeadsUps, ofRounds, roundResulting, hearing, tellingSuppliers, savedReplies, ofDepartments, sizing, ofSuppliers, ofMembers, ofLinks, ofTheOrganisation, ofImports, outbound, insights, ofReleases, lookingBack, following)
}
