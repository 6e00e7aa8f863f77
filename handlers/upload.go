package handlers

import (
	"io"
	"mime/multipart"
	"regexp"
	"strings"
	"time"

	"bottleneck/models"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// fileLimit is how large a form may be that takes a file: fifty thousand rows of a table, to say that they are too many.
const fileLimit = 4 << 20

// A large file is read up to uploadRead, because a browser that is still sending would not see the page that says that it
// is too large; for at most so long.
const (
	uploadRead    = 1200 << 20
	uploadTimeout = 10 * time.Minute
)

// largeForm is a form that is larger than others: how large it may be, and whose it must be.
type largeForm struct {
	limit int
	role  models.Role
}

// takeFiles notes to which addresses larger forms may be sent, and lets only members send them who may: what others send is read
// to twice the usual limit and no further, so that nobody fills the memory from outside.
func (s *Server) takeFiles(app *fiber.App) {
	s.files = map[string]largeForm{}
	for _, row := range routes() {
		if row.files > 0 {
			role := models.RoleAdmin
			if row.guard == engineer {
				role = models.RoleEngineer
			}
			s.files[row.path] = largeForm{row.files, role}
		}
	}
	app.Server().HeaderReceived = func(header *fasthttp.RequestHeader) (config fasthttp.RequestConfig) {
		path, _, _ := strings.Cut(string(header.RequestURI()), "?")
		switch form := s.files[unnumberedPath(path)]; {
		case form.limit == 0 || !s.fromRole(header, form.role):
		case form.limit <= fileLimit:
			config.MaxRequestBodySize = 2 * form.limit
		case header.ContentLength() > 0: // of known length it is written to a file as it comes, and no memory is needed
			config.MaxRequestBodySize, config.ReadTimeout = uploadRead, uploadTimeout
		}
		return config
	}
}

// pathNumber is a number in an address.
var pathNumber = regexp.MustCompile(`/[0-9]+`)

// unnumberedPath is an address as the table of routes has it.
func unnumberedPath(path string) string { return pathNumber.ReplaceAllString(path, "/:number") }

// fromRole says whether the header holds the session of a member with that role, or one that may more.
func (s *Server) fromRole(header *fasthttp.RequestHeader, role models.Role) bool {
	for _, name := range []string{"__Host-" + sessionCookie, sessionCookie} {
		if token := string(header.Cookie(name)); token != "" && s.Store != nil {
			one, _ := s.Store.View().Session(hashed("session", token), models.MomentOf(s.Now()))
			return one != nil && one.Role >= role
		}
	}
	return false
}

// takes gives how large a form to this address may be, and whether it may be one of the kind that holds files: mail
// programs send that too (RFC 8058).
func (s *Server) takes(path string) (limit int, files bool) {
	if form := s.files[unnumberedPath(path)]; form.limit > 0 {
		return form.limit, true
	}
	return bodyLimit, strings.HasPrefix(path, linkPaths[models.LinkMailReporter])
}

// upload gives the file of a form's field, nil if none was chosen.
func (v *visit) upload(field string) ([]byte, error) {
	form, err := v.posted()
	if err != nil || form == nil || len(form.File[field]) == 0 || form.File[field][0].Size == 0 {
		return nil, err
	}
	file, err := form.File[field][0].Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// typed gives the text of a field as it was posted, also by a form that holds files.
func (v *visit) typed(field string) (string, error) {
	form, err := v.posted()
	if err != nil || form == nil {
		return string(v.Request().PostArgs().Peek(field)), err
	}
	if values := form.Value[field]; len(values) > 0 {
		return values[0], nil
	}
	return "", nil
}

// posted gives a form that holds files, nil for one of another kind.
func (v *visit) posted() (*multipart.Form, error) {
	if !strings.HasPrefix(v.Get(fiber.HeaderContentType), fiber.MIMEMultipartForm) {
		return nil, nil
	}
	form, err := v.MultipartForm()
	if err != nil {
		return nil, fiber.ErrBadRequest
	}
	return form, nil
}
