import DateExpressions
import KitModel
import Lexicons

/// Days in figures without a year at the start of lines, as tours are listed: "08/10 Rennes — Le Battoir".
///
/// Such figures may be scores, shares or hours. A kit with several lines that open so, one below the other and each later
/// than the one before, has days of this kind, and each of its lines that opens so tells one.
enum FigureDays {
  private static let leastDays = 3
  private static let months = 1...12
  private static let days = 1...31
  private static let monthWeight = 32
  /// What parts the figures from the name behind them: "30/03 - Nantes", "02/04 : Brest", "05/04 – Dinan".
  private static let joints: Set<Unicode.Scalar> = [" ", "\u{A0}", ":", "-", "–", "—", "|", "·"]

  /// Whether a kit lists days so.
  static func areUsed(in document: SectionedDocument) -> Bool {
    document.pages.contains { page in
      var run: [Figures] = []
      for block in page.blocks {
        guard block.table == nil else {
          run = []
          continue
        }
        for line in block.lines {
          if let figures = figures(line.text.text) {
            run.append(figures)
            if run.count >= leastDays, areDays(run) { return true }
          } else if line.box.y0 == block.lines.first?.box.y0 {
            // Anything but the second line of a stop ends the list.
            run = []
          }
        }
      }
      return false
    }
  }

  private struct Figures {
    var first: Int
    var second: Int
    /// Whether a point stands between them, and no slash.
    var isPointed: Bool
  }

  /// The figures that a text opens with, in front of a capital letter: "3/7 Nantes", "3/7 – Nantes".
  private static func figures(_ text: String) -> Figures? {
    var index = text.utf8.startIndex
    func number() -> (value: Int, digits: Int) {
      var (value, digits) = (0, 0)
      while index < text.utf8.endIndex, digits < 3, AddressBytes.isDigit(text.utf8[index]) {
        value = value * 10 + Int(text.utf8[index] - 0x30)
        digits += 1
        index = text.utf8.index(after: index)
      }
      return (value, digits)
    }
    let first = number()
    guard (1...2).contains(first.digits), index < text.utf8.endIndex,
      case let sign = text.utf8[index], sign == UInt8(ascii: "/") || sign == UInt8(ascii: ".")
    else { return nil }
    index = text.utf8.index(after: index)
    let second = number()
    // "10.5" is a number, "10.05" a day.
    guard (1...2).contains(second.digits), sign == UInt8(ascii: "/") || second.digits == 2,
      days.contains(first.value), days.contains(second.value),
      months.contains(first.value) || months.contains(second.value)
    else { return nil }
    let rest = text[index...].unicodeScalars
    guard let next = rest.first, joints.contains(next),
      let letter = rest.first(where: { !joints.contains($0) }), LetterCase.isCapital(letter)
    else { return nil }
    return Figures(
      first: first.value, second: second.value, isPointed: sign == UInt8(ascii: "."))
  }

  /// Whether figures are days and months in one order or the other that go on in time, if only over a new year.
  ///
  /// With points the day stands first; "2.10", "2.11", "2.12" are numbers of sections.
  private static func areDays(_ run: [Figures]) -> Bool {
    if run.contains(where: \.isPointed) {
      return Set(run.map(\.first)).count > 1 && isOrdered(run.map { ($0.second, $0.first) })
    }
    return isOrdered(run.map { ($0.second, $0.first) })
      || isOrdered(run.map { ($0.first, $0.second) })
  }

  private static func isOrdered(_ days: [(month: Int, day: Int)]) -> Bool {
    guard days.allSatisfy({ months.contains($0.month) }) else { return false }
    let ranks = days.map { $0.month * monthWeight + $0.day }
    return zip(ranks, ranks.dropFirst()).count { $0 >= $1 } <= (ranks.count > leastDays ? 1 : 0)
      && Set(ranks).count > 1
  }
}
