package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWhatCannotBeUsedIsRefusedWithWhatWouldBeRight(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		args []string
		want []string
	}{
		"command":         {[]string{"bakup", "x"}, []string{`no command "bakup"`, `Did you mean "backup"?`}},
		"strange command": {[]string{"xylophone"}, []string{`no command "xylophone"`, "bottleneck help"}},
		"flag":            {[]string{"verify", "--dta", "x"}, []string{"no flag --dta", `"--data"`, "help verify"}},
		"other's flag":    {[]string{"verify", "--addr", ":1"}, []string{`"verify" has no flag --addr`}},
		"no value":        {[]string{"verify", "--data"}, []string{"--data needs a value"}},
		"switch":          {[]string{"health", "--ready=yes"}, []string{"--ready takes no value"}},
		"word too many":   {[]string{"verify", "data"}, []string{`"data" is one word too many`}},
		"no port":         {[]string{"health", "--addr", "localhost"}, []string{`--addr is "localhost"`, "127.0.0.1:8080"}},
		"port is a word":  {[]string{"health", "--addr", "localhost:http"}, []string{"not a number from 1 to 65535"}},
		"port too large":  {[]string{"health", "--addr", "localhost:70000"}, []string{"not a number from 1 to 65535"}},
		"data is a file":  {[]string{"verify", "--data", file}, []string{"which is a file", "Name a folder"}},
		"data is empty":   {[]string{"verify", "--data", ""}, []string{"which is no folder"}},
		"mongodb scheme":  {[]string{"verify", "--mongodb", "postgres://db"}, []string{"mongodb://host:27017/bottleneck"}},
		"no such key":     {[]string{"backup", "--key-file", file + "-not", "x"}, []string{"does not exist", "head -c 32 /dev/urandom"}},
		"key is a folder": {[]string{"backup", "--key-file", filepath.Dir(file), "x"}, []string{"which is a folder"}},
		"head":            {[]string{"verify", "--head", "12"}, []string{`--head is "12"`, "64 hexadecimal digits"}},
		"no argument":     {[]string{"backup"}, []string{"bottleneck backup monday.backup"}},
		"same place":      {[]string{"copy", "./data", "./data"}, []string{"two different places"}},
	} {
		t.Run(name, func(t *testing.T) {
			says(t, newShell(t).fails(exitRefused, test.args...), test.want...)
		})
	}
}

func TestSettersRefuseWithWhatWouldBeRight(t *testing.T) {
	for value, test := range map[string]struct {
		set  func(*config, string) error
		want string
	}{
		"bottleneck.example.org":       {setBaseURL, "https://bottleneck.example.org"},
		"ftp://example.org":            {setBaseURL, "does not begin with https://"},
		"https://":                     {setBaseURL, "names no host"},
		"https://example.org/board":    {setBaseURL, "without a path"},
		"https://ann:x@example.org":    {setBaseURL, "more than scheme, host and port"},
		"10.0.0.1, proxy.example.org":  {setProxies, `"proxy.example.org" is neither`},
		"10.0.0.0/33":                  {setProxies, "172.16.0.0/12"},
		"mongodb+ssl://db/bottleneck ": {setMongoDB, "mongodb+srv://"},
	} {
		err := test.set(&config{}, value)
		if err == nil {
			t.Errorf("%q is taken", value)
			continue
		}
		says(t, err.Error(), test.want)
	}
}

func TestGoodValuesAreTakenAndTidied(t *testing.T) {
	var c config
	for _, err := range []error{
		setBaseURL(&c, "https://bottleneck.example.org/"),
		setProxies(&c, "10.0.0.5, 172.16.9.9/12,2001:db8::/32"),
		setAddr(&c, "[::1]:0"),
		setMongoDB(&c, "mongodb+srv://db.example.org/bottleneck"),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	if c.baseURL != "https://bottleneck.example.org" {
		t.Errorf("base URL %q", c.baseURL)
	}
	if len(c.proxies) != 3 || c.proxies[0].String() != "10.0.0.5/32" || c.proxies[1].String() != "172.16.0.0/12" {
		t.Errorf("proxies %v", c.proxies)
	}
}

func TestAFlagWinsOverTheEnvironmentAndThatOverTheDefault(t *testing.T) {
	set := map[string]string{}
	p := &program{lookup: func(name string) string { return set[name] }, stderr: os.Stderr}
	read := func(args ...string) string {
		t.Helper()
		i, err := p.parse(healthCommand, args)
		if err != nil {
			t.Fatal(err)
		}
		return i.config.addr
	}
	if got := read(); got != "127.0.0.1:8080" {
		t.Errorf("default %q", got)
	}
	set["BOTTLENECK_ADDR"] = ":9000"
	if got := read(); got != ":9000" {
		t.Errorf("from the environment %q", got)
	}
	if got := read("-addr", ":9001"); got != ":9001" {
		t.Errorf("from the flag %q", got)
	}
	if got := read("--addr=:9002"); got != ":9002" {
		t.Errorf("from the flag with = %q", got)
	}
}

func TestABadVariableOfTheEnvironmentIsNamed(t *testing.T) {
	s := newShell(t)
	s.environment["BOTTLENECK_ADDR"] = "8080"
	says(t, s.fails(exitRefused, "health"), `BOTTLENECK_ADDR is "8080"`)
}

func TestFlagsMayStandBehindOtherWords(t *testing.T) {
	given, rest, err := readFlags(backupCommand, []string{"a", "--data", "b", "--with-key", "--", "--c"})
	if err != nil {
		t.Fatal(err)
	}
	if given["data"] != "b" || len(rest) != 2 || rest[0] != "a" || rest[1] != "--c" {
		t.Errorf("flags %v, rest %v", given, rest)
	}
	if _, asked := given["with-key"]; !asked {
		t.Error("the switch was not seen")
	}
}
