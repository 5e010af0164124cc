import KitModel
import Lexicons

/// Takes from titles the numbers that they are listed by.
///
/// As in: "1. Les Drailles", "2. Le Battoir" among ten plays. "1. Sinfoniekonzert", "2. Sinfoniekonzert" count what they name.
enum ListNumbers {
  private static let least = 2

  static func taken(from drafts: [EventDraft]) -> [EventDraft] {
    let names = drafts.map { name(of: $0.event.title) }
    let found = names.compactMap(\.self)
    guard Set(found.map(\.number)).count >= least,
      Set(found.map(\.name)).count == Set(found.map(\.number)).count
    else { return drafts }
    return zip(drafts, names).map { draft, name in
      guard let name else { return draft }
      var draft = draft
      draft.event.title = name.name
      return draft
    }
  }

  /// A number with its full stop, and the name behind it.
  private static func name(of title: String) -> (number: Int, name: String)? {
    let bytes = title.utf8
    guard let stop = bytes.prefix(longestNumber + 1).firstIndex(of: UInt8(ascii: ".")),
      let number = Int(title[..<stop]), case let rest = title[stop...].dropFirst(),
      rest.utf8.first == UInt8(ascii: " "), case let name = rest.dropFirst(),
      name.unicodeScalars.first.map(LetterCase.isCapital) == true
    else { return nil }
    return (number, String(name))
  }

  /// In digits.
  private static let longestNumber = 2
}
