import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Names below the days of a festival, each of them an entry of that day: a line-up.
///
/// As in: "SATURDAY 31 JULY" over "The Aubin Four", "Renn & Blin" and "DJ Moss", in columns of such days. Nothing tells an hour,
/// a place or more of anybody.
struct LineUps {
  private static let leastDays = 2
  private static let leastNames = 6
  private static let mostWords = 7
  /// In bytes.
  private static let longestName = 60
  /// What stands between names that share a line.
  private static let separators = ["·", "•", "|", "/"]

  /// Of a day: its names, and what else stands in its section, below the last of a page's names.
  private struct Day {
    var names: [SourcedText]
    var rest: [Block] = []
  }

  private let days: [String: Day]
  private let tools: EventTools

  init(_ sections: [Section], tools: EventTools) {
    self.tools = tools
    var days: [String: Day] = [:]
    for section in sections { Self.collect(section, into: &days, tools: tools) }
    let isLineUp =
      days.values.count { $0.rest.isEmpty } >= Self.leastDays
      && days.values.reduce(0) { $0 + $1.names.count } >= Self.leastNames
    self.days = isLineUp ? days : [:]
  }

  /// An entry for each name below the day that titles a section, and the section without them; `nil` where it is no
  /// line-up.
  func parted(
    _ section: Section, scope: EntryScope
  ) -> (entries: [Entry], rest: Section?)? {
    guard let day = days[section.id] else { return nil }
    let date = tools.dated(section.title)
    let entries = day.names.map { name in
      Entry(title: name, when: [date], scope: scope, origin: .titled)
    }
    guard !day.rest.isEmpty else { return (entries, nil) }
    let rest = Section(
      id: section.id, kind: .other, level: section.level, title: SourcedText(), blocks: day.rest,
      children: [])
    return (entries, rest)
  }

  private static func collect(
    _ section: Section, into days: inout [String: Day], tools: EventTools
  ) {
    if let own = lineUp(of: section, tools: tools) {
      days[section.id] = own
    } else {
      for child in section.children { collect(child, into: &days, tools: tools) }
    }
  }

  /// The names that a section titled by a day opens with, in the column of its title.
  private static func lineUp(of section: Section, tools: EventTools) -> Day? {
    guard !section.title.isEmpty, section.title.text.utf8.count <= longestName,
      case let date = tools.dated(section.title), date.coverage == .pure, !date.hasTime,
      date.expressions.count == 1, date.expressions[0].statesDayOfMonth,
      case let told = tools.reader.resolve(date.expressions[0], in: tools.context).occurrences,
      told.count == 1, told[0].end == nil, told[0].open == nil,
      let title = section.title.places.first
    else { return nil }
    let column = section.title.places.dropFirst().reduce(title.box) { $0.union($1.box) }
    let blocks = blocks(of: section)
    let own = blocks.prefix { block in
      block.text.places.allSatisfy { $0.page == title.page && $0.box.y0 > column.y1 }
        && block.text.places.contains { $0.box.horizontalOverlap(column) > 0 }
    }
    guard own.allSatisfy({ $0.table == nil && $0.kind != .listItem }) else { return nil }
    let names = own.flatMap { lines(of: $0.text) }.flatMap(parts)
    guard !names.isEmpty, names.allSatisfy({ isName($0, tools: tools) }) else { return nil }
    return Day(names: names, rest: Array(blocks.dropFirst(own.count)))
  }

  /// A text parted at the lines that it is set in; titles of sections are one text.
  private static func lines(of text: SourcedText) -> [SourcedText] {
    var lines: [Range<Int>] = []
    var box: Rect?
    for piece in text.pieces {
      if let above = box, let last = lines.last, piece.box.y0 <= above.midY {
        lines[lines.count - 1] = last.lowerBound..<piece.range.upperBound
      } else {
        lines.append(piece.range)
      }
      box = piece.box
    }
    return lines.map { text.slice($0) }
  }

  /// All blocks of a section, titles of the sections in it included.
  private static func blocks(of section: Section) -> [Block] {
    section.blocks
      + section.children.flatMap { child in
        [child.titleBlock].compactMap(\.self) + blocks(of: child)
      }
  }

  private static func parts(of line: SourcedText) -> [SourcedText] {
    let words = WordList(line.text)
    var parts: [SourcedText] = []
    var open: Range<Int>?
    for word in words.words {
      if separators.contains(where: word.isSign), word.isSpacedBefore {
        if let range = open { parts.append(line.slice(range)) }
        open = nil
      } else {
        open = (open?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      }
    }
    if let range = open { parts.append(line.slice(range)) }
    return parts
  }

  /// Whether a text is a few words with a capital that tell no time, end no sentence and label nothing.
  private static func isName(_ text: SourcedText, tools: EventTools) -> Bool {
    guard text.text.utf8.count <= longestName, let last = text.text.utf8.last,
      ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(last),
      case let words = WordList(text.text), (1...mostWords).contains(words.count),
      words.words.first(where: { $0.shape != .sign })?.shape != .lower
    else { return false }
    return tools.dated(text).expressions.allSatisfy { !$0.statesDayOfMonth && !$0.known.hasTime }
      && !words.words.contains { $0.isSign("@") || $0.isSign("€") || $0.isSign("£") }
  }
}
