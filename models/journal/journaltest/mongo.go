package journaltest

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

// FerretDB v1.24 on SQLite answers like MongoDB for what the journal asks: racing
// inserts on one _id have one winner, and nothing acknowledged is lost over a
// kill. It cannot show what read and write concerns do, an error after an insert,
// a step-down, or the limit of 16 MB. Each of its queries reads the whole
// collection: keep journals under 2,000 commits. Its updates are not atomic under
// concurrency. Run the same tests with TEST_MONGODB_URI against a real server.

// Server is a database of the test, which can be killed and started again.
type Server struct {
	t        testing.TB
	folder   string
	uri      *url.URL
	database string
	process  *exec.Cmd
	stdin    io.Closer
}

// Mongo returns the address of a database of the test's own, named in its path
// and gone when the test ends.
func Mongo(t testing.TB) (uri string) { return Start(t).URI() }

// Start starts a server of the test's own, or, with TEST_MONGODB_URI, names a
// fresh database on that one.
func Start(t testing.TB) *Server {
	t.Helper()
	s := &Server{t: t, database: "test_" + strings.ToLower(rand.Text())}
	if real := os.Getenv(uriVariable); real != "" {
		s.uri = s.parse(real)
		t.Cleanup(s.drop)
		return s
	}
	s.folder = t.TempDir()
	t.Cleanup(s.stop)
	s.run("0")
	return s
}

// URI is the server's address, with the name of the test's database as its path.
func (s *Server) URI() string { return s.uri.String() }

// Address is host and port, for a Proxy.
func (s *Server) Address() string { return s.uri.Host }

// Through is the server's address with the proxy's in place of its own.
func (s *Server) Through(p *Proxy) string {
	uri := *s.uri
	uri.Host = p.Address()
	query := uri.Query()
	query.Del("replicaSet")
	query.Set("directConnection", "true")
	uri.RawQuery = query.Encode()
	return uri.String()
}

// Kill ends the server as kill -9 does. A real server is not ours to kill: then
// the test is skipped.
func (s *Server) Kill() {
	s.t.Helper()
	if s.folder == "" {
		s.t.Skip("the server of " + uriVariable + " is not killed by tests")
	}
	s.stop()
}

// Restart starts a killed server again at the same address, with its data.
func (s *Server) Restart() {
	s.t.Helper()
	s.run(s.uri.Port())
}

// drop takes the test's database away from a real server.
func (s *Server) drop() {
	client, err := mongo.Connect(options.Client().ApplyURI(s.URI()).SetTimeout(10 * time.Second))
	if err != nil {
		s.t.Errorf("dropping the database of the test: %v", err)
		return
	}
	defer client.Disconnect(context.Background())
	if err := client.Database(s.database).Drop(context.Background()); err != nil {
		s.t.Errorf("dropping the database of the test: %v", err)
	}
}

func (s *Server) stop() {
	if s.process == nil {
		return
	}
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
	_ = s.stdin.Close()
	s.process = nil
}

func (s *Server) run(port string) {
	s.t.Helper()
	binary, err := builtOnce()
	if err != nil {
		s.t.Fatal(err)
	}
	process := exec.Command(binary, "-dir", s.folder, "-port", port)
	log := new(tail)
	process.Stderr = log
	stdin, err := process.StdinPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	stdout, err := process.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.process, s.stdin = process, stdin
	line, err := readLine(stdout)
	if err != nil {
		s.t.Fatalf("the test database did not start: %v\n%s", err, log)
	}
	s.uri = s.parse(line)
}

func (s *Server) parse(uri string) *url.URL {
	s.t.Helper()
	parsed, err := url.Parse(uri)
	if err != nil {
		s.t.Fatalf("the address of the test database, %q: %v", uri, err)
	}
	parsed.Path = "/" + s.database
	return parsed
}

// readLine waits for the server to print its address.
func readLine(from io.Reader) (string, error) {
	type result struct {
		line string
		err  error
	}
	read := make(chan result, 1)
	go func() {
		line, err := bufio.NewReader(from).ReadString('\n')
		read <- result{strings.TrimSpace(line), err}
	}()
	select {
	case r := <-read:
		return r.line, r.err
	case <-time.After(30 * time.Second):
		return "", fmt.Errorf("it printed no address for 30 s")
	}
}
