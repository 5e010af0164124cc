import KitModel
import Lexicons

/// Parts the place from titles that end in it behind a comma.
///
/// As in: "Carol singing, Wool Exchange, Brannock", "Répétition publique, Médiathèque des Tilleuls". The place is one by
/// its words or one that the kit tells the address of, and the title has nothing behind it.
struct PlaceTails {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a text is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// In bytes.
  private static let leastTitle = 4
  private static let leastCertainty = 0.7
  /// The longest article or preposition between the comma and the place, with its space, in bytes.
  private static let longestLink = 6

  func parted(_ entries: [Entry]) -> [Entry] {
    var parted = entries
    /// The entries with such a title, by their section: those told by the words of their place, and others.
    var told: [String: Int] = [:]
    var others: [String: [(index: Int, title: SourcedText, place: SourcedText)]] = [:]
    for (index, entry) in entries.enumerated() where entry.city == nil {
      let section = entry.scope.section.id
      // What begins with small letters or follows a kind of event was parted from the title before.
      if hasPartedTail(entry) { told[section, default: 0] += 1 }
      guard entry.places.isEmpty, entry.title.text.utf8.contains(Self.comma) else { continue }
      if let (title, place) = parts(of: entry.title) {
        parted[index].title = title
        parted[index].places = [place]
        told[section, default: 0] += 1
      } else if let (title, place) = lastPart(of: entry.title) {
        others[section, default: []].append((index, title, place))
      }
    }
    for (section, others) in others {
      let known = told[section] ?? 0
      guard known >= Self.leastTold,
        Double(known) >= Self.leastShare * Double(known + others.count)
      else { continue }
      for (index, title, place) in others {
        parted[index].title = title
        parted[index].places = [place]
      }
    }
    return parted
  }

  /// Whether a place by its words goes on behind a title in its line.
  private func hasPartedTail(_ entry: Entry) -> Bool {
    guard let tail = entry.places.first ?? entry.body.first, let end = entry.title.pieces.last,
      let start = tail.pieces.first, start.page == end.page,
      start.box.verticalOverlap(end.box) > 0.5 * end.box.height,
      start.box.x0 > end.box.x0, start.box.x0 - end.box.x1 < end.box.height
    else { return false }
    return isPlace(tail) || isBuilding(tail)
      || places.lexicon.heads.match(WordList(tail.text), at: 0)?.meaning == .venueHead
  }

  /// In a list whose titles end so again and again, other names behind the last comma are places, too.
  private static let leastTold = 3
  private static let leastShare = 0.6
  private static let longestName = 40

  /// What stands in front of the last comma of a title and the name behind it.
  private func lastPart(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    guard let comma = title.text.utf8.lastIndex(of: Self.comma) else { return nil }
    let offset = title.text.utf8.distance(from: title.text.startIndex, to: comma)
    let name = TitleCleaning.trimmed(title.slice(0..<offset))
    let tail = TitleCleaning.trimmed(title.slice(offset + 1..<title.text.utf8.count))
    let words = WordList(tail.text)
    guard name.text.utf8.count >= Self.leastTitle, !isInside(name.text), words.count > 0,
      tail.text.utf8.count <= Self.longestName, words[0].isProper,
      words.words.allSatisfy({ $0.isLetters || $0.isSign("-") || $0.isSign("'") }),
      tools.lexicon.kinds.match(words, at: 0) == nil, namesSomething(name),
      tools.lexicon.definite.match(words, at: 0) != nil || namesSomething(tail),
      !EventWords(lexicon: tools.lexicon).isMark(tail.text)
    else { return nil }
    return (name, tail)
  }

  /// The end of a title behind its first comma that is a place to its end.
  private func parts(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let bytes = Array(title.text.utf8)
    for comma in bytes.indices where bytes[comma] == Self.comma {
      let name = TitleCleaning.trimmed(title.slice(0..<comma))
      let tail = TitleCleaning.trimmed(title.slice(comma + 1..<bytes.count))
      guard name.text.utf8.count >= Self.leastTitle, !isInside(name.text) else { continue }
      guard isPlace(tail) || isBuilding(tail), !isPlace(name), namesSomething(name) else {
        continue
      }
      return withBuilding(name, tail, of: title)
    }
    return nil
  }

  /// "Veillée — Le Battoir" and "salle 1": the room goes with the building that a dash parts from the title.
  private func withBuilding(
    _ name: SourcedText, _ room: SourcedText, of title: SourcedText
  ) -> (title: SourcedText, place: SourcedText) {
    let words = WordList(name.text)
    guard places.lexicon.rooms.match(WordList(room.text), at: 0) != nil,
      let dash = words.words.lastIndex(where: { Self.dashes.contains($0) }),
      dash > 0, dash + 1 < words.count,
      case let start = words[dash + 1].range.lowerBound,
      case let building = name.slice(start..<name.text.utf8.count),
      isKnown(building) || isPlace(building)
    else { return (name, room) }
    let front = TitleCleaning.trimmed(name.slice(0..<words[dash].range.lowerBound))
    guard front.text.utf8.count >= Self.leastTitle else { return (name, room) }
    return (front, title.slice(start..<title.text.utf8.count))
  }

  /// Whether a quotation or bracket that opens in a text is still open at its end.
  private func isInside(_ text: String) -> Bool {
    var depth = 0
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«", "“", "(", "[": depth += 1
      case "»", "”", ")", "]": depth -= 1
      case "\"": isQuoted.toggle()
      default: continue
      }
    }
    return depth > 0 || isQuoted
  }

  /// Whether a text may be what takes place: no person, whose house may stand behind, no day or hour, and no
  /// sentence ("The play will be in Brannock").
  private func namesSomething(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return PersonNames.shared.likelihood(text.text) < 0.6 && tools.dated(text).expressions.isEmpty
      && !tools.lexicon.future.contains(words, in: 0..<words.count)
  }

  /// "salle des fêtes", "direction du port, 1 rue Blin": a building by its common name, and a name that its
  /// address follows.
  private func isBuilding(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    guard words.count > 0, tools.lexicon.kinds.match(words, at: 0) == nil else { return false }
    if let comma = words.words.firstIndex(where: { $0.isSign(",") }) {
      guard comma > 0, comma + 1 < words.count, comma <= Self.mostWords,
        case let name = text.slice(0..<words[comma].range.lowerBound),
        case let address = TitleCleaning.trimmed(
          text.slice(words[comma].range.upperBound..<text.text.utf8.count)),
        let mention = places.parse(address.text).first, mention.location.venue == nil,
        mention.location.address != nil, isPlace(address), namesSomething(name)
      else { return false }
      return true
    }
    guard let head = places.lexicon.heads.match(words, at: 0), head.meaning == .venueHead,
      places.lexicon.genres.match(words, at: 0) == nil, words.count <= Self.mostWords
    else { return false }
    return words.count > head.count
      && words.words.allSatisfy { $0.isLetters && !$0.isProper || $0.isElided }
  }

  /// In words.
  private static let mostWords = 6

  /// Whether a text is a place from its first word to its last.
  private func isPlace(_ text: SourcedText) -> Bool {
    if isKnown(text) { return true }
    let length = text.text.utf8.count
    guard let mention = places.parse(text.text).first,
      mention.location.venue != nil || mention.location.address != nil,
      mention.range.lowerBound <= Self.longestLink, mention.range.upperBound >= length - 1
    else { return false }
    // "Sunday, Broad Street": a street without a number may be part of a name.
    let isNumbered = text.text.utf8.contains(where: AddressBytes.isDigit)
    return mention.certainty >= Self.leastCertainty
      && (mention.location.venue != nil || isNumbered)
  }

  private static let dashes = WordSet(["–", "—", "-"])
  private static let comma = UInt8(ascii: ",")
}
