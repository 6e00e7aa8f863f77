package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"bottleneck/cmd/bottleneck/demo"
	"bottleneck/models"
	"bottleneck/models/store"

	"github.com/alexedwards/argon2id"
)

// demoPassword opens every account of the demo. demoCost is what one try costs: little, since everybody knows it.
const demoPassword = "look-around"

var demoCost = argon2id.Params{Memory: 8 << 10, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// demoPlay turns the steps of the demo's year into commands, one after the other, each at its own time.
type demoPlay struct {
	store *store.Store
	clock *demoClock
	end   time.Time // of the year

	parties     map[string]models.Party // departments and suppliers by the script's key
	members     map[string]models.MemberNumber
	bottlenecks map[string]models.BottleneckNumber
	actions     map[string][]models.ActionNumber // by the script's key of their bottleneck
	reports     map[int]models.ReportNumber      // by the script's number
	told        models.ReportNumber              // the newest report that was answered and judged: one to show
}

func newDemoPlay(s *store.Store, clock *demoClock) *demoPlay {
	return &demoPlay{store: s, clock: clock, parties: map[string]models.Party{}, members: map[string]models.MemberNumber{},
		bottlenecks: map[string]models.BottleneckNumber{}, reports: map[int]models.ReportNumber{},
		actions: map[string][]models.ActionNumber{}}
}

func (p *demoPlay) run(ctx context.Context, base string, steps []demo.Step) error {
	p.clock.set(steps[0].When().AddDate(0, 0, -1))
	if err := p.setUp(ctx, base); err != nil {
		return fmt.Errorf("setting up: %w", err)
	}
	p.end = steps[len(steps)-1].When()
	left, err := allTalks(), error(nil)
	for _, step := range steps {
		if left, err = p.talksUntil(ctx, step.When(), p.end, left); err != nil {
			return err
		}
		p.clock.set(step.When())
		if err := p.play(ctx, step); err != nil {
			return fmt.Errorf("%T of %s: %w", step, step.When().Format(time.DateTime), err)
		}
	}
	return nil
}

func (p *demoPlay) do(ctx context.Context, by models.Actor, command models.Command) error {
	_, err := p.store.Do(ctx, by, command)
	return err
}

// setUp makes the organisation as its first member would, then lets the others join.
func (p *demoPlay) setUp(ctx context.Context, base string) error {
	password, err := argon2id.CreateHash(demoPassword, &demoCost)
	if err != nil {
		return err
	}
	people := demo.Members()
	command := &models.SetUp{Person: people[0].Name, Email: people[0].Email, Password: password,
		Settings: models.Settings{Organisation: demo.Organisation, BaseURL: base, Emergency: demo.Emergency,
			Calendar: models.DefaultCalendar(demo.TimeZone), AnswerDays: 2, Objective: 95}}
	for i, d := range demo.Departments() {
		p.parties[d.Key] = models.DepartmentNumbered(uint32(i + 1))
		command.Departments = append(command.Departments, demoDepartment(d))
	}
	for i, one := range demo.Suppliers() {
		p.parties[one.Key] = models.SupplierNumbered(uint32(i + 1))
		command.Suppliers = append(command.Suppliers, one.Name)
	}
	if err := p.do(ctx, models.Actor{Kind: models.SetupActor}, command); err != nil {
		return err
	}
	p.members[people[0].Key] = command.Admin
	for _, person := range people[1:] {
		if err := p.join(ctx, person, password, command.Admin); err != nil {
			return err
		}
	}
	return nil
}

func demoDepartment(d demo.Department) models.NewDepartment {
	added := models.Usual("en", d.Key, d.Name)
	if d.Question.Label != "" {
		question := models.Question{Label: d.Question.Label, Hint: d.Question.Hint}
		if d.Question.Kind == "money" {
			question.Kind = models.QuestionMoney
		}
		added.Questions = append([]models.Question{question}, added.Questions[1:]...)
	}
	return added
}

func (p *demoPlay) join(ctx context.Context, person demo.Member, password string, admin models.MemberNumber) error {
	invite := &models.InviteMember{Person: person.Name, Email: person.Email}
	if err := invite.Role.UnmarshalText([]byte(person.Role)); err != nil {
		return err
	}
	for _, key := range person.Leads {
		invite.Departments = append(invite.Departments, p.parties[key].Number)
	}
	if err := p.do(ctx, models.ByMember(admin), invite); err != nil {
		return err
	}
	p.members[person.Key] = invite.Member
	return p.do(ctx, models.ByMember(invite.Member), &models.Join{Link: invite.Link, Person: person.Name, Password: password})
}

// hidden stands for what only a browser knows: the hash of a device's cookie, or of a form's key.
func hidden(parts ...any) string {
	sum := sha256.Sum256(fmt.Append(nil, parts...))
	return hex.EncodeToString(sum[:])
}
