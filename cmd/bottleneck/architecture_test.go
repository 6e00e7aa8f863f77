package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport lists what each package of the product may use of the others. Tests may use more. A package that is not
// listed here is not allowed at all: whoever adds one says where it belongs.
var mayImport = map[string][]string{
	"static":                     {},
	"models":                     {},
	"models/grouping":            {},
	"models/grouping/table":      {},
	"models/grouping/trial":      {"models/grouping", "models/grouping/table"},
	"models/grouping/evaluate":   {"models/grouping/table", "models/grouping/trial"},
	"models/journal":             {},
	"models/journal/faulty":      {"models/journal"},
	"models/journal/journaltest": {},
	"models/store":               {"models", "models/journal", "models/grouping"},
	"models/store/storetest":     {"models", "models/journal"},
	"views/words":                {},
	"views":                      {"views/words", "models", "static"},
	"handlers/atom":              {},
	"handlers/outbound":          {},
	"handlers/api":               {"models", "views/words"},
	"handlers/api/client":        {},
	"handlers/digest":            {"models", "views/words"},
	"handlers/delivery":          {"models", "models/store"},
	"handlers/sheet":             {},
	"handlers/importing":         {"handlers/sheet", "models", "models/store", "views/words"},
	"handlers/signon":            {},
	"handlers/mail":              {"handlers/delivery", "handlers/digest", "handlers/outbound", "views", "views/words", "models"},
	"handlers/webhook":           {"handlers/delivery", "handlers/digest", "handlers/outbound", "models", "views/words"},
	"handlers":                   {"handlers/api", "handlers/atom", "handlers/digest", "handlers/importing", "handlers/outbound", "handlers/sheet", "handlers/signon", "handlers/webhook", "views", "views/words", "models", "models/store", "static"},
	"handlers/browsertest":       {},
	"cmd/bottleneck/demo":        {},
	"cmd/bottleneck": {"cmd/bottleneck/demo", "handlers", "handlers/delivery", "handlers/mail", "handlers/webhook", "views/words", "models", "models/store",
		"models/journal", "models/grouping", "models/grouping/table", "models/grouping/trial",
		"models/grouping/evaluate", "static"},
}

// onlyIn lists who may know a library, tests included.
var onlyIn = map[string][]string{
	"github.com/gofiber/fiber":     {"handlers"},
	"github.com/valyala/fasthttp":  {"handlers"},
	"go.mongodb.org/mongo-driver":  {"models/journal", "models/journal/journaltest"},
	"modernc.org/sqlite":           {"models/journal"},
	"github.com/chromedp":          {"handlers/browsertest"},
	"github.com/go-playground":     {"handlers"},
	"github.com/blevesearch":       {"models/grouping"},
	"github.com/compose-spec":      {"cmd/bottleneck"},
	"github.com/a-h/templ":         {"views", "handlers"},
	"github.com/boombuler/barcode": {"handlers", "views"},
	"github.com/coreos/go-oidc":    {"handlers/signon"},
	"golang.org/x/oauth2":          {"handlers/signon"},
	"github.com/wneessen/go-mail":  {"handlers/mail"},
	"github.com/swaggest":          {"handlers/api"},
	"github.com/getkin":            {"handlers", "handlers/api"},
	"github.com/oapi-codegen":      {"handlers/api", "handlers/api/client"},
	"github.com/emersion/go-smtp":  {"handlers/mail", "cmd/bottleneck"},
}

// forTests are packages that only tests import.
var forTests = []string{"handlers/api/client", "handlers/browsertest", "models/journal/faulty", "models/journal/journaltest", "models/store/storetest"}

// readsEnvironment are the places that may: the configuration, and what supports tests.
var readsEnvironment = []string{"cmd/bottleneck/config.go", "handlers/browsertest/", "models/journal/journaltest/"}

// source is one Go file of the product.
type source struct {
	path, folder string // below the top, with slashes
	file         *ast.File
}

func (s source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

// sources parses every Go file of the module, nested modules left out.
func sources(t *testing.T) (list []source) {
	t.Helper()
	const top = "../.."
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name == "testdata" || name == "node_modules" || strings.HasPrefix(name, ".") && path != top):
			return fs.SkipDir
		case filepath.Ext(path) != ".go":
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(top, path)
		relative = filepath.ToSlash(relative)
		list = append(list, source{relative, filepath.ToSlash(filepath.Dir(relative)), file})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 50 {
		t.Fatalf("only %d files were found", len(list))
	}
	return list
}

func (s source) imports() (list []string) {
	for _, spec := range s.file.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err == nil {
			list = append(list, path)
		}
	}
	return list
}

func TestPackagesImportEachOtherOnlyOneWay(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := mayImport[s.folder]
		if !known {
			t.Errorf("%s: the package %s is not in the table of this test", s.path, s.folder)
			continue
		}
		for _, path := range s.imports() {
			other, ours := strings.CutPrefix(path, "bottleneck/")
			if !ours || s.isTest() {
				continue
			}
			if slices.Contains(forTests, other) || !slices.Contains(allowed, other) {
				t.Errorf("%s imports %s, which it may not", s.path, other)
			}
		}
	}
}

func TestEachLibraryIsKnownOnlyWhereItBelongs(t *testing.T) {
	for _, s := range sources(t) {
		for _, path := range s.imports() {
			for library, folders := range onlyIn {
				if strings.HasPrefix(path, library) && !slices.Contains(folders, s.folder) {
					t.Errorf("%s imports %s, which only %s may", s.path, path, strings.Join(folders, " and "))
				}
			}
		}
	}
}

func TestOnlyTheConfigurationReadsTheEnvironment(t *testing.T) {
	reading := []string{"Getenv", "LookupEnv", "Environ", "ExpandEnv"}
	for _, s := range sources(t) {
		exempt := slices.ContainsFunc(readsEnvironment, func(place string) bool { return strings.HasPrefix(s.path, place) })
		if exempt || s.isTest() {
			continue
		}
		ast.Inspect(s.file, func(node ast.Node) bool {
			if call, ok := node.(*ast.SelectorExpr); ok {
				if pkg, ok := call.X.(*ast.Ident); ok && pkg.Name == "os" && slices.Contains(reading, call.Sel.Name) {
					t.Errorf("%s reads the environment with os.%s; only cmd/bottleneck/config.go may", s.path, call.Sel.Name)
				}
			}
			return true
		})
	}
}

func TestEveryPackageOpensWithWhatItOwns(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		documented[s.folder] = documented[s.folder] || s.file.Doc != nil
	}
	for folder, found := range documented {
		if !found {
			t.Errorf("no file of %s says above its package line what lives there", folder)
		}
	}
}
