// Package client is a client of the API, generated from its OpenAPI document: what another program would use. Only tests
// import it; a test holds it to the document.
package client

//go:generate go test bottleneck/handlers/api -run TestTheClientIsCurrent -generate
