package journaltest

import (
	"encoding/binary"
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// Proxy stands between a MongoDB driver and a server and makes the way between
// them unreliable, message by message. It understands OP_MSG, without compression
// and TLS, which is what drivers speak to a local server.
type Proxy struct {
	listener net.Listener
	target   string

	mu    sync.Mutex
	open  map[net.Conn]bool
	away  bool
	delay time.Duration
	reply func(command string, body []byte) ([]byte, Fate)
}

// Fate is what becomes of a reply.
type Fate int

const (
	// Pass lets the reply through, with the body that was returned.
	Pass Fate = iota
	// Swallow drops the reply and keeps the connection: the driver waits.
	Swallow
	// Cut drops the reply and the connection.
	Cut
)

// NewProxy listens on a free port of 127.0.0.1 until the test ends.
func NewProxy(t testing.TB, target string) *Proxy {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &Proxy{listener: listener, target: target, open: map[net.Conn]bool{}}
	t.Cleanup(func() {
		listener.Close()
		p.Away(true)
	})
	go p.accept()
	return p
}

// Address is host and port of the proxy.
func (p *Proxy) Address() string { return p.listener.Addr().String() }

// Away cuts all connections and refuses new ones, until it is called with false.
func (p *Proxy) Away(away bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.away = away
	if away {
		for conn := range p.open {
			conn.Close()
		}
	}
}

// Delay holds back each message from the server by d.
func (p *Proxy) Delay(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.delay = d
}

// OnReply has each reply decided by decide, which is given the name of the
// command it answers and its BSON body, and returns the body to send on. It may
// be called from several goroutines. nil lets everything pass.
func (p *Proxy) OnReply(decide func(command string, body []byte) ([]byte, Fate)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.reply = decide
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		go p.serve(client)
	}
}

func (p *Proxy) serve(client net.Conn) {
	defer client.Close()
	if !p.keep(client) {
		return
	}
	defer p.forget(client)
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		return
	}
	defer server.Close()
	asked := &commands{names: map[uint32]string{}}
	go func() {
		defer client.Close()
		defer server.Close()
		p.forward(client, server, asked)
	}()
	p.answer(server, client, asked)
}

func (p *Proxy) keep(conn net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.away {
		p.open[conn] = true
	}
	return !p.away
}

func (p *Proxy) forget(conn net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.open, conn)
}

// forward passes on requests and notes which command each holds.
func (p *Proxy) forward(client, server net.Conn, asked *commands) {
	for {
		m, err := readMessage(client)
		if err != nil {
			return
		}
		asked.note(m)
		if _, err := server.Write(m); err != nil {
			return
		}
	}
}

// answer passes on replies as OnReply decides.
func (p *Proxy) answer(server, client net.Conn, asked *commands) {
	for {
		m, err := readMessage(server)
		if err != nil {
			return
		}
		p.mu.Lock()
		decide, delay := p.reply, p.delay
		p.mu.Unlock()
		if delay > 0 {
			<-time.After(delay)
		}
		if body, is := m.body(); is && decide != nil {
			changed, fate := decide(asked.name(m.responseTo()), body)
			switch fate {
			case Swallow:
				continue
			case Cut:
				return
			}
			m = m.withBody(changed)
		}
		if _, err := client.Write(m); err != nil {
			return
		}
	}
}

// commands remembers which command each request on a connection was.
type commands struct {
	mu    sync.Mutex
	names map[uint32]string
}

func (c *commands) note(m message) {
	body, is := m.body()
	if !is {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.names[m.requestID()] = firstKey(body)
}

func (c *commands) name(request uint32) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer delete(c.names, request)
	return c.names[request]
}

// readMessage reads one message of the wire protocol, its header included.
func readMessage(from io.Reader) (message, error) {
	head := make([]byte, headerLen)
	if _, err := io.ReadFull(from, head); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(head)
	if length < headerLen || length > 48<<20 {
		return nil, io.ErrUnexpectedEOF
	}
	m := append(message(head), make([]byte, length-headerLen)...)
	_, err := io.ReadFull(from, m[headerLen:])
	return m, err
}
