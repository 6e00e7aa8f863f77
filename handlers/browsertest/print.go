package browsertest

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"

	"github.com/chromedp/chromedp"
)

// Paper is the size of a sheet, in inches.
type Paper struct{ Width, Height float64 }

// The sheets that offices print on.
var (
	A4     = Paper{8.27, 11.69}
	Letter = Paper{8.5, 11}
)

// sheet is one page of a PDF, in the way that Chromium writes it.
var sheet = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

// Printed prints the page as a browser does and gives on how many sheets. The PDF is kept as name.pdf in the folder that
// SCREENSHOTS names, if it is set.
func (b *Tab) Printed(name string, on Paper) (sheets int) {
	b.t.Helper()
	ctx, cancel := b.bounded()
	defer cancel()
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperSize(on))))
	if folder := os.Getenv("SCREENSHOTS"); err == nil && folder != "" {
		err = os.WriteFile(filepath.Join(folder, name+".pdf"), pdf, 0o644)
	}
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) {
		b.t.Fatalf("printing %s: %v", name, err)
	}
	return len(sheet.FindAll(pdf, -1))
}
