import KitModel
import Lexicons

/// Places that end the texts of a kit's entries, set in a colour or slope of their own.
///
/// As in: "Harp and cello. *The Ropewalk*" below each title, in grey. That some of them are places by their words tells
/// what the others are.
struct StyledPlaces {
  let places: PlaceParser
  let tools: EventTools

  private static let leastEntries = 3
  /// The least share of the different names that are places by their words.
  private static let leastSure = 0.3
  /// The least share of the names that are names: a capital, no date, no person, no mark.
  private static let leastNames = 0.9
  /// In bytes.
  private static let longest = 60

  private struct Tail {
    let entry: Int
    let text: Int
    let range: Range<Int>
    let name: SourcedText
  }

  func parted(_ entries: [Entry]) -> [Entry] {
    var tails: [StyleID: [Tail]] = [:]
    for (index, entry) in entries.enumerated()
    where entry.places.isEmpty && entry.city == nil && !entry.body.isEmpty {
      guard let (style, tail) = tail(of: entry, at: index) else { continue }
      tails[style, default: []].append(tail)
    }
    var parted = entries
    for found in tails.values where arePlaces(found) {
      for tail in found where isName(tail.name) {
        let body = parted[tail.entry].body[tail.text]
        var rest = TitleCleaning.trimmed(body.slice(0..<tail.range.lowerBound))
        let below = body.slice(tail.range.upperBound..<body.text.utf8.count)
        if !below.isEmpty { rest.append(below, separator: " ") }
        parted[tail.entry].body[tail.text] = rest
        parted[tail.entry].body.removeAll(where: \.isEmpty)
        parted[tail.entry].places = [tail.name]
        parted[tail.entry].hasPlaceColumn = true
      }
    }
    return parted
  }

  /// The one stretch of an entry's texts in a style that its first words and its title are not set in.
  private func tail(of entry: Entry, at index: Int) -> (style: StyleID, tail: Tail)? {
    let titles = Set(entry.title.pieces.map(\.style))
    for (number, text) in entry.body.enumerated() {
      guard
        let last = text.pieces.last(where: { !titles.contains($0.style) && isPlain($0.style) }),
        case let own = text.pieces.indices.filter({ text.pieces[$0].style == last.style }),
        let first = own.first, let end = own.last, end - first == own.count - 1,
        number > 0 || first > 0 || entry.body.count == 1
      else { continue }
      let range = text.pieces[first].range.lowerBound..<text.pieces[end].range.upperBound
      guard range.count <= Self.longest else { continue }
      var name = TitleCleaning.trimmed(text.slice(range))
      if name.text.hasSuffix(".") { name = name.slice(0..<name.text.utf8.count - 1) }
      return (last.style, Tail(entry: index, text: number, range: range, name: name))
    }
    return nil
  }

  /// Whether letters are set apart by colour or slope, and not by weight.
  private func isPlain(_ style: StyleID) -> Bool {
    guard tools.stream.styles.indices.contains(Int(style)), let body = tools.stream.bodyStyle else {
      return false
    }
    let own = tools.stream.styles[Int(style)]
    return !own.isBold && (own.color != body.color || own.isItalic != body.isItalic)
  }

  private func arePlaces(_ tails: [Tail]) -> Bool {
    guard tails.count >= Self.leastEntries else { return false }
    let names = Set(tails.map(\.name.text))
    let sure = names.count(where: isPlace)
    return Double(tails.count { isName($0.name) }) >= Self.leastNames * Double(tails.count)
      && Double(sure) >= Self.leastSure * Double(names.count) && sure > 0
  }

  private func isName(_ name: SourcedText) -> Bool {
    name.text.unicodeScalars.first.map(LetterCase.isCapital) == true
      && tools.dated(name).expressions.isEmpty
      && PersonNames.shared.likelihood(name.text) < 0.6
      && !EventWords(lexicon: tools.lexicon).isMark(name.text)
  }

  private func isPlace(_ name: String) -> Bool {
    guard let mention = places.parse(name).first else { return false }
    return mention.location.venue != nil && mention.range.count * 5 >= name.utf8.count * 4
  }
}
