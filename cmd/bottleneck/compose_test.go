package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
)

const composePath = "../../docker-compose.yml"

// compose loads a compose file as docker compose would, with an environment in which nothing is set.
func compose(t testing.TB, content string) (*types.Project, error) {
	t.Helper()
	folder, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return loader.LoadWithContext(t.Context(), types.ConfigDetails{
		WorkingDir:  folder,
		Environment: types.Mapping{},
		ConfigFiles: []types.ConfigFile{{Filename: "docker-compose.yml", Content: []byte(content)}},
	})
}

func composeFile(t testing.TB) string {
	t.Helper()
	content, err := os.ReadFile(composePath)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestTheComposeFileStartsTheAppOnceMongoDBIsWell(t *testing.T) {
	project, err := compose(t, composeFile(t))
	if err != nil {
		t.Fatal(err)
	}
	app, mongo := project.Services["app"], project.Services["mongo"]
	if app.DependsOn["mongo"].Condition != types.ServiceConditionHealthy {
		t.Error("the app does not wait until MongoDB is well")
	}
	if mongo.Image != "mongo:8" || !slices.Contains(mongo.Command, "--replSet") {
		t.Errorf("MongoDB: %s %v", mongo.Image, mongo.Command)
	}
	says(t, strings.Join(mongo.HealthCheck.Test, " "), "rs.initiate", "isWritablePrimary")
	if !slices.Equal(app.HealthCheck.Test, []string{"CMD", "/bottleneck", "health"}) {
		t.Errorf("the app is asked for its health by %v", app.HealthCheck.Test)
	}
	if len(mongo.Volumes) == 0 || mongo.Volumes[0].Target != "/data/db" || mongo.Volumes[0].Type != types.VolumeTypeVolume {
		t.Errorf("the data is kept in %v", mongo.Volumes)
	}
	for _, s := range project.Services {
		if s.Restart != types.RestartPolicyUnlessStopped {
			t.Errorf("%s is not started again", s.Name)
		}
	}
}

func TestTheComposeFilePublishesOnlyTheAppAndOnlyToThisMachine(t *testing.T) {
	project, err := compose(t, composeFile(t))
	if err != nil {
		t.Fatal(err)
	}
	if ports := project.Services["mongo"].Ports; len(ports) > 0 {
		t.Errorf("MongoDB is published: %v", ports)
	}
	for _, port := range project.Services["app"].Ports {
		if port.HostIP != "127.0.0.1" || port.Target != 8080 {
			t.Errorf("the app is published at %s as %d", port.HostIP, port.Target)
		}
	}
}

func TestTheComposeFileHoldsSettingsThatTheProgramTakesAndNoSecret(t *testing.T) {
	project, err := compose(t, composeFile(t))
	if err != nil {
		t.Fatal(err)
	}
	var variables []string
	for _, s := range settings() {
		variables = append(variables, s.variable())
	}
	for _, s := range project.Services {
		for name, value := range s.Environment {
			if !slices.Contains(variables, name) {
				t.Errorf("%s sets %s, which no setting is named", s.Name, name)
			}
			if value != nil && strings.Contains(*value, "@") {
				t.Errorf("%s holds a password", name)
			}
		}
	}
	key := project.Secrets["key"]
	if key.File == "" || key.Content != "" || key.Environment != "" {
		t.Errorf("the key is not a file of the machine: %+v", key)
	}
	if got := project.Services["app"].Environment["BOTTLENECK_KEY_FILE"]; got == nil || *got != "/run/secrets/key" {
		t.Error("the program does not look for the key where the secret is")
	}
}

func TestAMisspeltKeyInTheComposeFileIsRefused(t *testing.T) {
	misspelt := strings.Replace(composeFile(t), "healthcheck:", "healthchek:", 1)
	if _, err := compose(t, misspelt); err == nil {
		t.Error("healthchek was taken")
	}
}

func TestTheContainerRunsWithoutRightsAndAsksTheProgramForItsHealth(t *testing.T) {
	content, err := os.ReadFile("../../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	says(t, text, "FROM scratch", "USER 65532:65532", "CGO_ENABLED=0", "ca-certificates.crt",
		`CMD ["/bottleneck", "health"]`, `ENTRYPOINT ["/bottleneck"]`)
	for _, variable := range []string{"BOTTLENECK_ADDR", "BOTTLENECK_DATA"} {
		says(t, text, variable)
	}
}
