import CivilTime
import DateExpressions
import Foundation

/// One row of a corpus file: a text, the expressions marked in it, and what each means.
struct CorpusRow: Sendable {
  let file: String
  let line: Int
  let text: String
  /// UTF-8 ranges of the marked expressions; `nil` where the whole text is one.
  let marks: [Range<Int>]?
  /// One meaning for each expression; empty where nothing is to be found.
  let meanings: [String]
  let context: DateContext
  let language: String

  /// The rows of a file in `Corpora`.
  static func rows(_ file: String) -> [CorpusRow] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpora/\(file).txt")
    guard let content = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var rows: [CorpusRow] = []
    var settings = CorpusSettings()
    for (index, line) in content.components(separatedBy: "\n").enumerated() {
      if line.isEmpty || line.hasPrefix("!") || line.hasPrefix("#") { continue }
      if line.hasPrefix("@ ") {
        settings.apply(line.dropFirst(2).split(separator: " ").map(String.init))
        continue
      }
      rows.append(CorpusRow(line, at: index + 1, in: file, settings))
    }
    return rows
  }

  private init(_ line: String, at number: Int, in file: String, _ settings: CorpusSettings) {
    self.file = file
    self.line = number
    context = settings.context
    language = settings.language
    guard !settings.isNone, let arrow = line.range(of: " => ", options: .backwards) else {
      text = line
      marks = []
      meanings = []
      return
    }
    let meaning = line[arrow.upperBound...]
    meanings = meaning == "none" ? [] : meaning.components(separatedBy: " | ")
    var plain = ""
    var marks: [Range<Int>] = []
    var start = 0
    for character in line[..<arrow.lowerBound] {
      switch character {
      case "[": start = plain.utf8.count
      case "]": marks.append(start..<plain.utf8.count)
      default: plain.append(character)
      }
    }
    text = plain
    self.marks = marks.isEmpty ? nil : marks
  }
}

/// What the lines that begin with `@` set for the rows after them.
struct CorpusSettings {
  var language = "fr"
  var context = DateContext()
  var isNone = false

  mutating func apply(_ words: [String]) {
    let value = words.count > 1 ? words[1] : ""
    let days = value.components(separatedBy: value.contains("..") ? ".." : ">").compactMap {
      CalendarDate(iso: $0)
    }
    switch words[0] {
    case "language": language = value
    case "reference": context.reference = LocalMoment(iso: value)
    case "zone": context.timeZone = value
    case "none": isNone = true
    case "whole": context.isWholeExpression = value != "off"
    case "order": context.numericOrder = DateContext.NumericOrder(rawValue: value) ?? .dayFirst
    case "year": context.year = Int(value)
    case "month": context.month = Int(value)
    case "period": context.period = days.count == 2 ? days[0]...days[1] : nil
    case "heading":
      context.days =
        days.first.map {
          [Occurrence(start: LocalMoment($0), end: days.count == 2 ? LocalMoment(days[1]) : nil)]
        } ?? []
    default: break
    }
  }
}
