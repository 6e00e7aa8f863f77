// Package importing brings tables of reports in from other systems: a file is kept in a folder while it is looked at,
// its columns are matched with what a report holds, and its rows are filed one after the other beside everybody's work.
// What has come in is known from the journal alone; the folder holds the file and how it is to be read, so that an import
// goes on after a restart. It knows neither pages nor requests. Start at Desk.
package importing
