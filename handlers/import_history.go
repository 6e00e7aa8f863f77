package handlers

import (
	"strconv"

	"bottleneck/models"
)

// importSubject names an import in the history.
func (v *visit) importSubject(n models.ImportNumber) (name, address string) {
	system := ""
	if one := v.state.Import(n); one != nil {
		system = one.System
	}
	return v.words.T("import.named", "n", strconv.Itoa(int(n)), "system", system), importPath(n)
}

// isImporting says of an event that it is one of the thousands that an import consists of: its beginning and end say so
// in two lines.
func (v *visit) isImporting(event models.Event) bool {
	switch e := event.(type) {
	case *models.ReportFiled:
		return e.Import != 0
	case *models.ReportBroughtBack:
		return true
	case *models.WordsWritten, *models.ContactLeft:
		r := v.state.Report(aboutReport(event))
		return r != nil && r.Imported()
	}
	return false
}

// importedFrom says from where a report was brought in; empty for one that was filed here.
func (v *visit) importedFrom(r *models.Report) string {
	one := v.state.Import(r.Rest().Import)
	if one == nil {
		return ""
	}
	system := one.System
	if system == "" {
		system = v.words.T("import.from.unnamed")
	}
	if reference := r.Rest().Reference; reference != "" {
		return v.words.T("import.from.as", "system", system, "reference", reference)
	}
	return v.words.T("import.from", "system", system)
}
