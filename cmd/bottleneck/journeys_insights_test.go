package main

import "testing"

// Each insight opens on the year of the demo, says how it is counted, and leads to its cards, without scripts too.
func TestInsightsAreReadFilteredAndFollowedToTheCards(t *testing.T) {
	h := demoHouse(t)
	b := h.signIn(h.visitor().NoScript().At(390, 844), "amara").Open("/insights").See("Where it hurts", "Who is silent?").Fits()
	b.Press("Where it hurts").See("80 % of all hours are lost above this line.").Press("How this is counted").See("with what each person had said by then").Fits()
	b.Press("Who waits for whom").See("rounded down to fives").Press("Suppliers").See("Us")
	b.Open("/insights/waiting").Press("Sales waits for Legal").See("Filters")
	b.Open("/insights/silent").See("we have not asked well").Fits()
	b.Open("/insights/promised").See("Each promised day").Fits()
	b.Open("/insights/trend").Fill("Name", "Portal 4.2").Press("Save").See("Write the day of the release").Holds("Name", "Portal 4.2").Fits()
	h.visitor().Open(h.boardLink() + "/insights/hours").See("80 % of all hours").NotSee("Amara")
}

func TestEveryInsightIsWithoutFindingsOfAxe(t *testing.T) {
	lookAt(t, demoHouse(t), []state{
		{name: "insights", who: "amara", path: "/insights"},
		{name: "insights-hours", who: "amara", path: "/insights/hours"},
		{name: "insights-waiting", who: "amara", path: "/insights/waiting"},
		{name: "insights-trend", who: "amara", path: "/insights/trend"},
		{name: "insights-trend-errors", who: "amara", path: "/insights/trend", then: send("Save")},
		{name: "insights-silent", who: "amara", path: "/insights/silent"},
		{name: "insights-promised", who: "amara", path: "/insights/promised"},
	})
}
