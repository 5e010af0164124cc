import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Where the subject of a kit takes place, as its first page says beside the days.
///
/// As in: "12–14 May 2027" above "Corn Hall, Leeds", "Rodez, 16 et 17 mai 2027", "23–25 avril · Albi". A line that
/// goes on after the place is a sentence of something else.
struct CoverPlace {
  let document: SectionedDocument
  let tools: EventTools

  /// How far from the line of the days that of the place may stand, as a share of the higher of both.
  private static let nearest = 2.0
  /// A mention that its words tell to be a place, and that stands alone.
  private static let surely = 0.75
  /// In bytes.
  private static let longest = 90
  private static let longestLink = 8

  /// Gives an entry the place: what stands in the line of the days, the line below, else the one above.
  ///
  /// A town in the line of the days may have its hall below.
  func tell(_ period: ClosedRange<CalendarDate>, in entry: inout Entry) {
    for text in texts(on: period).flatMap(parted) {
      if isTown(text) { entry.city = entry.city ?? text } else { entry.places.append(text) }
    }
  }

  private func texts(on period: ClosedRange<CalendarDate>) -> [SourcedText] {
    guard let page = document.pages.first else { return [] }
    let lines = (page.blocks + page.furniture).filter { $0.table == nil }.flatMap(\.lines)
    for line in lines {
      let dated = tools.dated(line.text)
      guard let days = dated.expressions.first(where: { tells($0, period) }) else { continue }
      let beside = [
        TitleCleaning.trimmed(line.text.slice(0..<days.range.lowerBound)),
        TitleCleaning.trimmed(line.text.slice(days.range.upperBound..<line.text.text.utf8.count)),
      ]
      let own = beside.first(where: isPlace)
      if let own, !isTown(own) { return [own] }
      let near = lines.filter { $0.box != line.box && isNear($0, line) }
      let below = near.filter { $0.box.midY > line.box.midY }.min { $0.box.y0 < $1.box.y0 }
      let above = near.filter { $0.box.midY < line.box.midY }.max { $0.box.y1 < $1.box.y1 }
      let other = [below, above].compactMap(\.self).map(\.text).first {
        isPlace($0) && (own == nil || !isTown($0))
      }
      let told = [other, own].compactMap(\.self)
      if !told.isEmpty { return told }
    }
    return []
  }

  /// A hall of any name behind its town as texts of their own: "Rodez, Le Bassin".
  private func parted(_ text: SourcedText) -> [SourcedText] {
    guard isTown(text), let comma = text.text.utf8.firstIndex(of: UInt8(ascii: ",")),
      case let end = text.text.utf8.distance(from: text.text.startIndex, to: comma),
      case let rest = TitleCleaning.trimmed(text.slice(end + 1..<text.text.utf8.count)),
      PlaceWords(places: tools.places, tools: tools, isKnown: { _ in false })
        .reading(rest) == .name
    else { return [text] }
    return [rest, text.slice(0..<end)]
  }

  /// Whether a place tells a town and no hall.
  private func isTown(_ text: SourcedText) -> Bool {
    let mention = tools.places.parse(text.text, isPlaceLine: true).first
    return mention?.location.venue == nil && mention?.location.address == nil
  }

  private func tells(_ expression: DateExpression, _ period: ClosedRange<CalendarDate>) -> Bool {
    guard expression.statesDay else { return false }
    let told = tools.reader.resolve(expression, in: tools.context).occurrences
    return told.first?.start?.date == period.lowerBound
      && (told.last?.end ?? told.last?.start)?.date == period.upperBound
  }

  private func isNear(_ line: Line, _ days: Line) -> Bool {
    let gap = max(line.box.y0 - days.box.y1, days.box.y0 - line.box.y1)
    return gap < Self.nearest * max(line.box.height, days.box.height)
      && line.box.x0 < days.box.x1 && days.box.x0 < line.box.x1
  }

  /// Whether a text opens with a place, and a sign ends it.
  private func isPlace(_ text: SourcedText) -> Bool {
    guard (1...Self.longest).contains(text.text.utf8.count), tools.dated(text).expressions.isEmpty,
      !EventWords(lexicon: tools.lexicon).saysNoPlace(text.text),
      let mention = tools.places.parse(text.text, isPlaceLine: true).first,
      mention.range.lowerBound <= Self.longestLink,
      mention.range.lowerBound == 0 || isLink(text, to: mention.range.lowerBound)
    else { return false }
    let rest = text.slice(mention.range.upperBound..<text.text.utf8.count).text
    guard rest.unicodeScalars.first(where: { $0 != " " }).map(Self.signs.contains) ?? true else {
      return false
    }
    return mention.certainty >= Self.surely
      || mention.range.lowerBound > 0 && rest.isEmpty && mention.location.venue != nil
  }

  private static let signs = Set(",;·|–—-()/&•".unicodeScalars)

  /// Whether a preposition is all that stands in front of a place: "at Corn Hall".
  private func isLink(_ text: SourcedText, to start: Int) -> Bool {
    let words = WordList(text.slice(0..<start).text)
    return tools.places.lexicon.prepositions.match(words, at: 0)?.count == words.count
  }
}
