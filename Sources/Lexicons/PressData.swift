/// The press files of all languages, read once for the lexicons that are made of them.
package enum PressData {
  package static let files: [LexiconValue] = LexiconFiles.press.compactMap(LexiconReader.read)
}
