package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

// shell is a program whose output the test reads.
type shell struct {
	t           testing.TB
	environment map[string]string
	in          io.Reader // standard input
	watched     bool      // standard error is a terminal
	out, errs   bytes.Buffer
	ticks       int // of a clock that goes on by 300 ms whenever it is read
}

func newShell(t testing.TB) *shell {
	return &shell{t: t, environment: map[string]string{}, in: strings.NewReader("")}
}

// run gives the exit code of one command line.
func (s *shell) run(args ...string) int {
	s.t.Helper()
	s.out.Reset()
	s.errs.Reset()
	return s.program(&s.out).run(s.t.Context(), args)
}

func (s *shell) program(stdout io.Writer) *program {
	return &program{stdin: s.in, stdout: stdout, stderr: &s.errs, watched: s.watched, now: s.tick,
		lookup: func(name string) string { return s.environment[name] }}
}

func (s *shell) tick() time.Time {
	s.ticks++
	return time.UnixMilli(int64(s.ticks) * 300)
}

// works runs a command line that must succeed, and gives what it printed.
func (s *shell) works(args ...string) string {
	s.t.Helper()
	if code := s.run(args...); code != exitDone {
		s.t.Fatalf("bottleneck %s: exit code %d\n%s", strings.Join(args, " "), code, s.errs.String())
	}
	return s.out.String()
}

// fails runs a command line that must end with the code, and gives what it said about that.
func (s *shell) fails(code int, args ...string) string {
	s.t.Helper()
	if got := s.run(args...); got != code {
		s.t.Fatalf("bottleneck %s: exit code %d, want %d\n%s%s", strings.Join(args, " "), got, code, s.out.String(), s.errs.String())
	}
	return s.errs.String()
}

func says(t testing.TB, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in:\n%s", part, text)
		}
	}
}

func TestHelpNamesEveryCommandAndEverySetting(t *testing.T) {
	text := newShell(t).works("help")
	for _, c := range commands() {
		says(t, text, "  "+c.name+" ", c.line)
	}
	for _, s := range settings() {
		says(t, text, "--"+s.name, s.variable())
	}
}

func TestHelpExplainsEachCommandWithItsFlagsAndExamples(t *testing.T) {
	for _, c := range commands() {
		text := newShell(t).works("help", c.name)
		says(t, text, c.line, "usage: bottleneck "+c.name, "examples:", "  bottleneck "+c.examples[0])
		for _, name := range c.flagNames() {
			says(t, text, "--"+name)
		}
		if flag := newShell(t).works(c.name, "--help"); flag != text {
			t.Errorf("%s --help differs from help %s", c.name, c.name)
		}
	}
}

func TestExamplesNameOnlyFlagsThatThereAre(t *testing.T) {
	for _, c := range commands() {
		for _, example := range c.examples {
			name, words := splitCommand(strings.Fields(example))
			if name != c.name {
				t.Errorf("the example %q of %s runs %s", example, c.name, name)
			}
			if _, _, err := readFlags(c, words); err != nil {
				t.Errorf("the example %q is refused: %v", example, err)
			}
		}
	}
}

func TestVersionNamesTheProgramAndGo(t *testing.T) {
	says(t, newShell(t).works("version"), "bottleneck ", "go1.")
}

func TestHealthSaysThatNoServerAnswers(t *testing.T) {
	says(t, newShell(t).fails(exitFailed, "health", "--addr", "127.0.0.1:1"), "no server answers at http://127.0.0.1:1/healthz")
}
