import KitModel
import Lexicons

/// Tells the language that most of a document is written in by its most frequent words.
struct LanguageDetector {
  struct Result: Hashable {
    /// BCP 47.
    var code: String
    /// 0...1: how far ahead of the next language.
    var certainty: Double
    /// Primary tags of all languages that a fair share of the text is written in; the main one first.
    var all: [String]
    /// Primary tags of others that some of the text is written in.
    var some: [String] = []
  }

  let lexicon: FactsLexicon

  /// - Parameter stated: what the PDF says of itself; producers put their own default there, so it only
  ///   decides between languages that are nearly level, and adds a region ("fr-CA").
  func detect(_ texts: some Sequence<String>, stated: String?) -> Result? {
    var counts = Counts(lexicon)
    var budget = 40_000
    var opening: String?
    for text in texts {
      let before = counts.shares
      count(text, into: &counts)
      if opening == nil { opening = opened(before, counts.shares) }
      budget -= text.utf8.count
      if budget < 0 { break }
    }
    guard let best = counts.shares.max(), best > 0 else {
      return unread(counts, besides: nil).map {
        Result(code: $0, certainty: 0.3, all: LexiconFiles.usualLanguages)
      } ?? stated.map { Result(code: $0, certainty: 0.3, all: [primary($0)]) }
    }
    let statedCode = stated.map(primary)
    let ranked = zip(lexicon.languages.map(\.code), counts.shares)
      .map { (code: $0, count: $0 == statedCode ? $1 * 1.25 : $1) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
    var code = ranked[0].code
    // A kit in two languages is in the one that it opens with, whatever its producer calls it.
    if ranked.count > 1, ranked[1].count >= ranked[0].count * Self.level, ranked[1].code == opening
    {
      code = ranked[1].code
    }
    let next = ranked.count > 1 ? ranked[1].count : 0
    let unread = unread(counts, besides: code)
    let full = stated.flatMap { primary($0) == unread ?? code ? $0 : nil } ?? unread ?? code
    let others = ranked.filter { $0.count >= ranked[0].count * 0.3 && $0.code != code }.map(\.code)
    // A line or two tell no language from its neighbours.
    let isTold = others.allSatisfy {
      ownWords(of: code, besides: $0, among: counts.met) >= Self.leastTellingWords
    }
    let some = ranked.map(\.code).filter {
      $0 != code && !others.contains($0)
        && ownWords(of: $0, besides: code, among: counts.met) >= Self.leastOwnWords
    }
    return Result(
      code: full, certainty: (ranked[0].count - next) / ranked[0].count,
      all: [code]
        + (isTold
          ? others.filter {
            ownWords(of: $0, besides: code, among: counts.met) >= Self.leastOwnWords
          } : LexiconFiles.usualLanguages.filter { $0 != code }),
      some: some)
  }

  /// Languages that share words with the main one are not written because of these.
  private static let leastOwnWords = 8
  /// How many words of its own tell a language from one that shares the others.
  private static let leastTellingWords = 2

  /// The language without files of its own that a text is in rather than in the best of the others, which it may share
  /// words with.
  private func unread(_ counts: Counts, besides code: String?) -> String? {
    guard let most = counts.recognised.max(), most >= Self.leastOfUnread,
      let index = counts.recognised.firstIndex(of: most)
    else { return nil }
    let own = code.flatMap { code in lexicon.languages.firstIndex { $0.code == code } }
    return most > own.map { counts.own[$0] } ?? 0 ? lexicon.recognised[index] : nil
  }

  /// So many words of its own tell a language that is not read.
  private static let leastOfUnread = 3

  /// How often words of each language were met.
  private struct Counts {
    /// Of each language that is read: words that several share count for less.
    var shares: [Double]
    /// Of each language that is read: words that no other has, longer than a letter.
    var own: [Int]
    /// Of each language that is recognised and not read.
    var recognised: [Int]
    /// Words by their number.
    var met: [Bool]

    init(_ lexicon: FactsLexicon) {
      shares = Array(repeating: 0, count: lexicon.languages.count)
      own = Array(repeating: 0, count: lexicon.languages.count)
      recognised = Array(repeating: 0, count: lexicon.recognised.count)
      met = Array(repeating: false, count: lexicon.stopWords.count)
    }
  }

  /// How many of a language's frequent words were met that another doesn't have.
  private func ownWords(of code: String, besides main: String, among met: [Bool]) -> Int {
    func bit(_ code: String) -> UInt32 {
      lexicon.languages.firstIndex { $0.code == code }.map { 1 << UInt32($0) } ?? 0
    }
    let (own, other) = (bit(code), bit(main))
    return lexicon.stopWords.values.count {
      met[$0.number] && !$0.isLetter && $0.owners & own != 0 && $0.owners & other == 0
    }
  }

  /// The share of the main language's words from which another is level with it.
  private static let level = 0.7
  /// A text with more words of one language than this is running text.
  private static let leastWords = 5.0

  /// The language of the first running text.
  private func opened(_ before: [Double], _ after: [Double]) -> String? {
    let gains = zip(before, after).map { $1 - $0 }
    guard let best = gains.max(), best >= Self.leastWords,
      let index = gains.firstIndex(of: best)
    else { return nil }
    return lexicon.languages[index].code
  }

  private func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// Counts each language's own frequent words; words that several languages share count for less.
  private func count(_ text: String, into counts: inout Counts) {
    var text = text
    text.withUTF8 { bytes in
      var hash = WordHash.seed
      var length = 0
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0x20
        if AddressBytes.isLetter(byte) || byte >= 0xC3 && byte < 0xE2
          || byte >= 0x80 && byte < 0xC0 && length > 0
        {
          let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          hash = WordHash.step(hash, small)
          length += 1
        } else {
          if length > 0, length <= 8, let word = lexicon.stopWords[hash] {
            counts.met[word.number] = true
            let owners = word.owners.nonzeroBitCount
            let share = 1 / Double(owners)
            for language in counts.shares.indices
            where word.owners & (1 << UInt32(language)) != 0 {
              counts.shares[language] += share
              if owners == 1, !word.isLetter { counts.own[language] += 1 }
            }
            if let language = word.recognised { counts.recognised[language] += 1 }
          }
          hash = WordHash.seed
          length = 0
        }
      }
    }
  }
}
