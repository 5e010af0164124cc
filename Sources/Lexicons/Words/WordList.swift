/// The words of a text, in order, with the text's bytes.
@usableFromInline package struct WordList: Sendable {
  package let bytes: [UInt8]
  @usableFromInline package private(set) var words: [Word] = []

  package init(_ text: String) {
    self = WordListMemo.list(of: text) { WordList(cutting: $0) }
  }

  /// The words of a text that nobody asks for again.
  init(cutting bytes: [UInt8]) {
    self.bytes = bytes
    var cutter = WordCutter(bytes: bytes)
    words = cutter.cut()
  }

  @inlinable package var count: Int { words.count }
  /// Inlined, so that who looks at one property copies no word.
  @inlinable package subscript(index: Int) -> Word { words[index] }

  /// The text of a stretch of bytes.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text from the first to the last of these words, white space folded.
  package func text(words range: Range<Int>) -> String {
    guard let bytes = bytes(words: range) else { return "" }
    return text(bytes)
  }

  /// The bytes from the first to the last of these words; `nil` for no words.
  package func bytes(words range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= words.count else { return nil }
    return words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  /// The folded words joined by spaces, hyphens and apostrophes as spaces.
  package func key(_ range: Range<Int>) -> String {
    var joined = ""
    for word in words[range] {
      if !joined.isEmpty, word.isSpacedBefore || joined.utf8.last != UInt8(ascii: " ") {
        joined += " "
      }
      joined += Folding.key(word.folded)
    }
    return joined
  }

  /// The hashes of ``key(_:)`` for the ranges that begin at a word, each a word longer.
  package func keyHashes(from index: Int, upTo end: Int) -> [UInt64] {
    let space = UInt8(ascii: " ")
    var hash = WordHash.seed
    var last: UInt8?
    return words[index..<end].map { word in
      if let before = last, word.isSpacedBefore || before != space {
        hash = WordHash.step(hash, space)
        last = space
      }
      var isBegun = false
      var isParted = false
      for byte in word.folded.utf8 {
        if byte == space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
          isParted = isBegun
          continue
        }
        if isParted { hash = WordHash.step(hash, space) }
        hash = WordHash.step(hash, byte)
        (isBegun, isParted, last) = (true, false, byte)
      }
      return hash
    }
  }

  /// The words that lie inside a stretch of bytes.
  package func indices(in range: Range<Int>) -> Range<Int> {
    let first = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
    var end = first
    while end < words.count, words[end].range.upperBound <= range.upperBound { end += 1 }
    return first..<end
  }
}

/// Cuts bytes into words, numbers and signs.
private struct WordCutter {
  let bytes: [UInt8]
  var position = 0
  var isSpaced = false
  /// The word that is being cut.
  private var folded: [UInt8] = []

  /// Of words, in bytes; few are longer.
  private static let usualLength = 24

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func cut() -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5)
    folded.reserveCapacity(Self.usualLength)
    while let (scalar, length) = scalar(at: position) {
      if Self.isSpace(scalar) {
        isSpaced = true
        position += length
        continue
      }
      let word: Word
      if Self.isLetter(scalar) {
        word = letters()
      } else if Self.isDigit(scalar) {
        word = digits()
      } else {
        word = sign(scalar, length)
      }
      isSpaced = false
      words.append(word)
    }
    return words
  }

  private mutating func letters() -> Word { plainWord() ?? mixedWord() }

  /// The word at the position if it is of ASCII letters alone, as most are.
  private mutating func plainWord() -> Word? {
    let start = position
    var end = start
    var hash = WordHash.seed
    var capitals = 0
    while end < bytes.count, Self.isPlainLetter(bytes[end]) {
      hash = WordHash.step(hash, bytes[end] | 0x20)
      if bytes[end] & 0x20 == 0 { capitals += 1 }
      end += 1
    }
    guard end > start, end == bytes.count || Self.endsPlainWord(bytes[end]) else { return nil }
    position = end
    let beginsWithCapital = bytes[start] & 0x20 == 0
    let shape: Word.Shape
    switch capitals {
    case 0: shape = .lower
    case end - start: shape = capitals == 1 ? .initial : .capitals
    default: shape = capitals == 1 && beginsWithCapital ? .capitalized : .mixed
    }
    let small = String(unsafeUninitializedCapacity: end - start) { small in
      for index in start..<end { small[index - start] = bytes[index] | 0x20 }
      return end - start
    }
    return Word(
      range: start..<end, folded: small, hash: hash, shape: shape, isSpacedBefore: isSpaced,
      beginsWithCapital: beginsWithCapital, isElided: false)
  }

  /// A word with accents, hyphens, apostrophes, figures.
  private mutating func mixedWord() -> Word {
    let start = position
    folded.removeAll(keepingCapacity: true)
    var counts = LetterCounts()
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isPlainLetter(byte) {
        counts.add(plain: byte)
        folded.append(byte | 0x20)
        position += 1
        continue
      }
      guard let (scalar, length) = scalar(at: position) else { break }
      if Self.isLetter(scalar) || Self.isDigit(scalar) || Self.isMark(scalar) {
        counts.add(scalar)
        Folding.append(scalar, to: &folded)
        position += length
      } else if Self.isHyphen(scalar), let next = self.scalar(at: position + length),
        Self.isLetter(next.scalar) || (Self.isDigit(next.scalar) && counts.hasDigit)
      {
        counts.beginPart()
        folded.append(UInt8(ascii: "-"))
        position += length
      } else if Self.isApostrophe(scalar), isLetterOrEnd(position + length) {
        // Phrases of a lexicon may end with an elision: "mois de l'".
        folded.append(UInt8(ascii: "'"))
        position += length
        if isElision {
          break
        }
        counts.beginPart()
      } else if scalar == "·" || scalar == "•", let next = self.scalar(at: position + length),
        next.scalar == "e" || next.scalar == "s", !isSpaceAround(position, length)
      {
        // Inclusive writing: "député·e·s" is one word.
        position += length
      } else {
        break
      }
    }
    return word(from: start, counts.shape, beginsWithCapital: counts.beginsWithCapital)
  }

  /// The word that ``folded`` holds.
  private func word(from start: Int, _ shape: Word.Shape, beginsWithCapital: Bool = false) -> Word {
    Word(
      range: start..<position, folded: String(decoding: folded, as: UTF8.self),
      hash: WordHash.of(folded), shape: shape, isSpacedBefore: isSpaced,
      beginsWithCapital: beginsWithCapital,
      isElided: folded.count > 1 && folded.last == UInt8(ascii: "'"))
  }

  private func isSpaceAround(_ position: Int, _ length: Int) -> Bool {
    guard position > 0, let next = scalar(at: position + length) else { return true }
    return bytes[position - 1] == 0x20 || Self.isSpace(next.scalar)
  }

  private mutating func digits() -> Word {
    let start = position
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
    if let next = scalar(at: position), Self.isLetter(next.scalar) {
      // "7e", "20h30", "3XZ" are one word.
      position = start
      return letters()
    }
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: bytes[start..<position])
    return word(from: start, .number)
  }

  private mutating func sign(_ scalar: Unicode.Scalar, _ length: Int) -> Word {
    folded.removeAll(keepingCapacity: true)
    let start = position
    Folding.append(scalar == "\"" ? curved(at: start) : scalar, to: &folded)
    position += length
    return word(from: start, .sign)
  }

  /// The curved mark that a straight one stands for: it opens a quotation where a word follows at once and none is glued
  /// to it in front.
  private func curved(at index: Int) -> Unicode.Scalar {
    let isGluedToWord =
      !isSpaced && index > 0 && !Self.openings.contains(bytes[index - 1])
    let opensWord = index + 1 < bytes.count && bytes[index + 1] > UInt8(ascii: " ")
    return !isGluedToWord && opensWord ? "“" : "”"
  }

  /// Signs that a quotation may begin right behind.
  private static let openings = Array("([{/-:".utf8)

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private func isLetterOrEnd(_ index: Int) -> Bool {
    guard let next = scalar(at: index) else { return folded.count <= 2 }
    return Self.isLetter(next.scalar)
  }

  /// Whether what was folded so far is an elided article or preposition ("l'", "qu'").
  private var isElision: Bool {
    switch folded.count {
    case 2:
      switch folded[0] {
      case 0x64, 0x6C, 0x6E, 0x73, 0x6A, 0x63, 0x6D, 0x74: true
      default: false
      }
    case 3: folded[0] == UInt8(ascii: "q") && folded[1] == UInt8(ascii: "u")
    default: false
    }
  }

  static func isPlainLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Whether a byte behind a letter is a sign or white space for certain.
  static func endsPlainWord(_ byte: UInt8) -> Bool {
    byte < 0x30 && byte != 0x27 && byte != 0x2D || byte >= 0x3A && byte < 0x80
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000: true
    default: false
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value < 0x250 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 }
    return value < 0x2000 && scalar.properties.isAlphabetic
      || value >= 0x2C00 && scalar.properties.isAlphabetic
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xAD || (scalar.value >= 0x300 && scalar.value < 0x370)
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{2BC}"
  }
}

/// What a word is made of, for its shape.
private struct LetterCounts {
  private var upper = 0
  private var lower = 0
  private var isAtPartStart = true
  private var hasInnerCapital = false
  private(set) var hasDigit = false
  private(set) var beginsWithCapital = false

  mutating func beginPart() { isAtPartStart = true }

  /// Adds an ASCII letter.
  mutating func add(plain byte: UInt8) {
    if byte & 0x20 != 0 { addSmall() } else { addCapital() }
    isAtPartStart = false
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x30 && scalar.value <= 0x39 {
      hasDigit = true
    } else if LetterCase.isCapital(scalar) {
      addCapital()
    } else if LetterCase.isSmall(scalar) {
      addSmall()
    }
    isAtPartStart = false
  }

  private mutating func addCapital() {
    if upper + lower == 0 { beginsWithCapital = true }
    if !isAtPartStart { hasInnerCapital = true }
    upper += 1
  }

  private mutating func addSmall() { lower += 1 }

  var shape: Word.Shape {
    if hasDigit { return .mixed }
    if upper == 0 { return .lower }
    if lower == 0 { return upper == 1 ? .initial : .capitals }
    if hasInnerCapital { return .mixed }
    return beginsWithCapital ? .capitalized : .mixed
  }
}
