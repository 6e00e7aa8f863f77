package main

import (
	"time"

	"bottleneck/models"
)

// trackers are where in other programs engineers track what they do about some bottlenecks.
var trackers = []talk{
	{40, tracked("security-questionnaire", "https://github.com/tarnholt/answers/issues/118", "Answers that the questionnaires ask for, in one place")},
	{33, tracked("customs-papers", "https://gitlab.example.org/tarnholt/shipping/labels/-/issues/42", "Fill commodity codes from the parts list")},
	{31, tracked("customs-papers", "https://tarnholt.example.org/browse/SHIP-207", "")},
}

func tracked(key, address, title string) func(*demoPlay, time.Time) (models.Actor, models.Command) {
	return func(p *demoPlay, _ time.Time) (models.Actor, models.Command) {
		return p.member("amara"), &models.SetTracker{Bottleneck: p.bottlenecks[key], Address: address, Title: title}
	}
}
