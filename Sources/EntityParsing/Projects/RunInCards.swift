import DateExpressions
import KitModel
import Lexicons

/// Finds cards whose titles open their paragraphs ("La serre commune – Dix voisins …").
struct RunInCards {
  let lexicon: ProjectLexicon
  let stream: ItemStream

  private static let mostTitleWords = 8
  private static let leastText = 40

  /// A paragraph that may open with its title, or one whose title the stream has parted from it already,
  /// as it does where the text tells a day.
  private enum Paragraph {
    case whole(Item)
    case parted(title: Item, text: Item)
  }

  /// The lists below headings; whether they are projects is for their signals to say.
  func lists(in items: [ProjectItem]) -> [CardList] {
    items.indices.compactMap { index in
      let heading = items[index]
      guard heading.item.isTitleLike, heading.item.byteCount < 120, !isParted(index, in: items),
        let list = list(
          paragraphs(below: index, in: items)[...], kind: heading.kind,
          counted: lexicon.count(in: heading.item.text.text))
      else { return nil }
      var found = list
      found.heading = heading.item.text
      return found
    }
  }

  /// Whether an item is a title that ran in before the next.
  private func isParted(_ index: Int, in items: [ProjectItem]) -> Bool {
    index + 1 < items.count && items[index + 1].item.followsRunIn
  }

  private func paragraphs(below heading: Int, in items: [ProjectItem]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var index = heading + 1
    while index < items.count {
      let item = items[index].item
      if isParted(index, in: items), item.table == nil {
        paragraphs.append(.parted(title: item, text: items[index + 1].item))
        index += 2
      } else if item.isTitleLike || item.table != nil || item.isDateLine {
        break
      } else {
        paragraphs.append(.whole(item))
        index += 1
      }
    }
    return paragraphs
  }

  /// The paragraphs as cards, where all but an introduction open with a title of one form, or as many as
  /// the heading counts do.
  private func list(
    _ paragraphs: ArraySlice<Paragraph>, kind: SectionKind, counted: Int?
  ) -> CardList? {
    for titleEnd in [boldEnd, sentenceEnd] {
      for start in paragraphs.indices.prefix(2) {
        let cards = paragraphs[start...].map { card($0, titleEnd: titleEnd) }
        let run = cards.prefix { $0 != nil }.compactMap(\.self)
        guard run.count >= 2, run.count == cards.count || run.count == counted else { continue }
        var list = CardList(heading: nil, kind: kind, cards: run)
        if start > paragraphs.startIndex, case .whole(let intro) = paragraphs[paragraphs.startIndex]
        {
          list.intro = intro.text.text
        }
        return list
      }
    }
    return nil
  }

  private func card(_ paragraph: Paragraph, titleEnd: (Item) -> Int?) -> Card? {
    switch paragraph {
    case .whole(let item): titleEnd(item).map { card(item, titleEnd: $0) }
    case .parted(let title, let text):
      text.byteCount >= Self.leastText ? Card(title: title, below: [text]) : nil
    }
  }

  /// Where the words end that a paragraph opens with in bold or a colour of their own; a UTF-8 offset.
  private func boldEnd(_ item: Item) -> Int? {
    let pieces = item.text.pieces
    guard let text = pieces.last.flatMap({ style($0.style)?.color }) else { return nil }
    let bold = pieces.prefix { isBold($0.style) || isApart($0.style, from: text) }
    guard let last = bold.last, bold.count <= Self.mostTitleWords, bold.count < pieces.count,
      item.byteCount - last.range.upperBound >= Self.leastText
    else { return nil }
    return last.range.upperBound
  }

  private func isBold(_ style: StyleID) -> Bool { self.style(style)?.isBold ?? false }

  private func isApart(_ style: StyleID, from text: Color) -> Bool {
    self.style(style).map { $0.color.distance(to: text) >= Self.leastDistance } ?? false
  }

  private func style(_ style: StyleID) -> TextStyle? {
    stream.styles.indices.contains(Int(style)) ? stream.styles[Int(style)] : nil
  }

  /// How far apart colours are that a reader tells at once, over the three channels.
  private static let leastDistance = 90

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
    let rest = String(decoding: bytes[titleEnd...], as: UTF8.self)
    let signs = rest.prefix { " .:–—-".contains($0) }.utf8
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
