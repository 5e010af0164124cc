import DateExpressions
import KitModel
import Lexicons

/// Finds cards whose titles open their paragraphs ("La serre commune – Dix voisins …").
struct RunInCards {
  let lexicon: ProjectLexicon
  let stream: ItemStream

  private static let mostTitleWords = 8
  private static let leastText = 40

  /// The lists below headings; whether they are projects is for their signals to say.
  func lists(in items: [ProjectItem]) -> [CardList] {
    items.indices.compactMap { index in
      let heading = items[index]
      guard heading.item.isTitleLike, heading.item.byteCount < 120 else { return nil }
      let below = items[(index + 1)...].prefix {
        !$0.item.isTitleLike && $0.item.table == nil && !$0.item.isDateLine
      }
      guard let list = list(below.map(\.item)[...], kind: heading.kind) else { return nil }
      var found = list
      found.heading = heading.item.text
      return found
    }
  }

  /// The paragraphs as cards, where all but an introduction open with a title of one form.
  private func list(_ items: ArraySlice<Item>, kind: SectionKind) -> CardList? {
    for titleEnd in [boldEnd, sentenceEnd] {
      for start in items.indices.prefix(2) {
        let run = items[start...].prefix { titleEnd($0) != nil }
        guard run.count >= 2, run.count + start - items.startIndex == items.count else { continue }
        let cards = run.compactMap { item in titleEnd(item).map { card(item, titleEnd: $0) } }
        let intro = start > items.startIndex ? items[items.startIndex].text.text : nil
        return CardList(heading: nil, kind: kind, cards: cards, intro: intro)
      }
    }
    return nil
  }

  /// Where the bold words end that a paragraph opens with; a UTF-8 offset.
  private func boldEnd(_ item: Item) -> Int? {
    let pieces = item.text.pieces
    let bold = pieces.prefix { isBold($0.style) }
    guard let last = bold.last, bold.count <= Self.mostTitleWords, bold.count < pieces.count,
      item.byteCount - last.range.upperBound >= Self.leastText
    else { return nil }
    return last.range.upperBound
  }

  private func isBold(_ style: StyleID) -> Bool {
    stream.styles.indices.contains(Int(style)) && stream.styles[Int(style)].isBold
  }

  /// Where the few words end that a full stop, a colon or a dash parts from the text behind them.
  private func sentenceEnd(_ item: Item) -> Int? {
    guard !item.isListItem else { return nil }
    let words = WordList(item.text.text)
    guard let sign = words.words.prefix(Self.mostTitleWords + 1).firstIndex(where: isParting),
      sign > 0, sign + 1 < words.count, words[0].beginsWithCapital || words[0].isSign("«"),
      words[sign + 1].isSpacedBefore, words[sign + 1].beginsWithCapital,
      item.byteCount - words[sign].range.upperBound >= Self.leastText
    else { return nil }
    return words[sign].range.lowerBound
  }

  private func isParting(_ word: Word) -> Bool {
    word.isSign(".") || word.isSign(":") || (word.isSign("-") && word.isSpacedBefore)
  }

  private func card(_ item: Item, titleEnd: Int) -> Card {
    let bytes = Array(item.text.text.utf8)
    let signs = bytes[titleEnd...].prefix {
      !AddressBytes.isLetter($0) && !AddressBytes.isDigit($0) && $0 < 0x80
    }
    // A full stop or colon set bold with the title parts it from the text.
    let stops = bytes[..<titleEnd].reversed().prefix { [0x2E, 0x3A, 0x20].contains($0) }
    var title = part(of: item, 0..<titleEnd - stops.count)
    title.isEmphasised = true
    let text = part(of: item, titleEnd + signs.count..<bytes.count)
    return Card(title: title, below: [text])
  }

  private func part(of item: Item, _ range: Range<Int>) -> Item {
    var part = item
    part.dated = DatedText(
      item.text.slice(range), reader: stream.reader, lexicon: stream.lexicon)
    part.hardBreaks = []
    return part
  }
}
