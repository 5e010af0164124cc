import DateExpressions
import KitModel
import Lexicons

/// Where a cell that holds entries tells their hours.
enum CellHour {
  /// Whether it opens with an hour and goes on with words.
  static func opens(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard let first = tools.stream.items(of: cell.lines, region: 0).first else { return false }
    return first.dated.isTimeOnly
      && (DateCoverage.isLeading(first.coverage) || first.isTimeLine && cell.lines.count > 1)
  }

  /// Whether it opens with words and goes on with a line of its hour: "Yoga des quais / 10 h / foyer".
  static func followsTitle(in cell: Table.Cell, tools: EventTools) -> Bool {
    guard let first = cell.lines.first, tools.dated(first.text).expressions.isEmpty else {
      return false
    }
    return cell.lines.dropFirst().prefix(mostTitleLines).contains { line in
      let dated = tools.dated(line.text)
      return dated.isTimeOnly && (dated.coverage == .pure || goesOnBehindSign(dated))
    }
  }

  private static let mostTitleLines = 3

  /// Whether at most one line tells an hour: several are those of several entries.
  static func isOne(in cell: Table.Cell, tools: EventTools) -> Bool {
    cell.lines.count { tools.dated($0.text).isTimeOnly } <= 1
  }

  /// "11 h, kiosque du port": a sign parts the hour from the place, where in "11 h Bal" a title follows.
  private static func goesOnBehindSign(_ dated: DatedText) -> Bool {
    guard DateCoverage.isLeading(dated.coverage), let hour = dated.expressions.last else {
      return false
    }
    let words = WordList(dated.text.slice(hour.range.upperBound..<dated.text.text.utf8.count).text)
    return words.count > 1 && words[0].shape == .sign
  }
}
