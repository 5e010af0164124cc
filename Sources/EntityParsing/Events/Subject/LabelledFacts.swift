import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What the first pages tell under labels of their own: "Date", "Lieu :", "When?".
struct LabelledFacts {
  /// Texts that tell where.
  private(set) var places: [SourcedText] = []
  /// The text that tells on which days.
  private(set) var days: DatedText?
  /// The text that tells at what time.
  private(set) var hours: DatedText?

  /// Values go on over this many lines below their label at the most.
  private static let mostLines = 3

  init(document: SectionedDocument, tools: EventTools) {
    for block in document.pages.prefix(2).flatMap({ Self.runs(of: $0.blocks) }) {
      for (index, line) in block.enumerated() {
        guard let (role, rest) = Self.label(line.text, lexicon: tools.lexicon) else { continue }
        var value = rest
        for next in block[(index + 1)...].prefix(Self.mostLines) {
          if Self.label(next.text, lexicon: tools.lexicon) != nil { break }
          if !rest.isEmpty, next.box.y0 - line.box.y1 > line.box.height { break }
          value.append(next.text, separator: value.isEmpty ? "" : ", ")
        }
        if !value.isEmpty { add(value, as: role, tools: tools) }
      }
    }
    if told[.date, default: []].count > 1 || told[.time, default: []].count >= Self.leastHours {
      // Cards below one another have labels each: none of them is the subject's.
      (places, days, hours) = ([], nil, nil)
    }
  }

  /// So many hours under labels are those of as many cards; two may be doors and beginning.
  private static let leastHours = 3
  /// The days and hours found; a day in two languages is one.
  private var told: [ColumnRole: Set<String>] = [:]

  private mutating func add(_ value: SourcedText, as role: ColumnRole, tools: EventTools) {
    let dated = tools.dated(value)
    switch role {
    case .place: if places.isEmpty { places = [value] }
    case .date where dated.hasDay:
      let day = dated.expressions.first(where: \.statesDay).flatMap {
        tools.reader.resolve($0, in: tools.context).occurrences.first?.start?.date
      }
      told[role, default: []].insert(day.map { "\($0)" } ?? value.text)
      if dated.hasCertainDay { days = days ?? dated }
    case .time where dated.isTimeOnly:
      told[role, default: []].insert(value.text)
      hours = hours ?? dated
    default: break
    }
  }

  /// Lines of blocks that stand in one region below one another.
  private static func runs(of blocks: [Block]) -> [[Line]] {
    var runs: [[Line]] = []
    var region: Int?
    for block in blocks where block.table == nil {
      if block.region == region, !runs.isEmpty {
        runs[runs.count - 1] += block.lines
      } else {
        runs.append(block.lines)
      }
      region = block.region
    }
    return runs
  }

  /// The role that a line names, with what follows the colon behind it, or stands in another style: "**When** Friday 5 March".
  static func label(
    _ text: SourcedText, lexicon: EventLexicon
  ) -> (role: ColumnRole, rest: SourcedText)? {
    let words = WordList(text.text)
    guard words.count > 0 else { return nil }
    let start = words[0].shape == .sign ? 1 : 0
    guard let found = lexicon.columns.match(words, at: start) else { return nil }
    let end = start + found.count
    if end == words.count { return (found.meaning, SourcedText()) }
    if text.changesStyle(at: words[end].range.lowerBound) {
      return (found.meaning, text.slice(words[end].range.lowerBound..<text.text.utf8.count))
    }
    guard words[end].isSign(":") || words[end].isSign("?") else { return nil }
    var next = end + 1
    while next < words.count, words[next].shape == .sign, !words[next].isSign("(") { next += 1 }
    guard next < words.count else { return (found.meaning, SourcedText()) }
    return (found.meaning, text.slice(words[next].range.lowerBound..<text.text.utf8.count))
  }
}

extension SourcedText {
  /// Whether all in front of a byte is of one style and nothing behind it is.
  fileprivate func changesStyle(at byte: Int) -> Bool {
    let front = pieces.filter { $0.range.lowerBound < byte }
    guard let style = front.first?.style, front.allSatisfy({ $0.style == style }) else {
      return false
    }
    let rest = pieces.filter { $0.range.lowerBound >= byte }
    return !rest.isEmpty && rest.allSatisfy { $0.style != style }
  }
}
