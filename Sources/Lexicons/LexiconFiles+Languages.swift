extension LexiconFiles {
  /// The languages whose words every kit may use, whatever it is written in: kits mix them.
  package static let usualLanguages: [String] = languages?["usual"]?.words ?? []

  /// The language of a calendar's labels where the kit's own has none.
  package static let labelLanguage: String = languages?["labels"]?.text ?? ""

  /// What word processors call every document, whatever it is written in.
  package static let languagesStatedByDefault: [String] =
    languages?["stated by default"]?.words ?? []

  /// Languages that no file tells the words of programmes for, and words that only their texts are full of.
  package static let recognisedLanguages: [(code: String, words: [String])] =
    languages?["recognised"]?.entries.map { ($0.name, $0.value.words) } ?? []

  private static let languages = LexiconReader.read(PackageResources.languages_json)

  /// Those of a kit, then the usual ones that are not among them.
  ///
  /// Usual ones alone stand in their own order, so that all kits in them share their tables.
  package static func languages(of kit: [String]) -> [String] {
    kit.filter { !usualLanguages.contains($0) } + usualLanguages
  }

  /// Whether the programmes of kits in a language (a BCP 47 primary tag) are read.
  package static func reads(_ language: String) -> Bool {
    dates(language: language) != nil && events(language: language) != nil
  }
}
