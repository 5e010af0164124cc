import KitModel

/// Parts the numerals that count the steps of a page from lines that they happen to stand in.
///
/// As in: "2" in a circle beside "May – June", which is no second of May. Numerals of one setting that
/// count from one, most of them alone, are such marks; each is read behind the line it stood in.
enum StepMarks {
  /// Fewer are a day of a month as well.
  private static let leastSteps = 3
  private static let longestMark = 2

  static func part(_ page: inout LaidOutPage) {
    var alone: [StyleID: [Int]] = [:]
    var leading: [StyleID: [(number: Int, block: Int, line: Int)]] = [:]
    for (index, block) in page.blocks.enumerated() where block.table == nil {
      for (place, line) in block.lines.enumerated() {
        guard let first = line.text.pieces.first,
          let number = number(line.text.slice(first.range).text)
        else { continue }
        if line.text.pieces.count == 1, block.lines.count == 1 {
          alone[first.style, default: []].append(number)
        } else if line.text.pieces.count > 1,
          line.text.pieces.dropFirst().allSatisfy({ $0.style != first.style })
        {
          leading[first.style, default: []].append((number, index, place))
        }
      }
    }
    var cuts: [(block: Int, line: Int)] = []
    for (style, lines) in leading {
      let single = alone[style] ?? []
      let all = (single + lines.map(\.number)).sorted()
      guard single.count > lines.count, all.count >= leastSteps, all == Array(1...all.count) else {
        continue
      }
      cuts += lines.map { ($0.block, $0.line) }
    }
    for cut in cuts.sorted(by: { ($0.block, $0.line) > ($1.block, $1.line) }) {
      let line = page.blocks[cut.block].lines[cut.line]
      let end = line.text.pieces[0].range.upperBound
      let rest = line.text.pieces[1].range.lowerBound
      var mark = page.blocks[cut.block]
      mark.kind = .paragraph
      mark.lines = [line.holding(0..<end)]
      page.blocks[cut.block].lines[cut.line] = line.holding(rest..<line.text.text.utf8.count)
      page.blocks.insert(mark, at: cut.block + 1)
    }
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= longestMark ? Int(text) : nil
  }
}

extension Line {
  /// The part of the line in a range of its text's UTF-8 bytes.
  fileprivate func holding(_ range: Range<Int>) -> Line {
    var part = self
    part.text = text.slice(range)
    let boxes = part.text.pieces.map(\.box)
    part.box = boxes.dropFirst().reduce(boxes.first ?? box) { $0.union($1) }
    part.style = part.text.pieces.first?.style ?? style
    return part
  }
}
