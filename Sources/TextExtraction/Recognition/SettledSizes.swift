import KitModel

/// Lines that follow each other closely and look alike: likely one paragraph, of one size.
private struct LikeLines {
  /// By what share of it a line may differ from the lines before in size, and in thickness.
  private static let sizeScatter = 0.03
  private static let strokeScatter = 0.13
  /// How many letters measure as badly again: of a short line the scatter is the double.
  private static let fewLetters = 6.0
  /// By how much one of the colours red, green and blue may differ.
  private static let colorScatter = 60.0

  var range: Range<Int>
  private var last: Rect
  private var letters = 0.0
  private var size = 0.0
  private var stroke = 0.0
  private var color = (red: 0.0, green: 0.0, blue: 0.0)

  init(_ line: Range<Int>, of words: [RecognizedPage.Word]) {
    range = line
    last = words[line].dropFirst().reduce(words[line.lowerBound].box) { $0.union($1.box) }
    for word in words[line] {
      let count = Double(word.letterCount)
      letters += count
      size += word.size * count
      stroke += word.lineStroke * count
      color.red += Double(word.color.red) * count
      color.green += Double(word.color.green) * count
      color.blue += Double(word.color.blue) * count
    }
  }

  /// Whether a line likely belongs to the lines: it may be the next of their paragraph.
  func isContinued(by line: LikeLines) -> Bool {
    guard letters > 0, line.letters > 0, line.last.horizontalOverlap(last) > 0,
      line.last.y0 - last.y1 < line.size / line.letters, line.last.y0 > last.y0
    else { return false }
    let doubt = 1 + Self.fewLetters / letters + Self.fewLetters / line.letters
    func isLike(_ path: KeyPath<LikeLines, Double>, _ scatter: Double) -> Bool {
      let (own, other) = (self[keyPath: path] / letters, line[keyPath: path] / line.letters)
      let bound = 1 + scatter * doubt
      return own < other * bound && other < own * bound
    }
    func isNear(_ path: KeyPath<LikeLines, Double>) -> Bool {
      abs(self[keyPath: path] / letters - line[keyPath: path] / line.letters) < Self.colorScatter
    }
    return isLike(\.size, Self.sizeScatter) && isLike(\.stroke, Self.strokeScatter)
      && isNear(\.color.red) && isNear(\.color.green) && isNear(\.color.blue)
  }

  mutating func append(_ line: LikeLines) {
    range = range.lowerBound..<line.range.upperBound
    last = line.last
    letters += line.letters
    size += line.size
    stroke += line.stroke
    color.red += line.color.red
    color.green += line.color.green
    color.blue += line.color.blue
  }
}

extension RecognizedPage {
  /// Gives lines that follow each other closely and look alike the size of most of them.
  mutating func settleSizes() {
    var open: LikeLines?
    for line in lines() {
      let next = LikeLines(line, of: words)
      if open?.isContinued(by: next) == true {
        open?.append(next)
      } else {
        if let open { settleSize(of: open.range) }
        open = next
      }
    }
    if let open { settleSize(of: open.range) }
  }

  private mutating func settleSize(of group: Range<Int>) {
    guard
      let usual = Self.mean(words[group].map { (size: $0.size, weight: Double($0.letterCount)) })
    else { return }
    for index in group where words[index].size < usual * 1.2 && words[index].size > usual / 1.2 {
      words[index].size = usual
    }
  }
}
