package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // calendars need zones where the system has none, as in the container
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	p := &program{stdout: os.Stdout, stderr: os.Stderr, lookup: environment}
	code := p.run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
