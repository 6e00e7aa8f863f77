package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

var healthCommand = command{
	name: "health",
	line: "Ask a running server whether it is well.",
	about: `Asks /healthz of the server that listens at --addr on this machine: is it alive? With --ready it
asks /readyz: has it caught up with the journal, and may it be sent requests? The exit code is 0 for yes.
It is there for containers, which have no curl.`,
	examples: []string{"health", "health --ready --addr 127.0.0.1:9000"},
	settings: []string{"addr"},
	options:  []option{{"ready", "", "Ask whether it is ready, not only alive."}},
	run:      health,
}

func health(ctx context.Context, i *invocation) error {
	path := "/healthz"
	if _, asked := i.options["ready"]; asked {
		path = "/readyz"
	}
	address := "http://" + reachable(i.config.addr) + path
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("no server answers at %s: %w", address, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<10))
	if err != nil {
		return fmt.Errorf("the answer of %s broke off: %w", address, err)
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %d: %s", address, response.StatusCode, strings.TrimSpace(string(body)))
	}
	_, err = fmt.Fprintln(i.stdout, strings.TrimSpace(string(body)))
	return err
}
