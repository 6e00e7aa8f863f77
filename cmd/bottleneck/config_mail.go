package main

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"

	"bottleneck/handlers/mail"
	"bottleneck/models"
)

// setSMTP takes the mail server. Its port says by which security it is usually reached, but nothing follows from that.
func setSMTP(c *config, value string) error {
	c.mail.Address = value
	if value == "" {
		return nil
	}
	host, port, err := net.SplitHostPort(value)
	if err != nil || host == "" {
		return errors.New("which is not a host and a port. Write it like smtp.example.org:587")
	}
	if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
		return errors.New("whose port is not a number from 1 to 65535. Write it like smtp.example.org:587")
	}
	return nil
}

func setSMTPUser(c *config, value string) error {
	c.mail.User = value
	return nil
}

// setSMTPPassword reads the password, which is nowhere but in that file and in memory.
func setSMTPPassword(c *config, value string) error {
	if value == "" {
		return nil
	}
	password, err := os.ReadFile(value)
	if err != nil {
		return fmt.Errorf("which cannot be read (%w). Name the file that holds the password of the mail server", errors.Unwrap(err))
	}
	c.mail.Password = strings.TrimSpace(string(password))
	if c.mail.Password == "" {
		return errors.New("which is empty. Put the password of the mail server into it")
	}
	return nil
}

func setSMTPFrom(c *config, value string) error {
	c.mail.From = value
	if value != "" && models.MailAddress(value) == "" {
		return errors.New("which is not a bare mail address. Write it like bottleneck@example.org; the organisation's name is put in front of it")
	}
	return nil
}

func setSMTPSecurity(c *config, value string) error {
	switch c.mail.Security = mail.Security(value); c.mail.Security {
	case mail.StartTLS, mail.TLS, mail.Open:
		return nil
	}
	return errors.New("which is none of starttls, tls and none. Most mail servers want starttls on port 587, or tls on port 465")
}

// needWholeMail refuses half a configuration of mail, and one that would send words or a password through a network
// readable for everyone in between.
func (c config) needWholeMail() error {
	m := c.mail
	switch {
	case m.Address == "" && (m.From != "" || m.User != "" || m.Password != ""):
		return refuse("mail needs --smtp, the host and port of the mail server, as well as what was given. See: bottleneck help serve")
	case m.Address == "":
		return nil
	case m.From == "":
		return refuse("--smtp needs --smtp-from: the address that mails come from, like bottleneck@example.org. See: bottleneck help serve")
	case (m.User == "") != (m.Password == ""):
		return refuse("--smtp-user and --smtp-password-file go together: give both, or neither where the mail server asks for none")
	}
	host, _, _ := net.SplitHostPort(m.Address)
	if m.Security == mail.Open && m.User != "" {
		return refuse("--smtp-security none with --smtp-user would send the password readable. Take starttls or tls, or leave the user away")
	}
	if m.Security == mail.Open && !isNear(host) {
		return refuse("--smtp-security none is for a mail server on this machine or beside it, and %q is neither: "+
			"what is written would travel readable for everyone in between. Take starttls or tls", host)
	}
	return nil
}

// isNear is true of this machine, of a name without a dot, as neighbouring containers have, and of private addresses.
func isNear(host string) bool {
	address, err := netip.ParseAddr(host)
	return isThisMachine(host) || err == nil && address.IsPrivate() || err != nil && !strings.Contains(host, ".")
}
