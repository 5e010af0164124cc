import KitModel
import Lexicons

/// Reads the town of a cell of a column of towns.
extension EventPlace {
  /// The town of a cell or title that names one; what stands in brackets or behind a comma is what it
  /// belongs to, or a hall in it: "Mons (BE)", "Duluth, MN".
  func readCity(_ text: SourcedText, into event: inout Event) {
    let words = WordList(text.text)
    let bracket = words.words.firstIndex { $0.isSign("(") } ?? words.count
    let comma = words.words[..<bracket].firstIndex { $0.isSign(",") }
    guard (comma ?? bracket) > 0, let bytes = words.bytes(words: 0..<(comma ?? bracket)) else {
      return
    }
    let name = text.slice(bytes)
    set(.city, to: name.text, text: name, confidence: 0.95, in: &event)
    if let comma, let rest = words.bytes(words: comma + 1..<bracket) {
      readBehindTown(text.slice(rest), into: &event)
    }
    guard bracket + 2 < words.count,
      let country = parser.country(coded: words.text(words[bracket + 1].range))
    else { return }
    let code = text.slice(words[bracket + 1].range)
    set(.country, to: country, text: code, confidence: 0.9, in: &event)
  }

  /// A compound behind "à" that ends a title: "Réunion publique à Vaux-sur-Lierre".
  func readTownBehind(_ title: SourcedText, into event: inout Event) {
    guard title.text.utf8.contains(AddressBytes.hyphen) else { return }
    let words = WordList(title.text)
    guard
      let link = words.words.lastIndex(where: { words.text($0.range) == "à" }), link > 0,
      link + 1 < words.count,
      case let tail = title.slice(words[link].range.lowerBound..<title.text.utf8.count),
      let name = words.bytes(words: link + 1..<words.count),
      CityReader.isCompound(title.slice(name).text), let mention = parser.parse(tail.text).first,
      mention.location.city != nil, mention.location.venue == nil,
      mention.range.upperBound == tail.text.utf8.count
    else { return }
    apply(mention, of: tail, scale: 0.95, to: &event)
  }

  /// The town that a title names beside a venue that the kit tells nothing more of: "Night of the Blinville workshops",
  /// and below it "Upper Quarter".
  func readTownNamed(in title: SourcedText, into event: inout Event) {
    guard let venue = event.location.venue,
      known.find(in: SourcedText(text: venue), includesNamed: true) == nil,
      let mention = parser.parse(title.text).first, mention.location.venue == nil,
      mention.location.address == nil, mention.parts.count == 1,
      let range = mention.range(of: .city), let city = mention.location.city,
      mention.certainty >= Self.leastCertainty, standsBehindPreposition(range, in: title)
    else { return }
    set(.city, to: city, text: title.slice(range), confidence: 0.7, in: &event)
  }

  /// Whether a name stands behind a preposition: "the workshops of Tours", and neither "Tours at noon" nor "to bake a
  /// Nice loaf".
  private func standsBehindPreposition(_ range: Range<Int>, in title: SourcedText) -> Bool {
    let words = WordList(title.text)
    guard let index = words.words.firstIndex(where: { $0.range.lowerBound == range.lowerBound }),
      index > 0, case let before = words[index - 1], words.text(before.range) != "a"
    else { return false }
    return before.isElided || parser.lexicon.cityPrepositions.contains(before.folded)
      || parser.lexicon.prepositions.match(words, at: index - 1)?.count == 1
  }

  /// The longest sign of a state behind its town ("MN", "NSW").
  private static let longestSign = 3

  private func readBehindTown(_ text: SourcedText, into event: inout Event) {
    if text.text.utf8.count <= Self.longestSign {
      let isSign = text.text.unicodeScalars.allSatisfy(LetterCase.isCapital)
      guard isSign, event.location.region == nil else { return }
      set(.region, to: text.text, text: text, confidence: 0.9, in: &event)
    } else if let mention = parser.parse(text.text).first, mention.range.lowerBound < 4,
      mention.location.city == nil
    {
      apply(mention, of: text, scale: 0.95, to: &event)
    }
  }
}
