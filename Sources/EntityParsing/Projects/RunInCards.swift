import DateExpressions
import KitModel
import Lexicons

/// Finds cards whose titles open their paragraphs ("La serre commune – Dix voisins …").
struct RunInCards {
  let lexicon: ProjectLexicon
  let stream: ItemStream
  /// Whether a text has the form of a town's name.
  let isTown: (String) -> Bool

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
        case let paragraphs = paragraphs(below: index, in: items),
        case let placed = placedList(paragraphs, kind: heading.kind),
        let list = (placed?.isAll == true ? placed?.list : nil)
          ?? list(
            paragraphs[...], kind: heading.kind, counted: lexicon.count(in: heading.item.text.text))
          ?? placed?.list
          ?? cards(below: lines(below: index, in: items), kind: heading.kind)
      else { return nil }
      var found = list
      found.heading = heading.item.text
      return found
    }
  }

  /// Cards whose first lines name the thing and who made it.
  private func cards(below lines: [Item], kind: SectionKind) -> CardList? {
    BylinedCards(stream: stream).list(in: lines, kind: kind)
      ?? WorkLabels(stream: stream).list(in: lines, kind: kind)
  }

  /// Whether an item is a title that ran in before the next.
  private func isParted(_ index: Int, in items: [ProjectItem]) -> Bool {
    index + 1 < items.count && items[index + 1].item.followsRunIn
  }

  /// What stands below a heading up to the next one, a title that was parted from what stands behind it as one.
  private func lines(below heading: Int, in items: [ProjectItem]) -> [Item] {
    var lines: [Item] = []
    for entry in items[(heading + 1)...] {
      if entry.item.followsRunIn, let title = lines.popLast() {
        var whole = title
        var text = title.text
        text.append(entry.item.text, separator: " ")
        whole.dated = DatedText(text, reader: stream.reader, lexicon: stream.lexicon)
        lines.append(whole)
      } else if entry.item.isHeading || entry.item.table != nil {
        break
      } else {
        lines.append(entry.item)
      }
    }
    return lines
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
        // Items of one line each may have been joined.
        let lines =
          item.hardBreaks.isEmpty ? [] : item.brokenLines.map { stream.part(of: item, as: $0) }
        let areItems = lines.count > 1 && lines.allSatisfy { placedCard($0) != nil }
        paragraphs += areItems ? lines.map(Paragraph.whole) : [.whole(item)]
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
    for titleEnd in [boldEnd, sentenceEnd, LineTitles.end] {
      for start in paragraphs.indices.prefix(2) {
        var run: [Card] = []
        for paragraph in paragraphs[start...] {
          guard let card = card(paragraph, titleEnd: titleEnd) else { break }
          run.append(card)
        }
        guard run.count >= 2,
          run.count == paragraphs.endIndex - start || run.count == counted
        else { continue }
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

  /// The first paragraphs one after the other that open with a title and its town in brackets, whatever else stands
  /// below the heading: "Wool Loop (Blinton) – A spinning mill …"; and whether all but an introduction do.
  private func placedList(
    _ paragraphs: [Paragraph], kind: SectionKind
  ) -> (list: CardList, isAll: Bool)? {
    let cards = paragraphs.map { paragraph -> Card? in
      guard case .whole(let item) = paragraph else { return nil }
      return placedCard(item)
    }
    guard let start = cards.firstIndex(where: { $0 != nil }) else { return nil }
    let run = cards[start...].prefix { $0 != nil }.compactMap(\.self)
    // Some towns are better known by another kind of name.
    let towns = run.count { $0.sublines.last.map { isTown($0.text.text) } ?? false }
    guard run.count >= Self.leastPlaced, towns * 2 >= run.count else { return nil }
    var list = CardList(heading: nil, kind: kind, cards: run)
    if start > 0, case .whole(let intro) = paragraphs[start - 1] { list.intro = intro.text.text }
    return (list, start <= 1 && start + run.count == cards.count)
  }

  private static let leastPlaced = 2

  /// The card of a paragraph that opens with a title, a town in brackets, and a dash or colon behind them.
  private func placedCard(_ item: Item) -> Card? {
    guard item.text.text.utf8.prefix(Self.longestPlaced).contains(UInt8(ascii: "(")) else {
      return nil
    }
    let words = WordList(item.text.text)
    let head = words.words.prefix(Self.mostTitleWords + Self.mostTownWords + 2)
    guard let open = head.firstIndex(where: { $0.isSign("(") }),
      let close = head[open...].firstIndex(where: { $0.isSign(")") }), open > 0,
      open <= Self.mostTitleWords, close + 2 < words.count,
      words[0].beginsWithCapital || words[0].isSign("«"),
      // What stands behind a colon may go on in small letters.
      words[close + 1].isSign(":")
        || words[close + 2].beginsWithCapital && words[close + 1].isSign("-")
          && words[close + 1].isSpacedBefore,
      item.byteCount - words[close + 1].range.upperBound >= Self.leastText
    else { return nil }
    let place = words[open].range.upperBound..<words[close].range.lowerBound
    guard words.words[open + 1..<close].allSatisfy({ $0.shape != .number }),
      words[open + 1].beginsWithCapital
    else { return nil }
    var title = stream.part(of: item, 0..<words[open - 1].range.upperBound)
    title.isEmphasised = true
    var card = Card(
      title: title,
      below: [stream.part(of: item, words[close + 2].range.lowerBound..<item.byteCount)])
    card.sublines.append(stream.part(of: item, place))
    return card
  }

  private static let mostTownWords = 4
  /// How far the bracket stands from the start at the most, in bytes.
  private static let longestPlaced = 90

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
    var title = stream.part(of: item, 0..<titleEnd - stops.count)
    title.isEmphasised = true
    let text = stream.part(of: item, titleEnd + signs.count..<bytes.count)
    return Card(title: title, below: [text])
  }
}
