/// The language data that ships with the tool, as bytes of its JSON files.
package enum LexiconFiles {}
