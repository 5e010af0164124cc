import KitModel
import Lexicons

/// Parts the venue from titles and places that tell it behind "@".
///
/// As in: "2/17 – Quervillon @ Le Battoir", "The Slow Eels @ The Loft, Brey".
enum SiteSigns {
  /// In bytes.
  private static let longestName = 48
  private static let leastFront = 2
  private static let longestLine = 80

  static func parted(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      var entry = entry
      guard entry.siteName == nil else { return entry }
      if let (front, name) = parts(of: entry.title) {
        (entry.title, entry.siteName) = (front, name)
      } else {
        for index in entry.places.indices {
          guard let (front, name) = parts(of: entry.places[index]) else { continue }
          (entry.places[index], entry.siteName) = (front, name)
          return entry
        }
        // "OH @ The Loft" of "Quervillon, OH @ The Loft".
        if let line = entry.body.first, line.text.utf8.count <= longestLine,
          let (front, name) = parts(of: line)
        {
          (entry.body[0], entry.siteName) = (front, name)
        }
      }
      return entry
    }
  }

  /// What stands in front of the sign, and the name behind it.
  private static func parts(of text: SourcedText) -> (front: SourcedText, name: SourcedText)? {
    guard text.text.utf8.contains(UInt8(ascii: "@")), case let words = WordList(text.text),
      let sign = words.words.firstIndex(where: { $0.isSign("@") && $0.isSpacedBefore }),
      sign > 0, sign + 1 < words.count, words[sign + 1].shape != .lower,
      case let front = TitleCleaning.trimmed(text.slice(0..<words[sign].range.lowerBound)),
      front.text.utf8.count >= leastFront
    else { return nil }
    let behind = words.words[(sign + 1)...]
    let end = behind.firstIndex { $0.isSign(",") || $0.isSign("(") || $0.isSign("|") }
    let name = TitleCleaning.trimmed(
      text.slice(
        words[sign + 1].range
          .lowerBound..<(end.map { words[$0].range.lowerBound }
          ?? text.text.utf8.count)))
    return name.text.utf8.count <= longestName && !name.isEmpty ? (front, name) : nil
  }
}
