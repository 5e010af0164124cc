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
        guard let (role, rest) = FactLabel.label(line.text, lexicon: tools.lexicon) else {
          continue
        }
        var value = rest
        for next in block[(index + 1)...].prefix(Self.mostLines) {
          if FactLabel.label(next.text, lexicon: tools.lexicon) != nil { break }
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

}
