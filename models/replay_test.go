package models

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
	"unsafe"
)

// Whatever was done in whatever order, by whomever, and whatever was erased in between: who reads the journal without
// the erased bytes finds the very state that the others live on with.
func TestAReplayAfterErasuresFindsTheLiveState(t *testing.T) {
	for seed := range uint64(60) {
		w := newWorld(t)
		settings := w.state.Settings
		settings.RetentionMonths = 6
		w.do(&ChangeSettings{Settings: settings})
		rng := rand.New(rand.NewPCG(seed, 2))
		for step := range 250 {
			by, command := anyDeed(w, rng, step)
			before := w.state
			err := w.try(by, command)
			var known *Error
			if err != nil && !errors.As(err, &known) {
				t.Fatalf("seed %d, step %d, %T: %v", seed, step, command, err)
			}
			if problem := cmp.Or(recount(w.state, MomentOf(w.now)), leftOver(w.state), revived(before, w.state, MomentOf(w.now))); problem != "" {
				t.Fatalf("seed %d, step %d, after %T %+v: %s", seed, step, command, command, problem)
			}
			w.pass(time.Duration(rng.IntN(120)) * time.Hour)
		}
		again := w.replayedErased("no such word")
		again.Number, again.Head, again.At = w.state.Number, w.state.Head, w.state.At
		if where := differs("state", reflect.ValueOf(w.state).Elem(), reflect.ValueOf(again).Elem()); where != "" {
			t.Fatalf("seed %d: %s", seed, where)
		}
	}
}

// leftOver says what must not be: an organisation without an admin, or an erased member who has something to do.
func leftOver(s *State) string {
	if s.otherAdmins(0) == 0 {
		return "nobody is admin"
	}
	for i := range s.BottleneckCount() {
		b := s.Bottleneck(BottleneckNumber(i + 1))
		for _, n := range append([]MemberNumber{b.Owner}, b.Helpers...) {
			if m := s.Member(n); n != 0 && (m == nil || m.Erased) {
				return fmt.Sprintf("%s is cared for by member %d, who was erased", b.Number, n)
			}
		}
	}
	return ""
}

// revived says which link works longer than was said before: one that ended, or was to end, never does; one that has run
// out works again only once it was renewed.
func revived(before, after *State, now Moment) string {
	for n := LinkNumber(1); int(n) <= before.links.Len(); n++ {
		was, is := before.Link(n), after.Link(n)
		if was.Ended != 0 && (is.Ended == 0 || is.Ended > was.Ended) {
			return fmt.Sprintf("link %d was to end at %d, and now ends at %d", n, was.Ended, is.Ended)
		}
		if was.Expired(now) && !is.Expired(now) && is.Renewed != now && is.Acted != now {
			return fmt.Sprintf("link %d had run out and works again", n)
		}
	}
	return ""
}

// differs says where two values differ: vectors by their items, tables by what they hold. Which draft owns what tells
// nothing; nil is as good as empty, and so is a rarely used part of a report that holds nothing.
func differs(at string, a, b reflect.Value) string {
	a, b = laidOpen(a), laidOpen(b)
	if list, ok := a.Addr().Interface().(interface{ listed() any }); ok {
		other := b.Addr().Interface().(interface{ listed() any })
		a, b = reflect.ValueOf(list.listed()), reflect.ValueOf(other.listed())
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Interface:
		if a.Type() == reflect.TypeFor[*ReportMore]() {
			a, b = orEmpty(a), orEmpty(b)
		}
		if a.IsNil() || b.IsNil() {
			return unequal(at, a.IsNil(), b.IsNil())
		}
		return differs(at, a.Elem(), b.Elem())
	case reflect.Struct:
		return fieldsDiffer(at, a, b)
	case reflect.Slice:
		for i := range min(a.Len(), b.Len()) {
			if where := differs(fmt.Sprintf("%s[%d]", at, i), a.Index(i), b.Index(i)); where != "" {
				return where
			}
		}
		return unequal(at+" length", a.Len(), b.Len())
	case reflect.Map:
		for _, key := range a.MapKeys() {
			if !b.MapIndex(key).IsValid() {
				return fmt.Sprintf("%s[%v]: only in the live state, %+v", at, key, a.MapIndex(key))
			}
			if where := differs(fmt.Sprintf("%s[%v]", at, key), a.MapIndex(key), b.MapIndex(key)); where != "" {
				return where
			}
		}
		return unequal(at+" length", a.Len(), b.Len())
	}
	return unequal(at, a.Interface(), b.Interface())
}

func fieldsDiffer(at string, a, b reflect.Value) string {
	for i := range a.NumField() {
		field := a.Type().Field(i)
		if field.Type == reflect.TypeFor[*owner]() || field.Type == reflect.TypeFor[*time.Location]() {
			continue
		}
		if where := differs(at+"."+field.Name, a.Field(i), b.Field(i)); where != "" {
			return where
		}
	}
	return ""
}

func unequal(at string, live, again any) string {
	if live == again {
		return ""
	}
	return fmt.Sprintf("%s: lives on as %v, is read again as %v", at, live, again)
}

// laidOpen gives a value that may be looked into, whatever field it stands in.
func laidOpen(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	copied := reflect.New(v.Type()).Elem()
	copied.Set(v)
	return copied
}

func orEmpty(more reflect.Value) reflect.Value {
	if more.IsNil() {
		return reflect.ValueOf(&ReportMore{})
	}
	return more
}

func (v *Vector[T]) listed() any {
	list := make([]*T, v.Len())
	for i := range list {
		list[i] = v.At(i)
	}
	return list
}

func (t *table[V]) listed() any {
	held := map[uint64]V{}
	for i := range t.shards.Len() {
		if one := *t.shards.At(i); one != nil {
			for key, value := range one.items {
				held[key] = value
			}
		}
	}
	return held
}

func (b *bitset) listed() any {
	var list []uint32
	b.each(0, func(n uint32) bool {
		list = append(list, n)
		return true
	})
	return list
}
