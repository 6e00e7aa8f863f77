package models

import (
	"maps"
	"math/bits"
)

// owner marks what one edit of the state may change in place. Everything else is copied before it is written,
// so that a published state never changes under its readers.
type owner struct{ _ byte }

const pageSize = 64

type page[T any] struct {
	owner *owner
	items [pageSize]T
}

// Vector is a growing list that is shared between states: changing an item copies the 64 around it.
// Appending copies nothing, because an older state never looks behind its own length.
// One goroutine edits; any number read earlier states meanwhile.
type Vector[T any] struct {
	owner  *owner
	pages  []*page[T]
	length int
}

// Len gives the number of items.
func (v *Vector[T]) Len() int { return v.length }

// At gives item i for reading. It must not be changed.
func (v *Vector[T]) At(i int) *T { return &v.pages[i/pageSize].items[i%pageSize] }

func (v *Vector[T]) edit(o *owner, i int) *T {
	v.own(o)
	p := v.pages[i/pageSize]
	if p.owner != o {
		p = &page[T]{owner: o, items: p.items}
		v.pages[i/pageSize] = p
	}
	return &p.items[i%pageSize]
}

func (v *Vector[T]) own(o *owner) {
	if v.owner != o {
		v.owner, v.pages = o, append(make([]*page[T], 0, len(v.pages)+8), v.pages...)
	}
}

func (v *Vector[T]) append(o *owner, item T) {
	if v.length == len(v.pages)*pageSize {
		v.own(o)
		v.pages = append(v.pages, &page[T]{owner: o})
	}
	v.pages[v.length/pageSize].items[v.length%pageSize] = item
	v.length++
}

// grow appends zero items until there are at least n.
func (v *Vector[T]) grow(o *owner, n int) {
	var zero T
	for v.length < n {
		v.append(o, zero)
	}
}

const shardCount = 4096

// table is a map that is shared between states: writing copies one of 4,096 shards.
// Its keys are 64-bit: hashes of texts, or numbers (see keyOf).
type table[V any] struct {
	shards Vector[*shard[V]]
	length int
}

type shard[V any] struct {
	owner *owner
	items map[uint64]V
}

func (t *table[V]) get(key uint64) (value V, found bool) {
	if t.shards.Len() == 0 {
		return value, false
	}
	s := *t.shards.At(int(key % shardCount))
	if s == nil {
		return value, false
	}
	value, found = s.items[key]
	return value, found
}

func (t *table[V]) set(o *owner, key uint64, value V) {
	s := t.editShard(o, key)
	if _, had := s.items[key]; !had {
		t.length++
	}
	s.items[key] = value
}

func (t *table[V]) remove(o *owner, key uint64) {
	if _, had := t.get(key); had {
		delete(t.editShard(o, key).items, key)
		t.length--
	}
}

func (t *table[V]) editShard(o *owner, key uint64) *shard[V] {
	t.shards.grow(o, shardCount)
	s := *t.shards.At(int(key % shardCount))
	switch {
	case s == nil:
		s = &shard[V]{owner: o, items: map[uint64]V{}}
	case s.owner != o:
		s = &shard[V]{owner: o, items: maps.Clone(s.items)}
	default:
		return s
	}
	*t.shards.edit(o, int(key%shardCount)) = s
	return s
}

// bitset is a set of small numbers, one bit each, shared between states like a Vector.
type bitset struct {
	words Vector[uint64]
	count int
}

func (b *bitset) put(o *owner, n uint32, in bool) {
	b.words.grow(o, int(n/64)+1)
	w := b.words.edit(o, int(n/64))
	b.count -= bits.OnesCount64(*w)
	if in {
		*w |= 1 << (n % 64)
	} else {
		*w &^= 1 << (n % 64)
	}
	b.count += bits.OnesCount64(*w)
}

func (b *bitset) has(n uint32) bool {
	i := int(n / 64)
	return i < b.words.Len() && *b.words.At(i)&(1<<(n%64)) != 0
}

// each visits the members from the smallest number up, until visit says false.
func (b *bitset) each(from uint32, visit func(n uint32) bool) {
	for i := int(from / 64); i < b.words.Len(); i++ {
		for w := *b.words.At(i); w != 0; w &= w - 1 {
			n := uint32(i*64 + bits.TrailingZeros64(w))
			if n >= from && !visit(n) {
				return
			}
		}
	}
}
