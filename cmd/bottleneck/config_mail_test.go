package main

import (
	"testing"

	"bottleneck/handlers/mail"
)

func TestHalfAMailServerIsRefused(t *testing.T) {
	password := secretFile(t, "hush\n")
	const host, from = "smtp.example.org:587", "bottleneck@example.org"
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"--smtp", host}, []string{"needs --smtp-from"}},
		{[]string{"--smtp-from", from}, []string{"needs --smtp"}},
		{[]string{"--smtp", "smtp.example.org", "--smtp-from", from}, []string{"not a host and a port", "smtp.example.org:587"}},
		{[]string{"--smtp", "smtp.example.org:0", "--smtp-from", from}, []string{"port is not a number"}},
		{[]string{"--smtp", host, "--smtp-from", "Bottleneck <b@example.org>"}, []string{"not a bare mail address"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-user", "post"}, []string{"go together"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-password-file", password}, []string{"go together"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-password-file", password + "-not"}, []string{"cannot be read", "Name the file"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-password-file", secretFile(t, " \n")}, []string{"which is empty"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-security", "ssl"}, []string{"none of starttls, tls and none"}},
		{[]string{"--smtp", host, "--smtp-from", from, "--smtp-security", "none"}, []string{"on this machine or beside it"}},
		{[]string{"--smtp", "127.0.0.1:25", "--smtp-from", from, "--smtp-security", "none", "--smtp-user", "post", "--smtp-password-file", password},
			[]string{"would send the password readable"}},
	} {
		args := append([]string{"serve", "--addr", "127.0.0.1:0", "--data", t.TempDir()}, test.args...)
		says(t, newShell(t).fails(exitRefused, args...), test.want...)
	}
}

func TestAMailServerIsTakenAsItIsWritten(t *testing.T) {
	p := &program{lookup: func(name string) string {
		return map[string]string{"BOTTLENECK_SMTP_PASSWORD_FILE": secretFile(t, "hush\n")}[name]
	}}
	i, err := p.parse(serveCommand, []string{"--smtp", "smtp.example.org:587", "--smtp-from", "bottleneck@example.org", "--smtp-user", "post"})
	if err != nil {
		t.Fatal(err)
	}
	if got := i.config.mail; got != (mail.Server{Address: "smtp.example.org:587", User: "post", Password: "hush", From: "bottleneck@example.org", Security: mail.StartTLS}) {
		t.Errorf("read as %+v", got)
	}
	if err := i.config.needWholeMail(); err != nil {
		t.Error(err)
	}
	for _, near := range []string{"127.0.0.1:25", "localhost:25", "mail:25", "10.0.0.7:25"} {
		c := config{mail: mail.Server{Address: near, From: "b@example.org", Security: mail.Open}}
		if err := c.needWholeMail(); err != nil {
			t.Errorf("%s: %v", near, err)
		}
	}
}
