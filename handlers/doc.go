// Package handlers speaks HTTP: it decodes forms, asks the guard who may, hands commands to the store,
// fills the props of views, and turns errors into pages. No rule of the domain lives here and no SQL;
// it is the only package that knows Fiber.
//
// Where to start reading: routes.go is every address with its guard; server.go is what a request passes
// through, in order; visit.go is what a handler is given; then one file per page (department.go, board.go …)
// holds the page's GET handler and the POST handlers of its forms. problem.go is the one place in which errors
// become pages, form.go the one way in which forms are read, render.go the one way in which pages are sent.
package handlers
