import DateExpressions
import KitModel
import Lexicons

/// A title that stands in bold in the middle of running text: the only words of it that are.
///
/// As in: "Sur la place, premières épreuves des **Jeux du pont**. Les villages s'affrontent." A person in bold is none, nor
/// are a day and a town.
enum EmphasizedTitle {
  /// In bytes: a name, and no sentence.
  private static let lengths = 4...80
  /// The least words around the title: a label and a name are no running text.
  private static let leastAround = 5
  private static let leastPerson = 0.6

  static func title(in text: SourcedText, tools: EventTools) -> SourcedText? {
    let styles = tools.stream.styles
    func isBold(_ piece: SourcedText.Piece) -> Bool {
      styles.indices.contains(Int(piece.style)) && styles[Int(piece.style)].isBold
    }
    let bold = text.pieces.indices.filter { isBold(text.pieces[$0]) }
    guard let first = bold.first, let last = bold.last, first > 0,
      case let bytes = text.pieces[first].range.lowerBound..<text.pieces[last].range.upperBound,
      // White space between two lines may have no style.
      text.pieces[first...last].allSatisfy({ isBold($0) || isBlank($0, in: text) })
    else { return nil }
    let title = TitleCleaning.trimmed(text.slice(bytes))
    guard lengths.contains(title.text.utf8.count),
      WordList(text.text).words.count(where: \.isLetters)
        >= leastAround + WordList(title.text).words.count(where: \.isLetters),
      tools.dated(title).expressions.isEmpty, !tools.places.isTownName(title.text),
      PersonNames.shared.likelihood(title.text) < leastPerson
    else { return nil }
    return title
  }

  private static func isBlank(_ piece: SourcedText.Piece, in text: SourcedText) -> Bool {
    text.slice(piece.range).text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
