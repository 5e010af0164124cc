import KitModel
import Lexicons

/// What tells the sections of a manual or report from cards: the number of the next one, code, the same title again.
extension Card {
  /// Whether a line is nothing but the number of a section ("3.2"), which stands in front of the next title.
  var holdsSectionNumber: Bool {
    (sublines + texts).contains { line in
      let words = WordList(line.text.text)
      return words.count > 0 && words[0].shape == .number && line.byteCount <= Self.longestNumber
        && line.text.text.utf8.contains(UInt8(ascii: "."))
        && line.text.text.utf8.allSatisfy {
          AddressBytes.isDigit($0) || $0 == UInt8(ascii: ".")
        }
    }
  }

  /// In bytes.
  private static let longestNumber = 8

  /// Whether it shows code, as what is written for the press never does.
  var holdsCode: Bool {
    ([title] + sublines + texts).contains { $0.text.text.holds(byte: UInt8(ascii: "\\")) }
      || Self.isCode(title.text.text)
  }

  /// Whether a title has the name of a file or an option of a command among its words: "tool --quiet", "notes.txt".
  private static func isCode(_ title: String) -> Bool {
    let parts = title.utf8.split(separator: UInt8(ascii: " "))
    return parts.count > 1
      && parts.contains { part in
        part.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) || isFile(part)
      }
  }

  private static func isFile(_ part: Substring.UTF8View) -> Bool {
    guard let dot = part.lastIndex(of: UInt8(ascii: ".")), dot != part.startIndex else {
      return false
    }
    let ending = part[part.index(after: dot)...]
    return longestEnding.contains(ending.count)
      && ending.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && part[..<dot].contains { AddressBytes.isLetter($0) }
      && part[..<dot].allSatisfy { AddressBytes.isLetter($0) || AddressBytes.isDigit($0) }
  }

  /// Of a file's name, in bytes.
  private static let longestEnding = 2...4
}

/// Titles that stand over several texts, as labels do: "Le contexte", "Le budget" below each project.
struct RepeatedTitles {
  private var places: [String: [PlaceKey]] = [:]

  private struct PlaceKey: Equatable {
    var page: Int
    var top: Double
    var left: Double
  }

  /// A summary may name what a card tells.
  private static let leastPlaces = 3

  init(_ lists: [CardList]) {
    for card in lists.lazy.flatMap(\.cards) {
      let place = PlaceKey(
        page: card.title.page, top: card.title.box.y0, left: card.title.box.x0)
      if places[card.title.text.text]?.contains(place) == true { continue }
      places[card.title.text.text, default: []].append(place)
    }
  }

  func contains(_ card: Card) -> Bool {
    places[card.title.text.text].map { $0.count >= Self.leastPlaces } ?? false
  }
}
