import KitModel
import Lexicons

/// Reads places that are told as a town, a comma and where in it: "Blinville, les Tanneries", "Aubin, parking du lac".
///
/// Such a town at the beginning of a sentence tells that what follows is a site, whatever its words are.
struct TownLedPlaces {
  let parser: PlaceParser
  let lexicon: EventLexicon

  /// The bytes of the town and of the site behind it.
  struct Told {
    var town: Range<Int>
    var site: Range<Int>
  }

  /// In words.
  private static let longestTown = 6
  private static let longestSite = 6
  /// A name is a person's from here on.
  private static let person = 0.5

  /// What a sentence or line says that opens so; `nil` where it opens with no town that is known.
  func read(_ text: SourcedText) -> Told? {
    let words = WordList(text.text)
    guard let comma = words.words.firstIndex(where: { $0.shape == .sign }), comma > 0,
      comma <= Self.longestTown, words[comma].isSign(","), comma + 1 < words.count,
      let town = words.bytes(words: 0..<comma), isTown(text.slice(town).text)
    else { return nil }
    let end =
      words.words[(comma + 1)...].firstIndex { $0.shape == .sign && !$0.isSign("-") } ?? words.count
    guard end > comma + 1, !isList(words, from: comma + 1),
      let site = words.bytes(words: comma + 1..<end),
      isSite(words, comma + 1..<end, text: text.slice(site).text)
    else { return nil }
    return Told(town: town, site: site)
  }

  /// Whether a name is a town's, by the gazetteer, the kit or its form: a compound of one word.
  func isTown(_ name: String) -> Bool {
    parser.knowsTown(name)
      || CityReader.isCompound(name) && WordList(name).count == 1 && parser.isTownName(name)
  }

  /// Whether names go on behind commas: "Dakar, Tunis, Liège".
  private func isList(_ words: WordList, from start: Int) -> Bool {
    let rest = words.words[start...]
    guard let comma = rest.firstIndex(where: { $0.shape == .sign }), words[comma].isSign(",") else {
      return false
    }
    let next = rest[(comma + 1)...].firstIndex { $0.shape == .sign } ?? words.count
    return [start..<comma, comma + 1..<next].allSatisfy { part in
      part.count <= 2 && part.contains { words[$0].isProper }
        && part.allSatisfy { words[$0].isProper || !words[$0].beginsWithCapital && part.count > 1 }
    }
  }

  /// Whether words can name a site: neither a clause nor a person, a country or a kind of event.
  private func isSite(_ words: WordList, _ range: Range<Int>, text: String) -> Bool {
    let places = parser.lexicon
    let first = words[range.lowerBound]
    guard range.count <= Self.longestSite, range.contains(where: { words[$0].isLetters }),
      !range.contains(where: { places.nameEnds.contains(words[$0].folded) }),
      parser.place(named: text) == nil, !parser.knowsTown(text),
      !EventWords(lexicon: lexicon).saysNoPlace(text),
      lexicon.kinds.match(words, at: range.lowerBound) == nil,
      !lexicon.registration.contains(words, in: range),
      PersonNames.shared.likelihood(words, range) < Self.person
    else { return false }
    // "la ville des lumières" tells of a town; "les Tanneries" is a name.
    let isArticle =
      !first.beginsWithCapital
      && (places.articles.contains(first) || places.indefinites.contains(first))
    return !isArticle || range.count > 1 && words[range.lowerBound + 1].isProper
  }
}
