package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bottleneck/models/grouping"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestGroupMeasuresOnAnExampleWorkedByHand(t *testing.T) {
	labels, groups := []string{"a", "a", "a", "b"}, []uint32{1, 1, 2, 2}
	if b := bcubed(labels, groups); !near(b.p, .75) || !near(b.r, (2./3+2./3+1./3+1)/4) {
		t.Errorf("B-cubed %v", b)
	}
	if p := pairwise(labels, groups); !near(p.p, .5) || !near(p.r, 1./3) {
		t.Errorf("pairwise %v", p)
	}
}

func TestRankingMeasuresOnAnExampleWorkedByHand(t *testing.T) {
	var m retrieval
	m.add([]grouping.Candidate{{Bottleneck: 5}, {Bottleneck: 1}}, map[uint32]bool{1: true, 9: true})
	if !near(m.mrr(), .5) || m.success(1) != 0 || m.success(3) != 1 || !near(m.recall(10), .5) || !near(m.precision(), .25) {
		t.Errorf("MRR %v, recall %v, MAP %v", m.mrr(), m.recall(10), m.precision())
	}
	s := separation{known: []int{500, 100}, new: []int{100, 50}}
	if !near(s.auroc(), 3.5/4) {
		t.Errorf("AUROC %v", s.auroc())
	}
}

func TestAFileWithTooFewFieldsIsRefusedByItsLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "group.tsv")
	if err := os.WriteFile(path, []byte("id\tlabel\ttext\n1\tonly two\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := read(path, 3); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}
