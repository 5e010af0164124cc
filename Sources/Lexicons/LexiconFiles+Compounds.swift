extension LexiconFiles {
  /// Words that a hyphen always joins with the next one, of all languages.
  package static let compoundOpenings: [String] = compounds?["opens"]?.words ?? []

  /// Compounds printed with a hyphen whose parts are also syllables, of all languages.
  package static let compoundWords: [String] = compounds?["whole"]?.words ?? []

  private static let compounds = LexiconReader.read(PackageResources.compounds_json)
}
