package handlers

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"bottleneck/models"
)

func TestRoundsAreTakenOutInFivesAndTheirWordsTogether(t *testing.T) {
	s := settled(t)
	s.answered(false)
	grace := s.signedIn("grace@northwind.example")
	tables, _ := tablesOf(t, grace.post("/admin/export/tables").is(http.StatusOK).body)
	if len(tables["rounds"]) != 2 || tables["rounds"][1][12] != "" || len(tables["round-questions"]) < 9 || len(tables["round-results"]) != 1 || len(tables["round-words"]) != 1 {
		t.Errorf("while it runs: %q, %q, %q", tables["rounds"], tables["round-results"], tables["round-words"])
	}
	s.do(models.ByMember(2), &models.CloseRound{Round: 1})
	grace.get("/admin/export").is(http.StatusOK).says("It holds each answer to a round by itself")
	tables, _ = tablesOf(t, grace.post("/admin/export/tables").is(http.StatusOK).body)
	if tables["rounds"][1][12] != "10" {
		t.Errorf("eleven answered, it says %q", tables["rounds"][1])
	}
	for _, row := range tables["round-results"][1:] {
		if count := row[5]; !strings.HasSuffix(count, "0") && !strings.HasSuffix(count, "5") || row[3] == "Legal" && count != "0" || row[2] == "supplier" && count != "0" {
			t.Errorf("it tells of fewer than five: %q", row)
		}
	}
	for _, row := range [][]string{{"1", "7", "department", "", "Office", "5"}, {"1", "7", "department", "Sales", "", "5"}} {
		if !slices.ContainsFunc(tables["round-results"], func(have []string) bool { return slices.Equal(have, row) }) {
			t.Errorf("%q is not in %q", row, tables["round-results"])
		}
	}
	for _, row := range tables["round-words"][1:] {
		if row[2] != "department" || !strings.Contains(row[3], "Sales") || !strings.Contains(row[3], "Legal") {
			t.Errorf("it is told whose words these are: %q", row)
		}
	}
	if len(tables["round-words"]) != 1+9 {
		t.Errorf("%q", tables["round-words"])
	}
}
