package main

import "testing"

// TestTheBoardOfTheDemoIsPictured takes the README's picture: SCREENSHOTS=views/testdata go test -run Pictured ./cmd/...
func TestTheBoardOfTheDemoIsPictured(t *testing.T) {
	h := demoHouse(t)
	h.member("amara").At(1280, 1000).See("Biggest bottleneck").Window("board")
}
