import KitModel
import Lexicons

/// What titles end in behind a sign, in brackets or in another style.
struct TitleEnds {
  let words: PlaceWords

  /// In bytes.
  private static let leastTitle = 3

  func spot(_ position: PlacePosition, in entry: Entry) -> PlaceSpot? {
    if position == .comma, let place = behindTitle(entry) {
      return PlaceSpot(name: place, reading: .place, rest: nil)
    }
    guard entry.places.isEmpty, let start = start(position, of: entry.title),
      case let head = TitleCleaning.trimmed(entry.title.slice(0..<start.head)),
      case let name = TitleCleaning.trimmed(entry.title.slice(start.name)),
      head.text.utf8.count >= Self.leastTitle, let reading = words.reading(name),
      reading >= least(position), position != .comma || namesSomething(head, before: reading)
    else { return nil }
    return PlaceSpot(name: name, reading: reading, rest: .title(head))
  }

  /// What a name must be where its words don't tell that it is a place.
  private func least(_ position: PlacePosition) -> PlaceWords.Reading {
    position == .comma || position == .brackets ? .name : .words
  }

  /// Where the head of a title ends, and the bytes of what it ends in.
  private func start(
    _ position: PlacePosition, of title: SourcedText
  ) -> (head: Int, name: Range<Int>)? {
    switch position {
    case .styledEnd: styledEnd(of: title)
    case .brackets: title.text.utf8.last == UInt8(ascii: ")") ? brackets(of: title) : nil
    case .comma: title.text.utf8.contains(UInt8(ascii: ",")) ? comma(of: title) : nil
    default: link(of: title)
    }
  }

  private func styledEnd(of title: SourcedText) -> (head: Int, name: Range<Int>)? {
    let pieces = title.pieces
    guard let first = pieces.first, let last = pieces.last, first.style != last.style,
      let before = pieces.lastIndex(where: { $0.style != last.style }),
      pieces[...before].allSatisfy({ $0.style == first.style })
    else { return nil }
    let start = pieces[before + 1].range.lowerBound
    return (start, start..<title.text.utf8.count)
  }

  private func brackets(of title: SourcedText) -> (head: Int, name: Range<Int>)? {
    let words = WordList(title.text)
    guard let last = words.words.last, last.isSign(")"),
      let open = words.words.lastIndex(where: { $0.isSign("(") }), open > 0,
      let bytes = words.bytes(words: open + 1..<words.count - 1),
      !words.words[open...].dropLast().contains(where: { $0.isSign(")") || $0.isSign(":") })
    else { return nil }
    return (words[open].range.lowerBound, bytes)
  }

  /// What stands behind the last "at" of a title: "at the Loft", but "at The Corn Exchange".
  private func link(of title: SourcedText) -> (head: Int, name: Range<Int>)? {
    let words = WordList(title.text)
    let links = self.words.places.lexicon.exactSiteLinks
    guard
      let link = words.words.indices.last(where: { $0 > 0 && links.match(words, at: $0) != nil }),
      let count = links.match(words, at: link)?.count,
      case let start = words[link + count - 1].beginsWithCapital ? link + 1 : link + count,
      start < words.count, words.words[start...].contains(where: \.beginsWithCapital)
    else { return nil }
    return (words[link].range.lowerBound, words[start].range.lowerBound..<title.text.utf8.count)
  }

  private func comma(of title: SourcedText) -> (head: Int, name: Range<Int>)? {
    let words = WordList(title.text)
    guard let comma = words.words.lastIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count, !isInside(words.words[..<comma])
    else { return nil }
    return (
      words[comma].range.lowerBound, words[comma + 1].range.lowerBound..<title.text.utf8.count
    )
  }

  /// Whether a quotation or bracket that opens in front of a word is still open there.
  private func isInside(_ words: ArraySlice<Word>) -> Bool {
    var depth = 0
    var isQuoted = false
    for word in words where word.shape == .sign {
      if word.isSign("«") || word.isSign("“") || word.isSign("(") { depth += 1 }
      if word.isSign("»") || word.isSign("”") || word.isSign(")") { depth -= 1 }
      if word.isSign("\"") { isQuoted.toggle() }
    }
    return depth > 0 || isQuoted
  }

  /// Whether what stands in front of a comma may be what takes place: no day, no sentence, and no place with its town behind.
  private func namesSomething(_ title: SourcedText, before reading: PlaceWords.Reading) -> Bool {
    let list = WordList(title.text)
    return words.tools.dated(title).expressions.isEmpty
      && !words.tools.lexicon.future.contains(list, in: 0..<list.count)
      && (reading == .place || !words.isVenue(title))
  }

  /// The place that was parted from the title before, or goes on behind it in small letters.
  private func behindTitle(_ entry: Entry) -> SourcedText? {
    guard let tail = entry.places.first ?? entry.body.first, let end = entry.title.pieces.last,
      let start = tail.pieces.first, start.page == end.page,
      start.box.verticalOverlap(end.box) > 0.5 * end.box.height,
      start.box.x0 > end.box.x0, start.box.x0 - end.box.x1 < end.box.height,
      words.isPlace(tail)
        || words.places.lexicon.heads.match(WordList(tail.text), at: 0)?.meaning == .venueHead
    else { return nil }
    return tail
  }
}
