package handlers

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"
)

// streamChunk is how much of a file is held at once.
const streamChunk = 32 << 10

// stream sends a file while it is being written: it may be larger than memory. The request's own deadline does not hold
// for it; a client that takes nothing any more does end it. What fails breaks the connection off, so that a browser says
// that the file is not whole.
func (v *visit) stream(name, kind string, write func(ctx context.Context, w *bufio.Writer) error) error {
	s, id, conn := v.server, requestID(v.Ctx), v.Context().Conn()
	v.Status(http.StatusOK).Set("Content-Type", kind)
	v.Set("Content-Disposition", `attachment; filename="`+name+`"`)
	v.Context().SetBodyStreamWriter(func(w *bufio.Writer) {
		out := bufio.NewWriterSize(writerFunc(func(p []byte) (int, error) {
			_ = conn.SetWriteDeadline(time.Now().Add(writeTimeout)) // it goes on as long as somebody takes it
			n, err := w.Write(p)
			if err == nil {
				err = w.Flush()
			}
			return n, err
		}), streamChunk)
		err := caught(func() error { return write(s.base, out) })
		if err == nil {
			err = out.Flush()
		}
		if err != nil {
			s.Log.Warn("a file was not sent whole", "id", id, "error", err)
			_ = conn.Close()
		}
	})
	return nil
}

// writerFunc is a function as an io.Writer.
type writerFunc func(p []byte) (int, error)

// Write calls the function.
func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// caught gives a panic as an error: one in a stream would end the process.
func caught(step func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return step()
}
