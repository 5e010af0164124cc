import DateExpressions
import KitModel
import Lexicons

/// Parts the town that stands behind each title of a list in its line, set otherwise, behind a dash or in brackets.
///
/// As in: "Night Menders       Blinton", "Les Ravaudeuses – Blinville (Jura)", "Night Menders (Blinton)".
struct RightTowns {
  let stream: ItemStream
  let isPlace: (Item) -> Bool

  /// The cards with their towns as sublines, where at least half of the titles end so and half of these ends are
  /// known to be towns.
  func parted(_ cards: [Card]) -> [Card] {
    // Far behind the title or right behind it, as its town's own look tells.
    let ends = cards.map { card in
      RightEnd.parted(card.title.text)
        ?? RightEnd.partedByStyle(card.title.text).map(Self.withoutSigns)
        ?? Self.partedByDash(card.title.text) ?? Self.partedByBrackets(card.title.text)
    }
    let towns = zip(cards, ends).compactMap { card, end in
      end.map { stream.part(of: card.title, as: $0.end) }
    }
    guard towns.count >= 2, towns.count * 2 >= cards.count,
      towns.count(where: isPlace) * 2 >= towns.count
    else { return cards }
    return zip(cards, ends).map { card, end in
      guard let end else { return card }
      var card = card
      card.title = stream.part(of: card.title, as: end.line)
      card.sublines.append(stream.part(of: card.title, as: end.end))
      return card
    }
  }

  /// A name and the capitalised words behind its last dash.
  private static func partedByDash(
    _ text: SourcedText
  ) -> (line: SourcedText, end: SourcedText)? {
    let words = WordList(text.text)
    guard
      let dash = words.words.lastIndex(where: {
        $0.isSpacedBefore && ["-", "·", "|"].contains($0.folded)
      }), dash > 0, case let town = dash + 1..<words.count,
      (1...mostWordsOfTown).contains(town.count), words[town.lowerBound].isProper
    else { return nil }
    return (
      text.slice(0..<words[dash - 1].range.upperBound),
      text.slice(words[town.lowerBound].range.lowerBound..<text.text.utf8.count)
    )
  }

  /// Both parts without the dash between them, of whichever look it is.
  private static func withoutSigns(
    _ parts: (line: SourcedText, end: SourcedText)
  ) -> (line: SourcedText, end: SourcedText) {
    (TitleCleaning.trimmed(parts.line), TitleCleaning.trimmed(parts.end))
  }

  /// A name and the capitalised words in brackets behind it: "Night Menders (Blinton)".
  private static func partedByBrackets(
    _ text: SourcedText
  ) -> (line: SourcedText, end: SourcedText)? {
    let words = WordList(text.text)
    guard words.words.last?.isSign(")") == true,
      let open = words.words.lastIndex(where: { $0.isSign("(") }), open > 0,
      case let town = open + 1..<words.count - 1, (1...mostWordsOfTown).contains(town.count),
      words[town.lowerBound].isProper
    else { return nil }
    return (
      text.slice(0..<words[open - 1].range.upperBound),
      text.slice(
        words[town.lowerBound].range.lowerBound..<words[town.upperBound - 1].range.upperBound)
    )
  }

  /// Brackets and signs among them: "Blinville-sur-Aube (Jura)".
  private static let mostWordsOfTown = 8
}
