import CivilTime
import DateExpressions
import Testing

/// Numbers that only look random: the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  // SplitMix64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any text is read without a trap")
struct FuzzTests {
  private static let readers = [
    DateReader(languages: ["fr"]), DateReader(languages: ["en"]),
    DateReader(languages: ["fr", "en", "de"]), DateReader(languages: []),
  ]
  private static let rows = [
    "dates.fr", "none.fr", "search.fr", "news.fr", "dates.en", "none.en", "search.en", "news.en",
    "dates.de",
  ].flatMap(CorpusRow.rows)

  /// How many texts each test reads; `FUZZ_ROUNDS` asks for more.
  private static let rounds = fuzzRounds(usual: 1000)

  @Test("Random Unicode")
  func randomUnicode() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Self.rounds {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x250 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
      check(text, &random)
    }
  }

  @Test("Mutated rows of the corpora")
  func mutatedRows() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<Self.rounds {
      guard let row = Self.rows.randomElement(using: &random),
        let other = Self.rows.randomElement(using: &random)
      else { return }
      var bytes = Array(row.text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
        case 2: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
        case 3: bytes.insert(contentsOf: Array(" , ".utf8), at: place)
        default: bytes.insert(contentsOf: Array(other.text.utf8), at: place)
        }
      }
      check(String(decoding: bytes, as: UTF8.self), &random)
    }
  }

  @Test("Words of the grammar in any order")
  func shuffledWords() {
    var random = SeededGenerator(seed: 3)
    let words = Self.rows.flatMap { $0.text.split(separator: " ").map(String.init) }
    for _ in 0..<Self.rounds {
      let text = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }.joined(separator: " ")
      check(text, &random)
    }
  }

  private func check(_ text: String, _ random: inout SeededGenerator) {
    guard let reader = Self.readers.randomElement(using: &random) else { return }
    let length = text.utf8.count
    var end = 0
    let context = context(&random)
    for date in reader.read(text, in: context) {
      let range = date.expression.range
      let isOrdered = range.lowerBound >= end && !range.isEmpty && range.upperBound <= length
      #expect(isOrdered, "\(text.debugDescription)")
      end = range.upperBound
      for occurrence in date.occurrences {
        guard let start = occurrence.start, let stop = occurrence.end else { continue }
        let isSameForm = (start.time == nil) == (stop.time == nil)
        #expect(isSameForm, "\(text.debugDescription)")
      }
    }
  }

  private func context(_ random: inout SeededGenerator) -> DateContext {
    var context = DateContext(isWholeExpression: Bool.random(using: &random))
    if Bool.random(using: &random) {
      context.reference = LocalMoment(
        CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &random)),
        ClockTime(hour: Int.random(in: 0...23, using: &random)))
    }
    if Bool.random(using: &random) {
      let first = CalendarDate(dayNumber: Int.random(in: 0...30_000, using: &random))
      context.period = first...first.adding(days: Int.random(in: 0...400, using: &random))
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      context.days = [
        Occurrence(
          start: LocalMoment(CalendarDate(dayNumber: Int.random(in: 0...30_000, using: &random))))
      ]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      context.year = Int.random(in: 1...9999, using: &random)
      context.month = Int.random(in: 1...12, using: &random)
    }
    return context
  }
}
