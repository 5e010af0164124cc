import KitModel
import Lexicons

/// Tells where what a table of contents lists begins.
///
/// A summary of all entries may stand on a page of its own in front of them, their titles no larger than the text: without
/// an end it would hold them all.
///
/// As in: "Sommaire" over "1 Kite day | 5 juin" and "2 Bal | 6 juin", and on the next page the heading "1. Kite day".
enum ContentsEnd {
  /// A shorter name may be part of any other, in bytes.
  private static let leastName = 6

  /// Whether a heading is one that the open contents on a page before have listed.
  static func isOne(_ block: Block, of contents: OpenSection) -> Bool {
    guard contents.kind == .contents, case .heading = block.kind, let title = contents.title.last,
      let first = block.lines.first, first.page > title.page,
      case let name = Self.name(first.text.text), name.utf8.count >= leastName
    else { return false }
    return contents.blocks.contains { listed in
      guard listed.page == title.page else { return false }
      let texts =
        listed.table.map { $0.rows.flatMap(\.cells).map(\.text.text) }
        ?? listed.lines.map(\.text.text)
      return texts.contains { Self.name($0).utf8.starts(with: name.utf8) }
    }
  }

  /// A text from its first letter on: without the number in front of it.
  private static func name(_ text: String) -> Substring {
    text.drop { !$0.unicodeScalars.allSatisfy { LetterCase.isLetter($0) } }
  }
}
