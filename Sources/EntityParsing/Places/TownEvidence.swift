import Lexicons

/// What a kit says here and there of names that no gazetteer knows and no address tells to be towns.
///
/// "Corn Mill Museum, Holderby" alone may name a hall and its room or a person; "built at Holderby College" besides,
/// or another venue in front of the same name, and it is a town.
struct TownEvidence {
  /// In how many ways a name is told to be one, each counted once.
  private struct Signs {
    /// What stands in front of it and a comma.
    var venues: Set<String> = []
    /// Other words that it stands beside as towns do ("college", "marché d'").
    var others: Set<String> = []
    /// Whether it stands behind an article of its own.
    var hasArticle = false
  }

  private var signs: [String: Signs] = [:]
  private var names: [String: String] = [:]
  private let places: PlaceParser

  /// More words make no town's name here.
  private static let mostWords = 3
  private static let leastLetters = 4
  /// A person's name stands behind a venue's, too.
  private static let mostPersonal = 0.5

  init(places: PlaceParser) { self.places = places }

  /// The names that stand behind a venue and are told by something else as well.
  var towns: [String] {
    signs.filter { _, signs in
      !signs.hasArticle && !signs.venues.isEmpty && signs.venues.count + signs.others.count >= 2
    }.compactMap { names[$0.key] }.sorted()
  }

  mutating func collect(_ text: String) {
    let list = WordList(text)
    let lexicon = places.lexicon
    for index in list.words.indices.dropFirst() {
      let word = list[index]
      guard word.beginsWithCapital, word.isLetters, word.folded.utf8.count >= Self.leastLetters
      else { continue }
      let before = list[index - 1]
      if before.isSign(",") {
        noteBehindVenue(list, at: index)
      } else if lexicon.articles.contains(before.folded)
        || lexicon.contractions.contains(before.folded)
      {
        // "le Grenier" is a hall.
        signs[word.folded, default: Signs()].hasArticle = true
      } else if lexicon.cityPrepositions.contains(before.folded) || before.isElided {
        noteBehindPreposition(list, at: index)
      } else if index + 1 < list.count, lexicon.endings.match(list, at: index + 1) != nil {
        // "Holderby College"
        signs[word.folded, default: Signs()].others.insert(list[index + 1].folded)
      }
    }
    // "Holderby College" at the start
    if list.count > 1, list[0].beginsWithCapital, lexicon.endings.match(list, at: 1) != nil {
      signs[list[0].folded, default: Signs()].others.insert(list[1].folded)
    }
  }

  /// Notes a name behind a venue, as in "Corn Mill Museum, Holderby".
  private mutating func noteBehindVenue(_ list: WordList, at index: Int) {
    guard let venue = venue(list, endingAt: index - 1),
      let name = places.unknownTown(list, at: index), name.count <= Self.mostWords,
      // A postcode, perhaps, but no more of the name.
      name.upperBound == list.count || [.sign, .mixed].contains(list[name.upperBound].shape),
      name.upperBound == list.count || !list[name.upperBound].isSign(","),
      isFree(list, name)
    else { return }
    let key = list.key(name)
    signs[key, default: Signs()].venues.insert(venue)
    if names[key] == nil { names[key] = list.text(words: name) }
  }

  /// Notes a name behind a preposition, as in "marché d'Ambérac" and "in Holderby".
  private mutating func noteBehindPreposition(_ list: WordList, at index: Int) {
    guard let name = places.unknownTown(list, at: index), name.count <= Self.mostWords else {
      return
    }
    let word = index >= 2 ? list[index - 2].folded : ""
    signs[list.key(name), default: Signs()].others.insert(word + " " + list[index - 1].folded)
  }

  /// Whether a name is no venue's, no person's and none that the gazetteer has.
  private func isFree(_ list: WordList, _ name: Range<Int>) -> Bool {
    let lexicon = places.lexicon
    return lexicon.heads.match(list, at: name.lowerBound) == nil
      && lexicon.endings.match(list, at: name.upperBound - 1) == nil
      && !lexicon.notTowns.contains(list[name.lowerBound].folded)
      && PeopleLexicon.shared.roles.match(list, at: name.lowerBound) == nil
      && PersonNames.shared.likelihood(list, name) < Self.mostPersonal
      && places.place(named: list.text(words: name)) == nil
  }

  /// The venue that ends in front of a comma, by its words; its key.
  private func venue(_ list: WordList, endingAt end: Int) -> String? {
    var start = end
    while start > 0, list[start - 1].shape != .sign, end - start < 8 { start -= 1 }
    guard start < end else { return nil }
    let lexicon = places.lexicon
    let isTold =
      lexicon.endings.match(list, at: end - 1) != nil
      || (start..<end).contains { lexicon.heads.match(list, at: $0) != nil }
    return isTold ? list.key(start..<end) : nil
  }
}
