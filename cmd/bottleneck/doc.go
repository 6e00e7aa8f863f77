// Command bottleneck is the program: a server, and what is needed beside one.
//
// Here everything is wired together and nothing else happens: no rule of the
// domain, no page, no SQL. config.go is the only file of the product that reads
// the environment; no other package may.
//
// Start reading at commands.go, the table of all subcommands; each has a file
// of its own name. serve.go is what runs without a subcommand, server.go how it
// starts and stops, key.go and place.go what it keeps in its folder. The folder
// demo holds the words of the demo and knows nothing of this package.
package main
