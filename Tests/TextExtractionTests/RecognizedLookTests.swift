import Testing

@testable import KitModel
@testable import TextExtraction

@Suite("What the picture tells of recognised words: weight, size, bullets, hours")
struct RecognizedLookTests {
  /// Strokes in shares of running text, with letters, and the bold stretch.
  static let lines: [(ratios: [Double], letters: [Int], stretch: Range<Int>?)] = [
    // A title in bold before its day, on a pale copy.
    ([1.10, 1.14, 1.09, 0.96, 0.94, 0.97], [6, 5, 7, 8, 2, 7], 0..<3),
    // An hour before the title.
    ([1.02, 1.30, 1.38, 1.27, 1.04, 0.98], [2, 10, 2, 7, 2, 8], 1..<4),
    // Running text scatters; short words measure thick.
    ([0.97, 1.09, 1.02, 1.11, 0.96, 1.03], [7, 1, 6, 2, 9, 5], nil),
    // A line that the copier printed darker at one end.
    ([0.95, 0.98, 1.00, 1.03, 1.05, 1.06], [7, 6, 6, 7, 6, 6], nil),
    // All in bold: nothing stands out.
    ([1.31, 1.27, 1.33, 1.29], [6, 7, 5, 8], nil),
    // All in bold, one end thicker.
    ([1.14, 1.13, 1.15, 1.31, 1.33], [6, 7, 5, 8, 6], nil),
  ]

  @Test("A stretch of a line is bold where it is thicker than the rest", arguments: lines)
  func weight(ratios: [Double], letters: [Int], stretch: Range<Int>?) {
    let line = zip(ratios, letters).map { RunInWeight.Measure(ratio: $0, letters: $1) }
    #expect(RunInWeight.stretch(line) == stretch)
  }

  /// Sizes with their letters, and the means of their groups.
  static let groups: [(sizes: [(Double, Int)], means: [Double])] = [
    // Running text whose lines scatter by a fiftieth is one size.
    ([(10.8, 20), (10.9, 300), (11.0, 500), (11.1, 280), (11.2, 20)], [11]),
    // Notes, text and titles with nothing between them.
    ([(9.0, 30), (10.9, 300), (11.1, 280), (16.0, 20), (16.2, 20)], [9, 11, 16.1]),
    // Text in two sizes near each other: the hollow between them is the bound.
    ([(9.0, 400), (9.1, 300), (9.25, 20), (9.8, 500), (9.9, 300)], [9, 9.8]),
    // Titles a twentieth larger than much text stay apart.
    ([(10.9, 900), (11.1, 900), (11.6, 24)], [11, 11.6]),
    ([], []),
  ]

  @Test("Sizes are parted where few letters are", arguments: groups)
  func sizes(sizes: [(Double, Int)], means: [Double]) {
    let found = SizeGroups.means(sizes.map { (value: $0.0, count: $0.1) })
    #expect(found.map { ($0 * 10).rounded() / 10 } == means)
  }

  @Test("A word's box ends where its ink does")
  func boxes() {
    // Letters of 12 rows, of which the box has 8; another line's ink begins four rows below them.
    let image = picture { x, y in
      abs(x) < 15 && abs(x) % 5 < 2 && y >= -6 && y < 6 || abs(x) < 6 && y >= 10 && y < 20
    }
    func rows(_ text: String, _ top: Int, _ bottom: Int) -> [Int] {
      let word = image.fitted(
        RecognizedWord(
          text: text, left: 12, top: top, right: 48, bottom: bottom, certainty: 0.9,
          beginsLine: true))
      return [word.top, word.bottom]
    }
    #expect(rows("MAIRIE", 26, 34) == [24, 36])
    #expect(rows("MAIRIE", 23, 43) == [23, 36])
    #expect(rows("MAIRIE", 23, 37) == [23, 37])
    #expect(rows("MAIRIE", 19, 39) == [24, 36])
    // One sign is too little to tell.
    #expect(rows("M", 22, 43) == [22, 43])
  }

  @Test(
    "Hours glued to the words beside them are parted",
    arguments: [
      ("14hà18h30", [3, 4]), ("9het11h", [2, 4]), ("de9hà12h.", [2, 4, 5]), ("10hà", [3]),
      ("dès18h", [3]), ("14h30", []), ("9h-12h", []), ("10heures12h", []), ("4x4h", []),
      ("2hommes", []), ("MP3h", []), ("salle9h", []), ("9h5", []),
    ] as [(String, [Int])])
  func hours(text: String, cuts: [Int]) {
    #expect(RecognizedWord.hourCuts(text) == cuts)
    let word = RecognizedWord(
      text: text, left: 10, top: 0, right: 100, bottom: 20, certainty: 0.9, beginsLine: true)
    let parts = word.separatedHours
    #expect(parts.map(\.text).joined() == text && parts.count == cuts.count + 1)
    #expect(parts.map(\.beginsLine) == parts.indices.map { $0 == 0 })
  }

  /// A picture of 60 by 60 pixels, dark where `isInk` says.
  private func picture(_ isInk: (_ x: Int, _ y: Int) -> Bool) -> GrayImage {
    let pixels = (0..<3600).map { isInk($0 % 60 - 30, $0 / 60 - 30) ? UInt8(20) : 240 }
    return GrayImage(width: 60, height: 60, dotsPerInch: 200, pixels: pixels)
  }

  @Test("A filled dot is a bullet, a ring, a dash or a cross is none")
  func dots() {
    func isDot(_ text: String, _ isInk: (Int, Int) -> Bool) -> Bool {
      picture(isInk).isDot(
        RecognizedWord(
          text: text, left: 20, top: 20, right: 40, bottom: 40, certainty: 0.3, beginsLine: true))
    }
    #expect(isDot("¢") { $0 * $0 + $1 * $1 < 36 })
    #expect(isDot("+") { abs($0) < 5 && abs($1) < 5 })
    #expect(!isDot("le") { $0 * $0 + $1 * $1 < 36 })
    #expect(!isDot("o") { $0 * $0 + $1 * $1 < 36 && $0 * $0 + $1 * $1 > 12 })
    #expect(!isDot("-") { abs($0) < 7 && abs($1) < 2 })
    #expect(!isDot("+") { abs($0) < 7 && abs($1) < 7 && ($0 == 0 || $1 == 0) })
  }
}
