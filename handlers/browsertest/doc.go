// Package browsertest drives a real browser through the pages, in the words of the people who use them:
// Open, Fill, Choose, Press, See. Only tests import it.
//
// Elements are found by what a person perceives, label, role and text, never by a class or an id. Nothing sleeps:
// every step waits for what it needs, up to a limit. Every tab watches itself: an error on the console, a breach of
// the content policy or a dialog fails its test.
//
// Start reading at tab.go (what a test holds), then steps.go (what it can do) and see.go (what it can expect).
// find.js is how elements are found; browser.go starts the one browser of a test binary.
package browsertest
