package models

import "testing"

func TestAWarningNamesWhoAndWhatIsBlamed(t *testing.T) {
	w := newWorld(t)
	w.do(&InviteMember{Person: "Amara Okafor", Email: "amara@example.org", Role: RoleEngineer})
	w.do(&InviteMember{Person: "Lena Legal", Email: "lena@example.org", Role: RoleLead})
	w.do(&InviteMember{Person: "Will Mark", Email: "will@example.org"})
	w.do(&AddContact{Supplier: 1, Contact: NewContact{Person: "Jürgen Groß"}})
	for text, want := range map[string][]Blamed{
		// names that are known
		"Amara Okafor left the list open":      {{"Amara Okafor", true}},
		"We asked Okafor twice, and okafor":    {{"Okafor", true}},
		"Then Amara's note was found.":         {{"Amara's", true}},
		"JÜRGEN wrote; Groß answered":          {{"JÜRGEN", true}, {"Groß", true}},
		"Will Mark forgot":                     {{"Will Mark", true}, {"forgot", false}},
		"Lena had the key, legal had the list": {{"Lena", true}},
		// names by their titles
		"Mr. Miller said so":           {{"Mr. Miller", true}},
		"Wir fragten Frau Özdemir":     {{"Frau Özdemir", true}},
		"Mme Lefèvre était absente":    {{"Mme Lefèvre", true}},
		"La señora fue; Señora Núñez":  {{"Señora Núñez", true}},
		"Dat zei mevrouw. Mevrouw Bos": {{"Mevrouw Bos", true}},
		// what blames, in five languages
		"They forgot to tell us":               {{"forgot", false}},
		"We should have known":                 {{"should have known", false}},
		"It was the vendor’s fault":            {{"vendor’s fault", false}},
		"Somebody was careless":                {{"careless", false}},
		"Der Vertrieb hätte wissen müssen":     {{"hätte wissen müssen", false}},
		"Das war nachlässig":                   {{"nachlässig", false}},
		"Le service a oublié la liste":         {{"a oublié", false}},
		"C’est la faute de l’équipe":           {{"la faute de", false}},
		"El equipo se olvidó":                  {{"se olvidó", false}},
		"Fue culpa del proveedor":              {{"culpa del", false}},
		"Dat is slordig":                       {{"slordig", false}},
		"Het team had moeten weten wat er was": {{"had moeten weten", false}},
		// what is said of a process
		"Nobody owned the list. Sales waited for legal, and Legal for Acme": nil,
		"We will mark it, and may ask on a long day":                        nil,
		"Die Liste fehlte, der Vertrieb wartete. Frauen und Herren":         nil,
		"La liste manquait, faute de temps; on lui a demandé":               nil,
		"Faltaba la lista; el equipo esperaba una respuesta":                nil,
		"De lijst ontbrak en niemand was eigenaar":                          nil,
		"Lazy loading was wrong; the fault was found in the default":        nil,
		"It's fault tolerant. That’s fine":                                  nil,
		"":                                                                  nil,
	} {
		got := w.state.Blames(text)
		if len(got) != len(want) {
			t.Errorf("%q: %v, want %v", text, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q: %v, want %v", text, got, want)
			}
		}
	}
}

func TestAWarningSaysEachOnce(t *testing.T) {
	w := newWorld(t)
	if got := w.state.Blames("They forgot", "and Forgot again"); len(got) != 1 {
		t.Errorf("%v", got)
	}
}
