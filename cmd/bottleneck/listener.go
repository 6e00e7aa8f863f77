package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// listener stops taking connections without cutting off those that the system has taken already: closing a port
// resets whatever still waits in its queue.
type listener struct {
	*net.TCPListener
	stopping atomic.Bool
	stopped  chan struct{} // closed once nothing is taken any more
	once     sync.Once
}

const (
	quietFor  = 2 * time.Millisecond // without a new connection: the queue is empty
	emptyTime = 200 * time.Millisecond
)

// Accept gives the next connection, and net.ErrClosed once stop was called and the queue is empty.
func (l *listener) Accept() (net.Conn, error) {
	conn, err := l.TCPListener.Accept()
	if err != nil && l.stopping.Load() && errors.Is(err, os.ErrDeadlineExceeded) {
		_ = l.SetDeadline(time.Now().Add(quietFor))
		if conn, err = l.TCPListener.Accept(); err != nil {
			_ = l.Close()
			err = net.ErrClosed
		}
	}
	if err != nil {
		l.end()
	}
	return conn, err
}

func (l *listener) end() { l.once.Do(func() { close(l.stopped) }) }

// Close closes the port; more than once does no harm.
func (l *listener) Close() error {
	if err := l.TCPListener.Close(); !errors.Is(err, net.ErrClosed) {
		return err
	}
	return nil
}

// stop returns when no connection is taken any more.
func (l *listener) stop() {
	l.stopping.Store(true)
	_ = l.SetDeadline(time.Now())
	select {
	case <-l.stopped:
	case <-time.After(emptyTime): // they keep coming
		_ = l.Close()
	}
}

// listen opens the port, or says why it cannot and what to do.
func listen(ctx context.Context, addr string) (*listener, error) {
	opened, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is taken by another program, perhaps another Bottleneck. "+
			"End that one, or choose another port, for example: --addr %s", addr, nextPort(addr))
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be used: ports below 1024 are for root. Choose one above, for example: --addr 127.0.0.1:8080", addr)
	case err != nil:
		return nil, fmt.Errorf("%s cannot be listened on (%w). Use an address of this machine, for example: --addr 127.0.0.1:8080", addr, err)
	}
	tcp, ok := opened.(*net.TCPListener)
	if !ok {
		return nil, errors.Join(fmt.Errorf("%s is no TCP address", addr), opened.Close())
	}
	return &listener{TCPListener: tcp, stopped: make(chan struct{})}, nil
}
