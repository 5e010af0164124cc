import DateExpressions
import KitModel
import Lexicons

/// Titles behind the day that each of them is on, each above its text and its hour.
///
/// As in: "Mercredi 18 août : Rouge cendre" above a text and "9 h 30, salle Aubin", as headings or as the first lines of plain
/// paragraphs. Each is the day and, below it, the title. A day with a name of its own may head the hours of what is on,
/// too: there it stays whole.
struct DayPrefixedTitles {
  let tools: EventTools

  /// One alone may head the rest of its section.
  private static let least = 2
  /// So many others make a title of one that could head any section.
  private static let leastOfGeneric = 3
  /// In bytes.
  private static let longest = 160
  private static let longestRecord = 420
  private static let shortest = 4
  /// The share of such titles that head no list.
  private static let leastShare = 0.75

  func parted(_ items: [Item]) -> [Item] {
    var titles = items.map { title(of: $0) }
    // "Dimanche 6 : Programme" heads a section; as one of several titles it is one.
    if titles.count(where: { $0 != nil }) >= Self.leastOfGeneric {
      for index in items.indices where titles[index] == nil {
        titles[index] = title(of: items[index], allowsGeneric: true)
      }
    }
    let prefixed = items.indices.filter { titles[$0] != nil }
    guard prefixed.count >= Self.least, let look = prefixed.first.map({ items[$0].look }),
      case let alike = prefixed.filter({ items[$0].look.isLike(look) }),
      alike.count >= Self.least
    else { return items }
    let ends = alike.dropFirst() + [items.count]
    let single = zip(alike, ends).filter { isSingle(items[$0..<$1]) }.map(\.0)
    guard Double(single.count) >= Self.leastShare * Double(alike.count) else { return items }
    return items.indices.flatMap { index -> [Item] in
      guard single.contains(index), let title = titles[index] else { return [items[index]] }
      return parts(of: items[index], title: title)
    }
  }

  /// Where the title stands behind the day that opens a text.
  private func title(of item: Item, allowsGeneric: Bool = false) -> Range<Int>? {
    guard item.table == nil, !item.isListItem, case .leading(let rest) = item.coverage,
      let first = item.dated.expressions.first, first.statesDayOfMonth, !first.known.hasTime,
      let end = item.isEmphasised ? item.byteCount : firstLine(of: item),
      item.byteCount <= (item.isEmphasised ? Self.longest : Self.longestRecord),
      item.dated.expressions.allSatisfy({
        $0.range.upperBound <= rest || $0.range.lowerBound >= end
      }),
      rest < end,
      case let name = TitleCleaning.trimmed(item.text.slice(rest..<end)),
      name.text.utf8.count >= Self.shortest, let letter = name.text.unicodeScalars.first,
      LetterCase.isCapital(letter) || "«“\"".unicodeScalars.contains(letter)
        || ("0"..."9").contains(letter),
      allowsGeneric || !tools.lexicon.isGenericHeading(name.text),
      !isTown(name.text)
    else { return nil }
    let start =
      end - TitleCleaning.trimmedStart(item.text.slice(rest..<end)).text.utf8.count
    return start..<start + name.text.utf8.count
  }

  /// Whether a text is a town and nothing else: a stop of a tour.
  private func isTown(_ text: String) -> Bool {
    guard let mention = tools.places.parse(text).first, mention.location.venue == nil else {
      return false
    }
    return mention.location.city != nil && mention.range.count * 3 >= text.utf8.count * 2
  }

  /// Where the first line of a plain text ends, if it ends no sentence and another, or the hour, begins below.
  private func firstLine(of item: Item) -> Int? {
    let pieces = item.text.pieces
    let below = zip(pieces, pieces.dropFirst()).first { $1.box.y0 > $0.box.midY }?.1.range
    if let start = below?.lowerBound {
      let next = item.text.slice(start..<item.byteCount).text.unicodeScalars.first
      guard next.map(LetterCase.isCapital) == true || hour(of: item, at: start) != nil else {
        return nil
      }
    }
    let end = below?.lowerBound ?? item.byteCount
    let last = item.text.slice(0..<end).text.unicodeScalars.last { $0 != " " }
    guard end <= Self.longest, last.map({ !".,;:–-(".unicodeScalars.contains($0) }) ?? false
    else { return nil }
    return end
  }

  /// The hour that opens a line of a text.
  private func hour(of item: Item, at start: Int) -> DateExpression? {
    item.dated.expressions.first { $0.range.lowerBound == start && $0.statesTime }
  }

  /// Whether what a title opens gives the hour of one thing, and no other title: without an hour it is told as it is.
  private func isSingle(_ record: ArraySlice<Item>) -> Bool {
    guard let title = record.first, case let below = record.dropFirst(),
      !below.contains(where: { $0.table != nil })
    else { return false }
    let told = below.prefix { !$0.isHeading || !$0.dated.expressions.isEmpty }.count {
      $0.dated.isTimeOnly && ($0.isTimeLine || DateCoverage.isLeading($0.coverage))
    }
    let hours = told + title.dated.expressions.count { $0.statesTime }
    let hasTitle = below.contains { $0.isTitleLike && $0.dated.expressions.isEmpty }
    return hours == 1 && !hasTitle
  }

  private func parts(of item: Item, title: Range<Int>) -> [Item] {
    var ranges = [0..<title.lowerBound, title]
    if title.upperBound < item.byteCount { ranges.append(title.upperBound..<item.byteCount) }
    return ranges.enumerated().compactMap { index, range in
      let text = TitleCleaning.trimmed(item.text.slice(range))
      guard !text.isEmpty else { return nil }
      var part = tools.stream.placedPart(of: item, as: text)
      part.isEmphasised = index == 1
      part.isHeading = index == 1
      if index == 1 { part.look.isBold = true }
      if index > 0 { part.gapAbove = 0 } else { part.dated.coverage = .pure }
      return part
    }
  }
}

extension ItemLook {
  /// Whether two looks differ in nothing but capitals.
  fileprivate func isLike(_ other: ItemLook) -> Bool {
    halfPoints == other.halfPoints && isBold == other.isBold && isItalic == other.isItalic
      && color == other.color
  }
}
