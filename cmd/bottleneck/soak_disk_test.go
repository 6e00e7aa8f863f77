package main

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// smallDisk mounts a file system of 1 MiB, which only root on Linux may do.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("mounting a small file system takes root on Linux")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1M", "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("a small file system cannot be mounted here: %s", out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", folder).CombinedOutput(); err != nil {
			t.Errorf("umount: %s", out)
		}
	})
	return folder
}

func TestAFullDiskIsSaidReadingGoesOnAndRoomIsUsedAtOnce(t *testing.T) {
	t.Parallel()
	folder := smallDisk(t)
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 300<<10), 0o600); err != nil {
		t.Fatal(err)
	}
	c := config{data: filepath.Join(folder, "data")}
	r := &remote{t: t, client: newClient(t), config: c}
	r.server = openServer(t, serverOptions{config: c})
	r.office = newOffice(t, r.server)
	filed := 0
	for ; filed < 5000; filed++ {
		fields := reportFields(fmt.Sprint(numbered(filed), strings.Repeat(" Many words.", 120)), newKey())
		got, err := ask(t.Context(), r.client, address(filed), r.url+r.form, fields)
		if err != nil {
			t.Fatal(err)
		}
		if got.status == http.StatusInsufficientStorage {
			break
		}
		if got.status != http.StatusSeeOther {
			t.Fatalf("report %d: status %d: %.500s", filed, got.status, got.body)
		}
	}
	action, again := r.refused(typed(), http.StatusInsufficientStorage)
	for _, path := range []string{r.form, r.board, r.supplier} {
		if got, err := ask(t.Context(), r.client, address(1), r.url+path, nil); err != nil || got.status != http.StatusOK {
			t.Errorf("reading %s: %v %+v", path, err, got)
		}
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	r.acceptedOnce(action, again, filed+1)
	t.Logf("%d reports fitted", filed)
}
