extension LexiconFiles {
  /// How entries of a programme say what they are, in a language (a BCP 47 primary tag).
  package static func events(language: String) -> [UInt8]? { file("events.\(language).json") }
}
