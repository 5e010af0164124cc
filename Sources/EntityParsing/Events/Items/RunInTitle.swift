import KitModel
import Lexicons

/// Titles that run into their paragraph, set apart from it by weight, or as the kit sets its titles: "**Bébés à l’opéra**,
/// atelier".
struct RunInTitle {
  let styles: [TextStyle]
  var titleStyles: Set<StyleID> = []

  private static let longest = 120
  private static let shortest = 4
  /// The least text behind it, in bytes.
  private static let leastRest = 10

  /// The UTF-8 offset at which plain text begins behind bold text at the start of a paragraph; `nil`
  /// where all of it is set alike.
  func end(of text: SourcedText) -> Int? {
    guard let first = text.pieces.first, isBold(first) else { return nil }
    guard let plain = text.pieces.first(where: { !isBold($0) && !isSign($0, in: text) }) else {
      return nil
    }
    return plain.range.lowerBound
  }

  /// "**Ana Ruiz** lit ses poèmes", "**Duo Brume** joue « Les Îles »": a name that the text goes on from without a
  /// sign.
  static func tellsWhatOneDoes(_ text: SourcedText, behind offset: Int) -> Bool {
    let words = WordList(text.text)
    guard let next = words.words.firstIndex(where: { $0.range.lowerBound >= offset }), next > 1,
      next + 1 < words.count, words[next].shape == .lower, words[next - 1].shape != .sign,
      words[next + 1].shape != .number
    else { return false }
    if PersonNames.shared.likelihood(words, 0..<next) >= leastPerson { return true }
    return next <= longestName && words.words[..<next].allSatisfy(\.beginsWithCapital)
      && ["«", "“", "\""].contains(where: words[next + 1].isSign)
  }

  private static let leastPerson = 0.6
  /// In words.
  private static let longestName = 4

  /// The lines of the title and those of the rest; `nil` where no title runs in.
  ///
  /// `isParted` tells whether a full stop or capitals part the two.
  func parted(_ lines: [Line]) -> (title: [Line], rest: [Line], isParted: Bool)? {
    var title: [Line] = []
    for (index, line) in lines.enumerated() {
      guard let first = line.text.pieces.first, isBold(first) else {
        return Self.cleaned(title, rest: Array(lines[index...]))
      }
      guard let end = end(of: line.text) else {
        title.append(line)
        continue
      }
      let (head, tail) = line.cut(at: end)
      return Self.cleaned(title + [head], rest: [tail] + lines[(index + 1)...])
    }
    return nil
  }

  /// The two parts without the signs between them; `nil` where the one is no title or the other no text.
  static func cleaned(
    _ title: [Line], rest: [Line]
  ) -> (title: [Line], rest: [Line], isParted: Bool)? {
    let text = Line.join(title).text
    let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
    let isParted = last == "." || rest.first?.text.text.hasPrefix(".") ?? false
    let bytes = rest.reduce(0) { $0 + $1.text.text.utf8.count }
    guard !title.isEmpty, (shortest...longest).contains(text.utf8.count),
      bytes >= leastRest, !isNameOfMaker(text, ahead: rest[0].text.text)
    else { return nil }
    var cleaned = title
    if var last = cleaned.popLast() {
      last.text = TitleCleaning.trimmed(last.text)
      if last.text.text.hasSuffix("."), !last.text.text.hasSuffix("..") {
        last.text = last.text.slice(0..<last.text.text.utf8.count - 1)
      }
      cleaned.append(last)
    }
    var remaining = rest
    if remaining[0].text.text.hasPrefix(".") {
      remaining[0].text = remaining[0].text.slice(1..<remaining[0].text.text.utf8.count)
    }
    remaining[0].text =
      remaining.count > 1
      ? TitleCleaning.trimmedStart(remaining[0].text) : TitleCleaning.trimmed(remaining[0].text)
    return (cleaned, remaining.filter { !$0.text.isEmpty }, isParted)
  }

  /// "**ANA RUIZ** / La Roue – création": a person in front of a bar and the name of the work.
  private static func isNameOfMaker(_ title: String, ahead rest: String) -> Bool {
    rest.unicodeScalars.first { !$0.properties.isWhitespace } == "/"
      && PersonNames.shared.likelihood(title) >= leastPerson
  }

  /// Whether a title of several words, some of them common ones, stands in front of a day and its hour: "**Fin des
  /// travaux** – lundi 12 mai, 9 h".
  static func isNamed(_ title: DatedText, ahead dated: DatedText) -> Bool {
    guard dated.coverage == .pure || DateCoverage.isLeading(dated.coverage), dated.hasTime,
      dated.expressions.contains(where: \.statesDayOfMonth)
    else { return false }
    let words = WordList(title.text.text).words
    return words.count(where: \.isLetters) >= leastWords
      && words.contains { $0.shape == .lower && $0.range.count >= commonWord }
  }

  /// Whether a comma behind what is set apart leads to a weekday or day with its hour: "**Tournoi de belote**, samedi à
  /// 14 h, préau".
  static func leads(to dated: DatedText, behind title: [Line], in whole: SourcedText) -> Bool {
    guard DateCoverage.isLeading(dated.coverage), dated.hasTime, dated.hasDay else { return false }
    return whole.text.utf8.dropFirst(Line.join(title).text.utf8.count).first == UInt8(ascii: ",")
  }

  /// In words, and in bytes: towns and halls have shorter links between their names.
  private static let leastWords = 3
  private static let commonWord = 5

  private func isBold(_ piece: SourcedText.Piece) -> Bool {
    styles.indices.contains(Int(piece.style)) && styles[Int(piece.style)].isBold
      || titleStyles.contains(piece.style)
  }

  /// Signs take no weight of their own.
  private func isSign(_ piece: SourcedText.Piece, in text: SourcedText) -> Bool {
    !text.slice(piece.range).text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
