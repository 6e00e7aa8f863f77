// Package views draws every page and part of a page: templ components that are pure functions of the
// typed props they are given, and nothing else. No clock, no request, no state, no arithmetic in a template.
//
// Here live the pages (one .templ file each, with its props in the .go file of the same name), the
// components they share (ask.templ, parts.templ) and, in words, the catalogue of all that people read.
// It may import models and static; it must not import handlers, models/store or a web framework.
//
// Start reading in page.go and layout.templ: every page takes a Page first and stands inside Layout.
// The look is in static/css/base.css, whose opening comment lists the variables and classes.
package views
