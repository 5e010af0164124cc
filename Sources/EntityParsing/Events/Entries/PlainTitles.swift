import DateExpressions
import KitModel
import Lexicons

/// Titles set as the text around them: short lines, each right above what tells its day, or ending in it above its text.
///
/// As in plain exports: "Bal des lampions" above "Samedi 5 juin à 21 h, place Aubin", or "Le sel et l'encre : dimanche 6 juin
/// à 15 h" above a paragraph about it. One short line may stand above a dated one anywhere; where each day of a section
/// has such a line, they are its titles.
struct PlainTitles {
  let tools: EventTools
  /// Whether a heading gives the day of the section.
  var isUnderDay = false

  /// In bytes.
  private static let longest = 110
  private static let shortest = 4
  private static let longestDated = 150
  /// So many days of a section, and this share of them, have a title of their own.
  private static let leastTitles = 2
  private static let leastShare = 0.75
  private static let leastAmongOthers = 3

  /// The items with such lines set apart as titles.
  func marked(_ items: [Item]) -> [Item] {
    let regular = RegularCards(tools: tools, isUnderDay: isUnderDay).names(in: items)
    if !regular.isEmpty { return set(regular, in: items, as: nil) }
    let told = tops(of: openings(items), in: items)
    let named = told.filter { isHead(items, at: $0 - 1) }
    // What could head any list is a title among several others.
    let areMany = named.count >= Self.leastAmongOthers
    let heads = areMany ? told.filter { isHead(items, at: $0 - 1, canBeGeneric: true) } : named
    let plain = heads.map { $0 - 1 }.filter { !items[$0].isTitleLike }
    if heads.count >= Self.leastTitles, !plain.isEmpty,
      areSetAsTitles(plain, heads, in: items) || !standBelowTitles(plain, in: items),
      Double(heads.count) >= Self.leastShare * Double(told.count), !headsNextTitle(items, told),
      !standAboveTitles(heads, in: items)
    {
      return set(
        plain, in: items, as: heads.map { items[$0 - 1] }.first(where: \.isTitleLike)?.look)
    }
    let dated = items.indices.filter { isDatedHead(items, at: $0) }
    guard dated.count >= Self.leastTitles,
      Double(dated.count) >= Self.leastShare * Double(told.count)
    else { return items }
    return items.indices.flatMap { dated.contains($0) ? parted(items[$0]) : [items[$0]] }
  }

  /// Whether the lines are set as those above other days that are titles: the first below each heading of a part is told
  /// apart no less than the ones behind it.
  private func areSetAsTitles(_ plain: [Int], _ heads: [Int], in items: [Item]) -> Bool {
    let styles = Set(
      heads.lazy.map { items[$0 - 1] }.filter(\.isTitleLike).compactMap {
        $0.text.pieces.first?.style
      })
    return plain.allSatisfy {
      items[$0].text.pieces.first.map { styles.contains($0.style) } ?? false
    }
  }

  /// Whether what would be titles are lines right below titles of one look that tell no day: places between the title
  /// and the day of each.
  private func standBelowTitles(_ lines: [Int], in items: [Item]) -> Bool {
    let above = lines.compactMap { line -> Item? in
      guard line > 0, case let title = items[line - 1], title.isTitleLike, title.table == nil,
        title.dated.expressions.isEmpty, title.page == items[line].page,
        isName(title.text.text)
      else { return nil }
      return title
    }
    return above.count >= Self.leastTitles && above.count == lines.count
      && above.dropFirst().allSatisfy { $0.look == above[0].look }
  }

  /// Whether most of the days have a title right below them: what stands above ends the entry before.
  private func standAboveTitles(_ days: [Int], in items: [Item]) -> Bool {
    days.count { day in
      day + 1 < items.count && items[day + 1].isTitleLike && items[day + 1].page == items[day].page
    } * 2 > days.count
  }

  /// A line as its title and its day.
  private func parted(_ item: Item) -> [Item] {
    guard case .trailing(let end) = item.coverage,
      let start = item.dated.expressions.first?.range.lowerBound
    else { return [item] }
    return [item.text.slice(0..<end), item.text.slice(start..<item.byteCount)].enumerated().map {
      index, text in
      var part = tools.stream.placedPart(of: item, as: text)
      part.isEmphasised = index == 0
      part.isHeading = index == 0
      if index == 1 { part.gapAbove = 0 }
      return part
    }
  }

  private func set(_ indices: [Int], in items: [Item], as look: ItemLook?) -> [Item] {
    var marked = items
    for index in indices {
      marked[index].isEmphasised = true
      marked[index].isHeading = true
      if let look { marked[index].look = look }
    }
    return marked
  }

  /// The first item of each run that tells a certain day, or its hour and place below a day that heads several.
  private func openings(_ items: [Item]) -> [Int] {
    var isUnderDay = isUnderDay
    var hours: [Int] = []
    var days: [Int] = []
    for index in items.indices {
      if isHeadingDay(items[index]) { isUnderDay = true }
      if isUnderDay, tellsHourAndPlace(items[index]) {
        hours.append(index)
      } else if tellsDay(items[index]),
        !(index > 0 && tellsDay(items[index - 1]) && items[index].isDateLine)
      {
        days.append(index)
      }
    }
    // A day that heads hours is that of each.
    return hours.isEmpty ? days : (hours + days.filter { !isHeadingDay(items[$0]) }).sorted()
  }

  private func isHeadingDay(_ item: Item) -> Bool { item.isEmphasised && item.isDayLine }

  /// Whether a line tells an hour and the place behind it, and nothing else: "19 h | Halle Aubin, Blinville".
  private func tellsHourAndPlace(_ item: Item) -> Bool {
    guard item.table == nil, item.dated.isTimeOnly, case .leading(let rest) = item.coverage,
      item.byteCount <= Self.longest
    else { return false }
    // "Halle Aubin (Blinville)": the town in brackets.
    let place = item.text.slice(rest..<item.byteCount).text.prefix { $0 != "(" }
    return tools.places.parse(String(place), isPlaceLine: true).first.map {
      $0.range.count * 5 >= place.utf8.count * 4
    } ?? false
  }

  /// The first of the lines right above each day that tell more of the same thing and name nothing.
  ///
  /// Its kind, its place, its price: they stand alike above each of the days, below a name; else it is the days themselves.
  private func tops(of days: [Int], in items: [Item]) -> [Int] {
    let words = AttendanceWords(lexicon: tools.lexicon)
    var tops = days
    var depth = 0
    while depth < Self.mostDetails {
      let lines = tops.map { $0 - 1 }
      guard
        lines.allSatisfy({ line in
          line > 0 && isHead(items, at: line - 1, canBeGeneric: true)
            && isDetail(items[line], words: words) && items[line].page == items[line + 1].page
        })
      else { return tops }
      tops = lines
      depth += 1
    }
    return tops
  }

  /// In lines, between a name and its day.
  private static let mostDetails = 3

  private func isDetail(_ item: Item, words: AttendanceWords) -> Bool {
    guard item.table == nil, !item.isTitleLike, item.byteCount <= Self.longest else { return false }
    if item.tellsAttendance || words.areKinds(item.text.text) { return true }
    return tools.places.parse(item.text.text, isPlaceLine: true).first.map {
      $0.range.count * 5 >= item.byteCount * 4
    } ?? false
  }

  private func tellsDay(_ item: Item) -> Bool {
    item.table == nil && !item.isTitleLike && item.dated.hasCertainDay
  }

  /// Whether a line can be the title of the day below it: short, without a day, and no sentence.
  private func isHead(_ items: [Item], at index: Int, canBeGeneric: Bool = false) -> Bool {
    guard items.indices.contains(index), case let item = items[index], item.table == nil,
      (Self.shortest...Self.longest).contains(item.byteCount), tellsNoDay(item),
      !item.tellsAttendance,
      !item.isListItem, item.page == items[index + 1].page,
      isOneLine(item),
      canBeGeneric && !item.isHeading || !tools.lexicon.isGenericHeading(item.text.text),
      !EventWords(lexicon: tools.lexicon).isMark(item.text.text)
    else { return false }
    return isName(item.text.text)
  }

  /// Whether a line states no day and no hour: "Les Ombres de minuit", "Un été sous la lune" are names.
  private func tellsNoDay(_ item: Item) -> Bool {
    switch item.coverage {
    case .none: true
    case .embedded, .trailing:
      !item.text.text.utf8.contains { (0x30...0x39).contains($0) }
        && !item.dated.expressions.contains {
          !$0.known.isDisjoint(with: [.weekday, .month, .relative])
        }
    case .pure, .leading: false
    }
  }

  /// Whether a text is set in one way on one line; a name in bold with its place behind it is told apart elsewhere.
  private func isOneLine(_ item: Item) -> Bool {
    guard let first = item.text.pieces.first else { return false }
    return item.text.pieces.allSatisfy {
      $0.style == first.style && abs($0.box.midY - first.box.midY) < first.box.height / 2
    }
  }

  /// Whether a text begins with a capital or a quotation and does not end as sentences and leads to lists do.
  private func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !".,;:".unicodeScalars.contains(last) || text.hasSuffix("…") || text.hasSuffix("...")
    else { return false }
    return LetterCase.isCapital(first) || "«“\"‘'".unicodeScalars.contains(first)
      || ("0"..."9").contains(first)
  }

  /// Whether what stands below the last day is such a line as well: then each day stands above its title.
  private func headsNextTitle(_ items: [Item], _ told: [Int]) -> Bool {
    guard let last = told.last,
      let below = items[(last + 1)...].first(where: {
        !tellsDay($0) && !$0.isTimeLine && !$0.tellsAttendance
      })
    else { return false }
    return !below.isTitleLike && below.table == nil && below.byteCount <= Self.longest
      && isOneLine(below) && isName(below.text.text)
      && tools.places.parse(below.text.text).first.map({ $0.range.count * 2 < below.byteCount })
        ?? true
  }

  /// Whether a line names something, ends in its day behind a colon or dash, and text about it follows.
  private func isDatedHead(_ items: [Item], at index: Int) -> Bool {
    guard index + 1 < items.count, case let item = items[index], tellsDay(item), !item.isListItem,
      item.byteCount <= Self.longestDated, case .trailing(let end) = item.coverage,
      end >= Self.shortest, isName(item.text.slice(0..<end).text),
      case let below = items[index + 1], below.table == nil, !tellsDay(below),
      below.byteCount >= item.byteCount, below.page == item.page,
      let date = item.dated.expressions.first?.range.lowerBound,
      TitleLed(item, tools: tools, allowsTimes: false) != nil
    else { return false }
    let words = WordList(item.text.text)
    return words.indices(in: 0..<date).last.map {
      words[$0].isSign(":") || words[$0].isSign("-") || words[$0].isSign("|")
    } ?? false
  }
}
