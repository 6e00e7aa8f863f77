package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // calendars need zones where the system has none, as in the container
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	p := &program{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, watched: isTerminal(os.Stderr), now: time.Now, lookup: environment}
	code := p.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
