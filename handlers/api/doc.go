// Package api says what the API of other programs can do: one table of operations, each with its address, who may ask for
// it, what it takes and what it gives. The routes, the checks of what comes in, the OpenAPI document and the page that
// shows it all come from that table: a new row needs nothing else.
//
// Operations read a state and carry out the commands that the pages use. What a token may see is decided here, in the
// functions that draw a resource for a scope. The package knows no HTTP beyond methods, addresses and statuses: handlers
// serves it, with guards, limits and headers. It imports no Fiber and no store.
//
// Start reading at operation.go; table.go lists the operations, a file a resource holds them.
package api
