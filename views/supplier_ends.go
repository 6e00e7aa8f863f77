package views

import "time"

// SupplierEndsProps tells a supplier that the link of their page runs out soon.
type SupplierEndsProps struct {
	Action string    // where to send that it is to go on working
	Until  time.Time // in the organisation's zone
	Days   int       // for which it goes on working then
}
