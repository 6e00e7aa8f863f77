package main

import (
	"slices"
	"strings"
)

// readFlags splits arguments into flags and the rest, which may stand in any order. A flag is written
// --name value or --name=value, with one dash or two; behind a lone "--" nothing is a flag.
func readFlags(c command, args []string) (given map[string]string, rest []string, err error) {
	given = map[string]string{}
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		if word == "--" {
			return given, append(rest, args...), nil
		}
		if !strings.HasPrefix(word, "-") || word == "-" {
			rest = append(rest, word)
			continue
		}
		if asksForHelp(word) {
			return nil, nil, errHelp
		}
		name, value, inline := strings.Cut(strings.TrimLeft(word, "-"), "=")
		isSwitch, err := c.flag(name)
		if err != nil {
			return nil, nil, err
		}
		if isSwitch && inline {
			return nil, nil, refuse("--%s takes no value: leave %q away.", name, "="+value)
		}
		if !isSwitch && !inline {
			if len(args) == 0 {
				return nil, nil, refuse("--%s needs a value behind it. See: bottleneck help %s", name, c.name)
			}
			value, args = args[0], args[1:]
		}
		given[name] = value
	}
	return given, rest, nil
}

// flag says whether the subcommand's flag of that name is a switch, or that there is none.
func (c command) flag(name string) (isSwitch bool, err error) {
	for _, o := range c.options {
		if o.name == name {
			return o.value == "", nil
		}
	}
	if slices.Contains(c.settings, name) {
		return false, nil
	}
	return false, refuse("%q has no flag --%s.%s See: bottleneck help %s",
		c.name, name, suggestion(name, c.flagNames(), "--"), c.name)
}

func (c command) flagNames() []string {
	names := slices.Clone(c.settings)
	for _, o := range c.options {
		names = append(names, o.name)
	}
	return names
}
