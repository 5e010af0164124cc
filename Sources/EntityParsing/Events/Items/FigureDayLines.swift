import DateExpressions
import KitModel

/// Parts a paragraph whose lines are entries that each open with a day in figures.
///
/// As in: "2/17 – Quervillon @ Le Battoir" above "3/1 – Brey @ The Loft". Inside a text such figures may be anything; in a kit
/// that opens lines with them they are days there.
struct FigureDayLines {
  let reader: KitDateReader
  let read: (SourcedText) -> DatedText

  private static let least = 2
  /// The bytes in which the sign between day and month stands.
  private static let longestFigure = 3

  /// The lines of each entry; `nil` where the paragraph is no such list.
  func parted(_ lines: [Line]) -> [[Line]]? {
    guard reader.readsFigureDays, lines.count >= Self.least, opens(lines[0]) else { return nil }
    var entries = [[lines[0]]]
    for line in lines.dropFirst() {
      if opens(line) {
        entries.append([line])
      } else {
        entries[entries.count - 1].append(line)
      }
    }
    return entries.count >= Self.least ? entries : nil
  }

  private func opens(_ line: Line) -> Bool {
    let bytes = line.text.text.utf8
    guard let first = bytes.first, AddressBytes.isDigit(first),
      bytes.prefix(Self.longestFigure).contains(where: {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
      })
    else { return false }
    let dated = read(line.text)
    return dated.expressions.first.map { $0.range.lowerBound == 0 && $0.statesDayOfMonth } ?? false
  }
}
