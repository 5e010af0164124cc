import DateExpressions
import KitModel
import Lexicons

/// Paragraphs that open with their town in bold and a hall behind it, and go on with day and title.
///
/// As in: "**Blinville**, salle Aubin. Mardi 2 juin à 20 h : bal des dunes"; "**Blinville** – Mardi 2 juin, 20 h, salle Aubin :
/// bal des dunes". The towns are no titles; each paragraph is an entry that opens with its date.
struct PlaceLedParagraphs {
  let tools: EventTools

  private static let leastParagraphs = 2
  /// The share of what opens them that must be towns, and that must have halls behind them; other words there ("Online")
  /// tell where, too.
  private static let leastTowns = 0.5
  /// The shortest and longest name of the hall behind the town, in bytes.
  private static let shortestHall = 5
  private static let longestHall = 60

  /// The items with each such town and hall as the place of what follows.
  func joined(_ items: [Item]) -> [Item] {
    let led = items.indices.dropLast().filter { dateStart(items, at: $0) != nil }
    guard led.count >= Self.leastParagraphs else { return items }
    let known = led.count { isTown(items[$0].text) || isCountry(items[$0].text) }
    let towns = max(known, townsByForm(led.map { items[$0].text }))
    let halls = led.count {
      (dateStart(items, at: $0) ?? 0) >= Self.shortestHall || hasHallBehindDay(items[$0 + 1])
    }
    // "**Blinville**. The ferry by night, Aubin Quay, Friday 20th": a title stands there.
    let titles = led.count { index in
      dateStart(items, at: index).map {
        !hasTitleBelow(items[index + 1]) && holdsTitle(items[index + 1].text.slice(0..<$0))
      } ?? false
    }
    guard
      Double(towns) >= Self.leastTowns * Double(led.count),
      Double(halls) >= Self.leastTowns * Double(led.count), titles * 2 <= led.count
    else { return items }
    var joined: [Item] = []
    var index = 0
    while index < items.count {
      guard let start = dateStart(items, at: index) else {
        joined.append(items[index])
        index += 1
        continue
      }
      let text = items[index + 1]
      var entry = text.asText
      entry.dated = tools.dated(text.text.slice(start..<text.byteCount))
      entry.followsRunIn = false
      entry.box = items[index].box.union(text.box)
      entry.gapAbove = items[index].gapAbove
      entry.hardBreaks = []
      var place = items[index].text
      let hall = TitleCleaning.trimmed(text.text.slice(0..<start))
      if !hall.isEmpty { place.append(hall, separator: ", ") }
      entry.place = place
      joined.append(entry)
      index += 2
    }
    return joined
  }

  /// Where the day begins in the text that a run-in title opens, behind a hall at most; a UTF-8 offset.
  private func dateStart(_ items: [Item], at index: Int) -> Int? {
    guard index + 1 < items.count, items[index].isTitleLike, items[index].dated.expressions.isEmpty,
      case let text = items[index + 1], text.followsRunIn, text.table == nil,
      let day = text.dated.expressions.first, day.statesDayOfMonth,
      case let start = day.range.lowerBound, start <= Self.longestHall
    else { return nil }
    let before = text.text.slice(0..<start).text.trimmingSpaces
    guard
      before.isEmpty || before.hasSuffix(".") || before.hasSuffix(",") || before.hasSuffix(":")
        || before.hasSuffix("–") || before.hasSuffix("-") || before.hasSuffix("|")
    else { return nil }
    return start
  }

  /// How many names have the form of a town's, where some are known or compounds, or come back as no title does.
  private func townsByForm(_ names: [SourcedText]) -> Int {
    let keys = Dictionary(names.map { (Folding.key($0.text), 1) }, uniquingKeysWith: +)
    let sure = names.filter {
      tools.places.knowsTown($0.text) || CityReader.isCompound($0.text)
        || (keys[Folding.key($0.text)] ?? 0) > 1
    }
    guard Double(sure.count) >= Self.leastSure * Double(names.count) else { return 0 }
    return names.count {
      tools.places.isTownName($0.text)
        && tools.lexicon.kinds.match(WordList($0.text), at: 0) == nil
    }
  }

  /// The share of the names of unknown towns that must be sure.
  private static let leastSure = 0.3

  /// Whether the hall stands between the day and the colon in front of the title.
  private func hasHallBehindDay(_ text: Item) -> Bool {
    let when = text.dated.expressions.prefix { $0.statesDay || $0.statesTime }
    return when.last.map {
      PlaceAhead(places: tools.places, lexicon: tools.lexicon)
        .parted(text.text, from: $0.range.upperBound) != nil
    } ?? false
  }

  /// Whether day and hours end their line, so that the title stands on the next.
  private func hasTitleBelow(_ text: Item) -> Bool {
    let when = text.dated.expressions.prefix { $0.statesDay || $0.statesTime }
    return when.last.map { last in
      text.hardBreaks.contains { (0...1).contains($0 - last.range.upperBound) }
    } ?? false
  }

  /// Whether a text is the name of a country or a region and nothing else: "FINLAND" above towns of several.
  private func isCountry(_ text: SourcedText) -> Bool {
    tools.places.place(named: text.text).map { $0.kind == .country || $0.kind == .region } ?? false
  }

  /// Whether a text of several words in front of a day opens with no place.
  private func holdsTitle(_ text: SourcedText) -> Bool {
    let name = TitleCleaning.trimmed(text)
    guard WordList(name.text).words.count(where: \.isLetters) >= Self.leastWords else {
      return false
    }
    return tools.places.parse(name.text).first?.range.lowerBound != 0
  }

  /// Of a title.
  private static let leastWords = 3

  /// Whether a text is the name of a town and nothing else.
  private func isTown(_ text: SourcedText) -> Bool {
    tools.places.parse(text.text).first.map {
      $0.location.city != nil && $0.location.venue == nil
        && $0.range.count * 4 > text.text.utf8.count * 3
    } ?? false
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
