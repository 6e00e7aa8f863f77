package main

import (
	"fmt"
	"io"
	"strings"
)

// help explains everything, or one subcommand.
func (p *program) help(args []string) error {
	if len(args) == 0 {
		p.overview()
		return nil
	}
	c, err := commandNamed(args[0])
	if err != nil {
		return err
	}
	c.explain(p.stdout)
	return nil
}

func (p *program) overview() {
	w := p.stdout
	fmt.Fprint(w, "Bottleneck finds out what holds the whole company up: departments and suppliers log it,\n"+
		"engineering works it off on one board.\n\n"+
		"usage: bottleneck [command] [flags]\n\ncommands:\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-9s %s\n", c.name, c.line)
	}
	fmt.Fprint(w, "  help      Explain all this, or one command: bottleneck help <command>.\n"+
		"\nWithout a command it serves. Every setting is a flag, or a variable of the environment; flags win:\n\n")
	for _, s := range settings() {
		s.explain(w)
	}
	fmt.Fprint(w, "\nexamples:\n  bottleneck\n  bottleneck demo\n  bottleneck help backup\n")
}

func (c command) explain(w io.Writer) {
	usage := strings.TrimSpace(fmt.Sprintf("usage: bottleneck %s %s", c.name, c.args))
	fmt.Fprintf(w, "%s\n\n%s [flags]\n\n%s\n", c.line, usage, strings.TrimSpace(c.about))
	if len(c.settings)+len(c.options) > 0 {
		fmt.Fprint(w, "\nflags:\n\n")
	}
	for _, o := range c.options {
		fmt.Fprintf(w, "  %s\n%s", strings.TrimSpace("--"+o.name+" "+o.value), indent(o.about))
	}
	for _, s := range settings() {
		for _, name := range c.settings {
			if s.name == name {
				s.explain(w)
			}
		}
	}
	fmt.Fprint(w, "\nexamples:\n")
	for _, example := range c.examples {
		fmt.Fprintf(w, "  bottleneck %s\n", example)
	}
}

func (s setting) explain(w io.Writer) {
	about := s.about
	if s.fallback != "" {
		about += " Default: " + s.fallback + "."
	}
	fmt.Fprintf(w, "  --%s %s   (%s)\n%s", s.name, s.value, s.variable(), indent(about))
}

// indent breaks a text into lines that fit a terminal of 80 columns.
func indent(text string) string {
	const margin, width = "      ", 80
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		if column > 0 && column+1+len(word) > width {
			b.WriteString("\n")
			column = 0
		}
		if column == 0 {
			b.WriteString(margin)
			column = len(margin)
		} else {
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String() + "\n"
}
