// Package outbound holds the one way in which the program reaches other machines by itself: to a provider of single
// sign-on, to mail servers, to webhooks.
//
// Addresses that such requests go to come from settings, from discovery documents and from people, so none may lead
// into the network that the server stands in. A connection is refused to every address that is not public, however it
// is spelled and whatever a name resolves to, unless the operator named that very host. The check stands where the
// connection is made, on the address that it is made to: there is nothing to resolve differently a second time.
//
// Start at client.go; address.go says what is public. It knows nothing of pages, members or journals.
package outbound
