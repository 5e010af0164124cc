import KitModel
import Lexicons

/// Parts the place from titles that end in it behind a comma.
///
/// As in: "Carol singing, Wool Exchange, Brannock", "Répétition publique, Médiathèque des Tilleuls". The place is one by
/// its words or one that the kit tells the address of, and the title has nothing behind it.
struct PlaceTails {
  let words: PlaceWords

  private var places: PlaceParser { words.places }
  private var tools: EventTools { words.tools }

  /// In bytes.
  private static let leastTitle = 4

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      guard entry.places.isEmpty, entry.city == nil, entry.title.text.utf8.contains(Self.comma),
        let (title, place) = parts(of: entry.title)
      else { return entry }
      var entry = entry
      entry.title = title
      entry.places = [place]
      return entry
    }
  }

  /// The end of a title behind its first comma that is a place to its end.
  private func parts(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let bytes = Array(title.text.utf8)
    for comma in bytes.indices where bytes[comma] == Self.comma {
      let name = TitleCleaning.trimmed(title.slice(0..<comma))
      let tail = TitleCleaning.trimmed(title.slice(comma + 1..<bytes.count))
      guard name.text.utf8.count >= Self.leastTitle, !isInside(name.text) else { continue }
      guard words.isVenue(tail) || isBuilding(tail), !words.isVenue(name), namesSomething(name)
      else {
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
      self.words.isVenue(building)
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
        mention.location.address != nil, self.words.isVenue(address), namesSomething(name)
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

  private static let dashes = WordSet(["–", "—", "-"])
  private static let comma = UInt8(ascii: ",")
}
