package handlers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"sync"

	"bottleneck/models"

	"github.com/valyala/fasthttp"
)

const notModified = http.StatusNotModified

// feedBytesMax bounds what is kept of all feeds.
const feedBytesMax = 16 << 20

// feedCache keeps feeds as they are sent, by address and language, each as of one journal number. Feed readers ask
// again and again: most of them are told that they have it already.
type feedCache struct {
	mu    sync.Mutex
	feeds map[string]*keptFeed
	bytes int
}

type keptFeed struct {
	mu     sync.Mutex
	number uint64
	sent   sentFeed
}

// sentFeed is a feed as it is sent. Changed is by when it was as it is: when an entry is taken back none is newer than
// before, so the entries alone do not say it.
type sentFeed struct {
	body, gzip   []byte
	tag, changed string
}

// get gives the feed as of a state, drawing it at most once however many ask for it at the same time.
func (c *feedCache) get(state *models.State, key string, draw func(*bytes.Buffer) error) (sentFeed, error) {
	kept := c.kept(key)
	kept.mu.Lock()
	defer kept.mu.Unlock()
	if kept.sent.tag != "" && kept.number == state.Number {
		return kept.sent, nil
	}
	var buffer bytes.Buffer
	if err := draw(&buffer); err != nil {
		return sentFeed{}, err
	}
	sum := sha256.Sum256(buffer.Bytes())
	tag := `W/"` + hex.EncodeToString(sum[:16]) + `"` // weak: packed or not it is the same feed, and not the same bytes
	if kept.number = state.Number; kept.sent.tag == tag {
		return kept.sent, nil
	}
	before := kept.sent.size()
	kept.sent = sentFeed{body: buffer.Bytes(), gzip: fasthttp.AppendGzipBytesLevel(nil, buffer.Bytes(), packed), tag: tag,
		changed: state.At.Time().Format(http.TimeFormat)}
	c.grow(kept.sent.size() - before)
	return kept.sent, nil
}

func (f *sentFeed) size() int { return cap(f.body) + cap(f.gzip) }

func (c *feedCache) kept(key string) *keptFeed {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.feeds == nil || c.bytes > feedBytesMax {
		c.feeds, c.bytes = map[string]*keptFeed{}, 0
	}
	one := c.feeds[key]
	if one == nil {
		one = &keptFeed{}
		c.feeds[key] = one
	}
	return one
}

func (c *feedCache) grow(by int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.bytes += by
}

// hasFeed says whether the reader named the feed that it would be sent: by its tag, or else by the very time that it
// was last given. A later time says nothing: the feed may have been kept by another server.
func (v *visit) hasFeed(feed sentFeed) bool {
	if tags := v.Get("If-None-Match"); tags != "" {
		for tag := range strings.SplitSeq(tags, ",") {
			if tag = strings.TrimSpace(tag); tag == "*" || "W/"+strings.TrimPrefix(tag, "W/") == feed.tag {
				return true
			}
		}
		return false
	}
	return v.Get("If-Modified-Since") == feed.changed
}
