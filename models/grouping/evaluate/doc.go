// Package evaluate scores the grouping on folders of labelled texts, so that a change can be judged in a minute.
//
// What is scored is what the commands write, byte for byte as it would be in a file: the texts go to package trial and
// its output is read again. So the grouping sees ids and texts only, in its one fixed configuration.
//
// A set is a folder that holds group.tsv (id, label, text), or docs.tsv, queries.tsv and qrels.tsv (query_id, doc_id), or
// known.tsv (id, group, text), queries.tsv and gold.tsv (query_id, group; NONE where no group fits).
//
// Start reading at folder.go. A measure is a function of crossing.go and the files named after measures, worked by hand
// in the tests; person.go is the simulated person who corrects.
package evaluate
