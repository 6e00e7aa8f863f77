// Command ferretdb serves MongoDB's wire protocol for the journal's tests,
// where no mongod is installed. It keeps its data in the folder -dir, listens
// on 127.0.0.1 at -port (0: any that is free), prints its address as one line
// and ends when its standard input is closed, so that it never outlives a test
// that was killed.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	dir := flag.String("dir", "", "folder that holds the data")
	port := flag.Int("port", 0, "port on 127.0.0.1, 0 for any")
	flag.Parse()

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: fmt.Sprintf("127.0.0.1:%d", *port)},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *dir + "/",
	})
	if err != nil {
		log.Fatal(err)
	}

	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	fmt.Println(server.MongoDBURI())

	_, _ = io.Copy(io.Discard, os.Stdin)
	stop()
	if err := <-ended; err != nil {
		log.Fatal(err)
	}
}
