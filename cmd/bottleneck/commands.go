package main

import "context"

// command is one subcommand: a row of the table below.
type command struct {
	name     string
	args     string   // what may stand behind the flags, as the usage line shows it
	line     string   // what it does, in one line
	about    string   // what else there is to know
	examples []string // without the program's name
	settings []string // the names of the settings that it reads
	options  []option // its own flags
	run      func(ctx context.Context, i *invocation) error
}

// option is a flag of one subcommand. Without a value it is a switch.
type option struct {
	name, value, about string
}

// commands is the table of all subcommands, in the order in which help lists them.
func commands() []command {
	return []command{
		serveCommand,
		demoCommand,
		backupCommand,
		exportCommand,
		restoreCommand,
		copyCommand,
		verifyCommand,
		groupCommand,
		similarCommand,
		suggestCommand,
		replayCommand,
		evaluateCommand,
		healthCommand,
		versionCommand,
	}
}

func commandNamed(name string) (command, error) {
	var names []string
	for _, c := range commands() {
		if c.name == name {
			return c, nil
		}
		names = append(names, c.name)
	}
	return command{}, refuse("there is no command %q.%s See: bottleneck help", name, suggestion(name, append(names, "help"), ""))
}
