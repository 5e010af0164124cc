import DateExpressions
import KitModel
import Lexicons

/// A title that stands in bold within running text: the only words of it that are.
///
/// As in: "Sur la place, premières épreuves des **Jeux du pont**. Les villages s'affrontent." A person in bold is none, nor
/// are a day, a town and a house.
enum EmphasizedTitle {
  /// In bytes: a name, and no sentence.
  private static let lengths = 4...80
  /// The least words around the title: a label and a name are no running text.
  private static let leastAround = 5
  private static let leastPerson = 0.6
  private static let leastCertainty = 0.7

  /// The title of a cell; what opens it in bold is read elsewhere.
  static func title(in text: SourcedText, tools: EventTools) -> SourcedText? {
    guard let first = text.pieces.first, !isBold(first, in: tools) else { return nil }
    return only(in: text, tools: tools)
  }

  private static func isBold(_ piece: SourcedText.Piece, in tools: EventTools) -> Bool {
    let styles = tools.stream.styles
    return styles.indices.contains(Int(piece.style)) && styles[Int(piece.style)].isBold
  }

  /// The title that a sentence names.
  static func only(in text: SourcedText, tools: EventTools) -> SourcedText? {
    let bold = text.pieces.indices.filter { isBold(text.pieces[$0], in: tools) }
    guard let first = bold.first, let last = bold.last, bold.count < text.pieces.count,
      case let bytes = text.pieces[first].range.lowerBound..<text.pieces[last].range.upperBound,
      // White space between two lines may have no style.
      text.pieces[first...last].allSatisfy({ isBold($0, in: tools) || isBlank($0, in: text) })
    else { return nil }
    let title = TitleCleaning.trimmed(text.slice(bytes))
    guard bytes.lowerBound > 0 || !isLabel(title.text, tools),
      !isStatus(title.text, tools),
      lengths.contains(title.text.utf8.count),
      WordList(text.text).words.count(where: \.isLetters)
        >= leastAround + WordList(title.text).words.count(where: \.isLetters),
      tools.dated(title).expressions.isEmpty, !isPlace(title.text, tools),
      PersonNames.shared.likelihood(title.text) < leastPerson
    else { return nil }
    return title
  }

  /// "**Pour les médias** : visite du moulin": for whom it is, and no name.
  private static func isLabel(_ text: String, _ tools: EventTools) -> Bool {
    tools.lexicon.forWhom.match(WordList(text), at: 0) != nil
  }

  /// "annulé", "CANCELED": what is said of a title that stands elsewhere.
  private static func isStatus(_ text: String, _ tools: EventTools) -> Bool {
    let words = WordList(text)
    return tools.lexicon.statuses.match(words, at: 0)?.count == words.count
  }

  private static func isPlace(_ text: String, _ tools: EventTools) -> Bool {
    tools.places.parse(text).contains {
      ($0.location.city != nil || $0.location.venue != nil && $0.certainty >= leastCertainty)
        && $0.range == 0..<text.utf8.count
    }
  }

  private static func isBlank(_ piece: SourcedText.Piece, in text: SourcedText) -> Bool {
    text.slice(piece.range).text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
