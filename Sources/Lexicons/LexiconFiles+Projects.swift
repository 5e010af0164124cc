extension LexiconFiles {
  /// How headings announce projects, products and works, in a language (a BCP 47 primary tag).
  package static func projects(language: String) -> [UInt8]? { file("projects.\(language).json") }
}
