/// Cuts UTF-8 into tokens in one pass, without looking at characters.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> ContiguousArray<Token> {
    var tokenizer = Tokenizer(bytes: bytes)
    return tokenizer.run()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run() -> ContiguousArray<Token> {
    var tokens = ContiguousArray<Token>()
    tokens.reserveCapacity(bytes.count / 4 + 8)
    var spaced = true
    var elided = false
    var broken = true
    while position < bytes.count {
      let start = position
      let byte = bytes[position]
      var token = Token(
        start: Int32(truncatingIfNeeded: start), end: 0, kind: .sign, spaced: spaced,
        elided: elided, broken: broken, digits: 0, value: 0, fold: 0)
      if isDigit(byte) {
        readNumber(into: &token)
      } else {
        switch glyph(at: position) {
        case .space(let width, let isBreak):
          position += width
          spaced = true
          if isBreak { broken = true }
          elided = false
          continue
        case .apostrophe(let width):
          position += width
          elided = true
          continue
        case .nothing(let width):
          position += width
          continue
        case .letter:
          readWord(into: &token)
        case .sign(let sign, let width):
          token.value = Int32(sign.rawValue)
          position += width
        }
      }
      token.end = Int32(truncatingIfNeeded: position)
      tokens.append(token)
      spaced = false
      elided = false
      broken = false
    }
    return tokens
  }

  private mutating func readNumber(into token: inout Token) {
    token.kind = .number
    var value = 0
    var digits = 0
    var fold = FoldedSpelling()
    while position < bytes.count, isDigit(bytes[position]) {
      if digits < 9 { value = value * 10 + Int(bytes[position] - 0x30) }
      digits += 1
      fold.append(bytes[position])
      position += 1
    }
    token.value = digits > 9 ? -1 : Int32(value)
    token.digits = UInt8(min(digits, 255))
    token.fold = fold.value
  }

  private mutating func readWord(into token: inout Token) {
    token.kind = .word
    var fold = FoldedSpelling()
    let first = bytes[position]
    token.isCapitalized = first >= 0x41 && first <= 0x5A
    token.isCapitals = token.isCapitalized
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) {
        fold.append(byte | 0x20)
        if byte >= 0x61 { token.isCapitals = false }
        position += 1
        continue
      }
      guard byte >= 0x80 else { break }
      guard case .letter(let width, let folded) = glyph(at: position) else {
        // A soft hyphen or a combining accent inside a word counts for nothing.
        guard case .nothing(let width) = glyph(at: position) else { break }
        position += width
        continue
      }
      switch folded {
      case .ascii(let base): fold.append(base)
      case .pair(let first, let second):
        fold.append(first)
        fold.append(second)
      case .kept:
        for offset in 0..<width { fold.append(bytes[position + offset]) }
      }
      position += width
    }
    token.fold = fold.value
    token.tail = fold.tail
  }

  private func glyph(at index: Int) -> Glyph { Glyph.read(bytes, at: index) }
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always) func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7A
}

/// A word without case and accents, as a number (FNV-1a, 64 bits).
struct FoldedSpelling {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The last four letters.
  private(set) var tail: UInt32 = 0

  @inline(__always) mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    tail = tail << 8 | UInt32(byte)
  }
}
