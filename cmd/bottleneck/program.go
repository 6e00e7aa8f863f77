package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"
)

// What the program answers to the shell.
const (
	exitDone    = 0
	exitFailed  = 1 // it was understood and did not work
	exitRefused = 2 // it was not understood
)

// program is one run of the command line. Tests run it in their own process.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	watched        bool                     // standard error is a terminal
	now            func() time.Time         // the time of day
	lookup         func(name string) string // reads a variable of the environment, "" if it is not set
}

// invocation is what a subcommand is given.
type invocation struct {
	*program
	command string // its name
	config  config
	args    []string          // what stands behind the flags
	options map[string]string // the subcommand's own flags, those that were given
	log     *slog.Logger
}

// usageError is a sentence about how the program was called.
type usageError string

func (e usageError) Error() string { return string(e) }

func refuse(format string, values ...any) error { return usageError(fmt.Sprintf(format, values...)) }

// run does what the arguments say and returns the exit code. Cancelling ctx ends a server in good order.
func (p *program) run(ctx context.Context, args []string) int {
	err := p.dispatch(ctx, args)
	if err == nil {
		return exitDone
	}
	fmt.Fprintf(p.stderr, "bottleneck: %v\n", err)
	var usage usageError
	if errors.As(err, &usage) {
		return exitRefused
	}
	return exitFailed
}

func (p *program) dispatch(ctx context.Context, args []string) error {
	name, rest := splitCommand(args)
	if asksForHelp(name) {
		return p.help(rest)
	}
	c, err := commandNamed(name)
	if err != nil {
		return err
	}
	i, err := p.parse(c, rest)
	if errors.Is(err, errHelp) {
		return p.help([]string{c.name})
	}
	if err != nil {
		return err
	}
	return c.run(ctx, i)
}

// splitCommand takes the subcommand off the arguments; none, or a flag in its place, means serve.
func splitCommand(args []string) (name string, rest []string) {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") && !asksForHelp(args[0]) {
		return "serve", args
	}
	return args[0], args[1:]
}

func asksForHelp(name string) bool {
	switch name {
	case "help", "-h", "-help", "--help":
		return true
	}
	return false
}
