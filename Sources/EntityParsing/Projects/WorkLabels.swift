import DateExpressions
import KitModel
import Lexicons

/// Reads works below labels as museums set them: who made it, what it is called and when it was made, above what is told of it.
///
/// As in: "Ana Ruiz" above "Le Battoir, 1924, huile sur toile" and "Montrée pour la première fois, l’œuvre …".
struct WorkLabels {
  let stream: ItemStream

  private static let leastWorks = 2
  /// The longest label and the least text of a work, in bytes.
  private static let longestLabel = 170
  private static let leastText = 40
  private static let mostIntroductions = 1
  /// When works were made that have a maker and a year.
  private static let years = 1200...2100

  /// The works that items below a heading are; `nil` where they are something else.
  func list(in items: [Item], kind: SectionKind) -> CardList? {
    let labels = items.map(label)
    let starts = items.indices.filter { labels[$0] != nil }
    guard starts.count >= Self.leastWorks, starts[0] <= Self.mostIntroductions else { return nil }
    var cards: [Card] = []
    for (place, start) in starts.enumerated() {
      guard let label = labels[start] else { return nil }
      let end = place + 1 < starts.count ? starts[place + 1] : items.endIndex
      let below = items[(start + 1)..<end]
      // Labels alone are a list of pictures.
      guard below.reduce(0, { $0 + $1.byteCount }) >= Self.leastText else { return nil }
      var card = Card(title: label.title, below: below)
      card.sublines.insert(contentsOf: label.others, at: 0)
      cards.append(card)
    }
    return CardList(heading: nil, kind: kind, cards: cards)
  }

  /// The title of the work that a label names, and its other lines.
  private func label(_ item: Item) -> (title: Item, others: [Item])? {
    guard item.table == nil, item.byteCount <= Self.longestLabel else { return nil }
    var lines = item.brokenLines
    guard let index = lines.firstIndex(where: { end(ofTitle: $0.text) != nil }),
      let end = end(ofTitle: lines[index].text),
      case let title = withoutMaker(lines[index].slice(0..<end)), !title.isEmpty
    else { return nil }
    var named = stream.part(of: item, as: title)
    named.isEmphasised = true
    lines.remove(at: index)
    return (named, lines.map { stream.part(of: item, as: $0) })
  }

  /// Where a line's title ends before a comma and the year; a UTF-8 offset.
  private func end(ofTitle line: String) -> Int? {
    let words = WordList(line)
    guard words.count > 3, words[0].beginsWithCapital || words[0].isSign("«") else { return nil }
    let comma = words.words.indices.dropFirst().dropLast().first { index in
      words[index].isSign(",")
        && Int(words[index + 1].folded).map(Self.years.contains) ?? false
        && (index + 2 == words.count || words[index + 2].isSign(","))
    }
    return comma.map { words[$0 - 1].range.upperBound }
  }

  /// A title without the name of who made it in front of a comma ("Ana Ruiz, Le Battoir").
  private func withoutMaker(_ title: SourcedText) -> SourcedText {
    let words = WordList(title.text)
    guard let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count,
      PersonNames.shared.likelihood(words, 0..<comma) >= Self.person
    else { return title }
    return title.slice(words[comma + 1].range.lowerBound..<title.text.utf8.count)
  }

  private static let person = 0.6
}
