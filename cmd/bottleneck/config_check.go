package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/netip"
	"net/url"
	"os"
	"strconv"
	"strings"
)

// Each setter here says, when a value cannot be used, what would be right: its error goes on
// where `--addr is "8080", ` stops.

func setAddr(c *config, value string) error {
	_, port, err := net.SplitHostPort(value)
	if err != nil {
		return fmt.Errorf("which is not a host and a port. Write it like 127.0.0.1:8080, or :8080 for every address of this machine")
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return fmt.Errorf("whose port is not a number from 1 to 65535. Write it like 127.0.0.1:8080")
	}
	c.addr = value
	return nil
}

func setData(c *config, value string) error {
	c.data = value
	if value == "" {
		return errors.New("which is no folder. Name one, like ./data; it is made if there is none")
	}
	if info, err := os.Stat(value); err == nil && !info.IsDir() {
		return errors.New("which is a file. Name a folder, like ./data; it is made if there is none")
	}
	return nil
}

func setMongoDB(c *config, value string) error {
	c.mongodb = value
	if value == "" || isMongoDB(value) {
		return nil
	}
	return errors.New("which is not the address of a MongoDB. Write it like mongodb://host:27017/bottleneck or mongodb+srv://host/bottleneck")
}

func isMongoDB(value string) bool {
	return strings.HasPrefix(value, "mongodb://") || strings.HasPrefix(value, "mongodb+srv://")
}

func setKeyFile(c *config, value string) error {
	c.keyFile = value
	if value == "" {
		return nil
	}
	info, err := os.Stat(value)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("which does not exist. Make a key once, with: head -c 32 /dev/urandom > %s", value)
	case err != nil:
		return fmt.Errorf("which cannot be looked at (%w)", err)
	case info.IsDir():
		return errors.New("which is a folder. Name the file that holds the 32 bytes of the key")
	}
	return nil
}

func setBaseURL(c *config, value string) error {
	if value == "" {
		return nil
	}
	u, err := url.Parse(value)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https":
		return errors.New("which does not begin with https:// or http://. Write it like https://bottleneck.example.org")
	case u.Hostname() == "":
		return errors.New("which names no host. Write it like https://bottleneck.example.org")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "" || strings.Trim(u.Path, "/") != "":
		return errors.New("which is more than scheme, host and port. Write it like https://bottleneck.example.org, without a path")
	}
	c.baseURL = u.Scheme + "://" + u.Host
	return nil
}

func setProxies(c *config, value string) error {
	c.proxies = nil
	for _, one := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' }) {
		prefix, err := netip.ParsePrefix(one)
		if err != nil {
			address, addressErr := netip.ParseAddr(one)
			if addressErr != nil {
				return fmt.Errorf("in which %q is neither an address like 10.0.0.5 nor a network like 172.16.0.0/12", one)
			}
			prefix = netip.PrefixFrom(address.Unmap(), address.Unmap().BitLen())
		}
		c.proxies = append(c.proxies, prefix.Masked())
	}
	return nil
}
