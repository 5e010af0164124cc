import DateExpressions
import KitModel
import Lexicons

/// Entries of a day that each end in their hour: a title, a text, and below them when and where.
///
/// As in: "Samedi 5 juin" above "Bal des lampions / Trois accordéons sur le quai. / 21 h, place Aubin" and "Le sel et l'encre /
/// Entrée libre. / 22 h 30, Le Battoir". An hour that opens a line announces what stands behind it, unless each hour below a day
/// stands at the end of what begins right below that day.
struct HoursBelow {
  let tools: EventTools
  /// The day that stands above the first item.
  let heading: DatedText?

  /// So many hours of a section end an entry.
  private static let leastHours = 2
  /// In bytes: the line of an hour and its place, and a title.
  private static let longestLine = 110
  private static let longestTitle = 110
  private static let shortestTitle = 4
  /// In points: how much further from the text above than from the one below an hour may stand.
  private static let mostApart = 1.0
  /// The share of the hours that may stand further.
  private static let mostAway = 0.34

  /// What stands below one day, up to the next.
  private struct Stretch {
    var day: Int?
    var items: Range<Int>
    /// Where its entries begin, and the hour that ends each.
    var entries: [(start: Int, hour: Int)] = []
  }

  /// The items with titles set apart from their texts, and hours as lines of their own that hold a place.
  func marked(_ whole: [Item]) -> [Item] {
    let items = whole.flatMap(closed)
    var stretches = stretches(of: items)
    for index in stretches.indices {
      let isLast = index + 1 == stretches.count
      guard let entries = entries(of: stretches[index], in: items, isLast: isLast) else {
        return whole
      }
      stretches[index].entries = entries
    }
    let entries = stretches.flatMap(\.entries)
    guard entries.count >= Self.leastHours, isCloser(entries, in: items),
      !areHeads(entries, in: items)
    else { return whole }
    let look = entries.map { items[$0.start] }.first(where: \.isTitleLike)?.look
    var marked: [Item] = []
    let starts = Dictionary(uniqueKeysWithValues: entries.map { ($0.start, $0.hour) })
    let hours = Set(entries.map(\.hour))
    let days = Set(stretches.compactMap(\.day))
    for (index, item) in items.enumerated() {
      if starts[index] != nil {
        marked += titled(item, look: look)
      } else if hours.contains(index) {
        marked.append(hourLine(item))
      } else {
        marked.append(item)
        if days.contains(index) { marked[marked.count - 1].headsHours = true }
      }
    }
    return marked
  }

  private func stretches(of items: [Item]) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    var day: Int?
    func close(_ end: Int) {
      if start < end, day != nil || heading?.hasCertainDay == true {
        stretches.append(Stretch(day: day, items: start..<end))
      }
    }
    for index in items.indices {
      let item = items[index]
      if item.isDayLine && item.dated.hasCertainDay {
        close(index)
        (start, day) = (index + 1, index)
      }
    }
    close(items.count)
    return stretches
  }

  /// The entries of a stretch, each from its first line to its hour; `nil` where something else stands in it.
  private func entries(
    of stretch: Stretch, in items: [Item], isLast: Bool
  ) -> [(start: Int, hour: Int)]? {
    guard items[stretch.items].allSatisfy({ $0.table == nil && !$0.isDateLine }) else { return nil }
    var entries: [(start: Int, hour: Int)] = []
    var start = stretch.items.lowerBound
    for index in stretch.items where isHour(items[index]) {
      guard start < index, canOpen(items[start]),
        items[start..<index].allSatisfy({ !$0.dated.hasTime || tellsLength($0) }),
        // What stands in front of a heading is no title: it ends the entry above.
        items[start].isTitleLike || !items[start..<index].contains(where: \.isHeading)
      else { return nil }
      entries.append((start, index))
      start = index + 1
    }
    if start < stretch.items.upperBound {
      // What heads another part of the kit may follow on the last one.
      guard isLast, items[start].isHeading || entries.count >= Self.leastHours else { return nil }
    }
    return entries
  }

  /// Whether an item is an hour, alone or in front of where it is.
  private func isHour(_ item: Item) -> Bool {
    guard item.table == nil, item.byteCount <= Self.longestLine, item.dated.isTimeOnly else {
      return false
    }
    if item.isTimeLine { return true }
    guard let place = besideHour(item), !tellsLength(item) else { return false }
    return !place.text.contains(". ")
  }

  /// "Durée : 1 h 15": how long something takes, behind a label.
  private func tellsLength(_ item: Item) -> Bool {
    guard let first = item.dated.expressions.first(where: { $0.known.hasTime || $0.isDuration })
    else { return false }
    let words = WordList(item.text.slice(0..<first.range.lowerBound).text)
    return item.dated.expressions.contains(where: \.isDuration)
      || words.words.last?.isSign(":") == true
  }

  /// A text and the hour in its last line, below the end of a sentence, as two items.
  private func closed(_ item: Item) -> [Item] {
    guard item.table == nil, !item.isTitleLike, item.dated.hasTime, !item.dated.hasDay,
      let start = Array(zip(item.text.pieces, item.text.pieces.dropFirst()))
        .last(where: { $1.box.y0 > $0.box.midY })?.1.range.lowerBound,
      case let head = TitleCleaning.trimmed(item.text.slice(0..<start)),
      let last = head.text.last, ".!?".contains(last)
    else { return [item] }
    var (text, hour) = (item, item)
    text.dated = tools.dated(head)
    hour.dated = tools.dated(item.text.slice(start..<item.byteCount))
    guard isHour(hour), text.dated.expressions.isEmpty || tellsLength(text) else { return [item] }
    text.hardBreaks = item.hardBreaks.filter { $0 < start }
    hour.hardBreaks = []
    hour.gapAbove = 0
    text.box = box(of: text.text, in: item)
    hour.box = box(of: hour.text, in: item)
    return [text, hour]
  }

  private func box(of text: SourcedText, in item: Item) -> Rect {
    text.pieces.dropFirst().reduce(text.pieces.first?.box ?? item.box) { $0.union($1.box) }
  }

  /// What stands behind the hour of a line, or in front of one that ends it.
  private func besideHour(_ item: Item) -> SourcedText? {
    switch item.coverage {
    case .leading(let rest): item.text.slice(rest..<item.byteCount)
    case .trailing(let rest): item.text.slice(0..<rest)
    default: nil
    }
  }

  private func canOpen(_ item: Item) -> Bool {
    let text = item.text.text
    guard item.dated.expressions.isEmpty, let first = text.unicodeScalars.first else {
      return false
    }
    return LetterCase.isCapital(first) || "«“\"‘'".unicodeScalars.contains(first)
      || ("0"..."9").contains(first)
  }

  /// Whether hours are set as titles are, above plainer lines that would begin the next entries: they open what stands below
  /// them.
  ///
  /// As in: "**14 h : Dévoilement de la plaque**" above "Caméras et photographes", again and again.
  private func areHeads(_ entries: [(start: Int, hour: Int)], in items: [Item]) -> Bool {
    let heads = entries.dropFirst().count { entry in
      let (start, hour) = (items[entry.start], items[entry.hour])
      return (hour.isTitleLike || hour.isHeading || hour.look.isBold) && !start.isTitleLike
        && !start.look.isBold && start.look != hour.look
    }
    return heads > 0 && heads * 2 >= entries.count
  }

  /// Whether few hours stand closer to what is below them than to their own text: an empty line may stand for a text.
  private func isCloser(_ entries: [(start: Int, hour: Int)], in items: [Item]) -> Bool {
    let away = entries.count { entry in
      let (hour, next) = (items[entry.hour], entry.hour + 1)
      guard next < items.count, items[next].page == hour.page else { return false }
      return hour.gapAbove > items[next].gapAbove + Self.mostApart
    }
    return Double(away) <= Self.mostAway * Double(entries.count)
  }

  // MARK: - Parts

  /// An item as its title and what is told of it.
  private func titled(_ item: Item, look: ItemLook?) -> [Item] {
    if item.isTitleLike { return [item] }
    let end = titleEnd(of: item)
    return [item.text.slice(0..<end), item.text.slice(end..<item.byteCount)].enumerated()
      .filter { !$0.element.isEmpty }
      .map { index, text in
        var part = item
        part.dated = tools.dated(TitleCleaning.trimmedStart(text))
        part.hardBreaks = []
        part.box = box(of: text, in: item)
        if index == 0 {
          part.isEmphasised = true
          part.isHeading = true
          if let look { part.look = look }
        } else {
          part.isEmphasised = false
          part.gapAbove = 0
        }
        return part
      }
  }

  /// Where the title of an item ends: with its style, or with its first line.
  private func titleEnd(of item: Item) -> Int {
    let pieces = item.text.pieces
    guard let first = pieces.first else { return item.byteCount }
    let breaks = zip(pieces, pieces.dropFirst())
      .filter { $1.box.y0 > $0.box.midY }.map(\.1.range.lowerBound)
    if let plain = pieces.first(where: { $0.style != first.style }),
      breaks.contains(plain.range.lowerBound)
    {
      return plain.range.lowerBound
    }
    if let end = item.hardBreaks.min() { return end }
    return breaks.first { end in
      let next = item.text.slice(end..<item.byteCount).text.unicodeScalars.first
      return next.map { !LetterCase.isSmall($0) } ?? false
    } ?? item.byteCount
  }

  /// The hour of an item, with what stands beside it as its place.
  private func hourLine(_ item: Item) -> Item {
    guard let beside = besideHour(item) else { return item }
    var line = item
    line.dated.coverage = .pure
    if case .leading(let rest) = item.coverage {
      line.dated = DateSentences.head(of: item.dated, upTo: rest)
    }
    let place = TitleCleaning.trimmed(beside)
    if !EventWords(lexicon: tools.lexicon).saysNoPlace(place.text) { line.place = place }
    line.isEmphasised = false
    return line
  }
}
