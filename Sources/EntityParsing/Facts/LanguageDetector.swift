import KitModel

/// Tells the language that most of a document is written in by its most frequent words.
struct LanguageDetector {
  struct Result: Hashable {
    /// BCP 47.
    var code: String
    /// 0...1: how far ahead of the next language.
    var certainty: Double
    /// Primary tags of all languages that a fair share of the text is written in; the main one first.
    var all: [String]
  }

  let lexicon: FactsLexicon

  /// - Parameter stated: what the PDF says of itself; producers put their own default there, so it only
  ///   decides between languages that are nearly level, and adds a region ("fr-CA").
  func detect(_ texts: some Sequence<String>, stated: String?) -> Result? {
    var counts = Array(repeating: 0.0, count: lexicon.languages.count)
    var budget = 40_000
    for text in texts {
      count(text, into: &counts)
      budget -= text.utf8.count
      if budget < 0 { break }
    }
    guard let best = counts.max(), best > 0 else {
      return stated.map { Result(code: $0, certainty: 0.3, all: [primary($0)]) }
    }
    let statedCode = stated.map(primary)
    let ranked = zip(lexicon.languages.map(\.code), counts)
      .map { (code: $0, count: $0 == statedCode ? $1 * 1.25 : $1) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    let code = ranked[0].code
    let next = ranked.count > 1 ? ranked[1].count : 0
    let full = stated.flatMap { primary($0) == code ? $0 : nil } ?? code
    return Result(
      code: full, certainty: (ranked[0].count - next) / ranked[0].count,
      all: ranked.filter { $0.count >= ranked[0].count * 0.3 }.map(\.code))
  }

  private func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// Counts each language's own frequent words; words that several languages share count for less.
  private func count(_ text: String, into counts: inout [Double]) {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "’" || $0 == "'" || $0 == "\n" }) {
      guard word.utf8.count <= 6 else { continue }
      let small = word.lowercased()
      let owners = lexicon.languages.indices.filter {
        lexicon.languages[$0].stopWords.contains(small)
      }
      for owner in owners { counts[owner] += 1 / Double(owners.count) }
    }
  }
}
