import KitModel
import Lexicons

/// Entries that are titled by their kind, with their name in the line below: "CONCERT" above "Le sel et l’encre", "TALK" above
/// "Nets of old".
///
/// Where a name is set nearly as the text is, the line above it stands out. One entry may have nothing but its kind; where
/// nearly all titles of one style are kinds, none of these is a name.
struct KindTitles {
  let lexicon: EventLexicon

  /// So many titles of a style, and this share, are kinds with such a line.
  private static let least = 3
  private static let leastShare = 0.7
  /// In bytes.
  private static let longest = 110

  func named(_ entries: [Entry]) -> [Entry] {
    var named = entries
    let styles = Dictionary(grouping: entries.indices) { entries[$0].title.pieces.first?.style }
    for alike in styles.values {
      let told = alike.count { index in
        isKind(entries[index].title) && name(in: entries[index]) != nil
      }
      guard told >= Self.least, Double(told) >= Self.leastShare * Double(alike.count) else {
        continue
      }
      for index in alike {
        guard let line = name(in: entries[index]) else { continue }
        named[index].title = entries[index].body[line]
        named[index].body.remove(at: line)
      }
    }
    return named
  }

  private func isKind(_ title: SourcedText) -> Bool {
    AttendanceWords(lexicon: lexicon).areKinds(title.text)
  }

  /// The place of the line right below the title among the texts of an entry, where it may be a name.
  private func name(in entry: Entry) -> Int? {
    guard let title = entry.title.pieces.last,
      let line = entry.body.indices.filter({ isBelow(title, entry.body[$0]) }).min(by: {
        top(entry.body[$0]) < top(entry.body[$1])
      }), isName(entry.body[line].text)
    else { return nil }
    return line
  }

  private func top(_ text: SourcedText) -> Double { text.pieces.first?.box.y0 ?? .infinity }

  /// Whether a text begins right below a title, set in another style: what goes on in the title's own tells more of it.
  private func isBelow(_ title: SourcedText.Piece, _ text: SourcedText) -> Bool {
    guard let first = text.pieces.first, first.page == title.page, first.style != title.style
    else { return false }
    let white = first.box.y0 - title.box.y1
    return white > -title.box.height / 2 && white < title.box.height
  }

  /// Whether a text is one short line that begins with a capital and ends no sentence.
  private func isName(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest, let first = text.unicodeScalars.first,
      let last = text.unicodeScalars.last, !".,;:".unicodeScalars.contains(last)
    else { return false }
    return !LetterCase.isSmall(first)
  }
}
