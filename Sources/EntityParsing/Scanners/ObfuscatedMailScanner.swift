import Lexicons

/// Finds mail addresses whose signs are spelled out: "nom [at] domaine.fr", "name AT domain DOT org", "name -at- domain.org",
/// "name7 chez domaine.fr".
struct ObfuscatedMailScanner {
  private let bytes: [UInt8]
  private let lexicon: AddressLexicon

  static func scan(_ bytes: [UInt8], lexicon: AddressLexicon) -> [FoundAddress] {
    let scanner = ObfuscatedMailScanner(bytes: bytes, lexicon: lexicon)
    var found: [FoundAddress] = []
    var position = 0
    while position < bytes.count {
      if scanner.mayBegin(bytes[position]), let at = scanner.at(position),
        let address = scanner.address(around: at)
      {
        found.append(address)
        position = address.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// What tells whether an address goes on over a line's end.
  private var lines: MailScanner { MailScanner(bytes: bytes, lexicon: lexicon) }

  /// How a word for "@" is told from the same word of a sentence.
  private enum Sign {
    /// Brackets, capitals, or the same sign on both sides.
    case setOff
    /// Nothing but the name in front of it.
    case bare
  }

  /// A word for "@" that begins at a byte, with what sets it off.
  private func at(_ start: Int) -> (range: Range<Int>, sign: Sign)? {
    if let closing = Self.closing(bytes[start]) {
      guard let end = bytes[(start + 1)...].prefix(13).firstIndex(of: closing) else { return nil }
      let word = trimmed(bytes[(start + 1)..<end])
      guard lexicon.atWords.contains(Folding.fold(word)) else { return nil }
      // Hyphens and the like join words: only white around both of them tells that they enclose one.
      if closing == bytes[start], !isSpace(start - 1) || !isSpace(end + 1) { return nil }
      return (start..<end + 1, .setOff)
    }
    guard isSpace(start - 1) else { return nil }
    let word = bytes[start...].prefix(Self.longestWord + 1).prefix(while: AddressBytes.isLetter)
    guard word.count > 1, word.count <= Self.longestWord, isSpace(word.endIndex) else { return nil }
    if word.elementsEqual([UInt8(ascii: "A"), UInt8(ascii: "T")]) {
      return (start..<word.endIndex, .setOff)
    }
    guard word.allSatisfy(AddressBytes.isSmallLetter),
      lexicon.atWords.contains(String(decoding: word, as: UTF8.self))
    else { return nil }
    return (start..<word.endIndex, .bare)
  }

  private func isSpace(_ index: Int) -> Bool {
    bytes.indices.contains(index) && AddressBytes.isSpace(bytes[index])
  }

  /// Of a word for "@", in letters.
  private static let longestWord = 10

  /// Whether what stands in front of a bare word can be no word of a sentence: "name7 chez", "ada.roche at".
  private static func isName(_ name: [UInt8]) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    return AddressBytes.isLetter(first) && AddressBytes.isAlphanumeric(last)
      && name.contains { !AddressBytes.isLetter($0) && $0 != AddressBytes.hyphen }
  }

  private func address(around at: (range: Range<Int>, sign: Sign)) -> FoundAddress? {
    var end = at.range.lowerBound
    while end > 0, AddressBytes.isSpace(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, AddressBytes.isLocal(bytes[start - 1]) { start -= 1 }
    var name = Array(bytes[start..<end])
    while let first = name.first, !AddressBytes.isAlphanumeric(first) {
      name.removeFirst()
      start += 1
    }
    if let longer = lines.localContinued(before: start, after: 0) {
      name = longer.bytes + name
      start = longer.start
    }
    guard !name.isEmpty, at.sign == .setOff || Self.isName(name),
      let domain = self.domain(after: at.range.upperBound)
    else { return nil }
    return FoundAddress(
      kind: .mail,
      value:
        "\(String(decoding: name, as: UTF8.self))@\(String(decoding: domain.bytes, as: UTF8.self))",
      range: start..<domain.end, form: .obfuscated)
  }

  private func domain(after index: Int) -> (bytes: [UInt8], end: Int)? {
    var position = index
    while position < bytes.count, AddressBytes.isSpace(bytes[position]) { position += 1 }
    var host: [UInt8] = []
    var end = position
    while position < bytes.count {
      if AddressBytes.isHost(bytes[position]) {
        host.append(bytes[position])
        position += 1
        end = position
      } else if !host.isEmpty, let after = self.dot(at: position) {
        host.append(AddressBytes.dot)
        position = after
      } else if AddressBytes.isSpace(bytes[position]),
        lines.continues(host, at: position + 1, isLine: bytes[position] != 0x20)
      {
        position += 1
      } else {
        break
      }
    }
    guard let length = DomainName.length(host, lexicon: lexicon),
      length == host.count
        || host[length...].allSatisfy({ $0 == AddressBytes.dot })
    else { return nil }
    return (Array(host.prefix(length)), end - (host.count - length))
  }

  /// The byte after a word for a dot ("[dot]", " point ") and the spaces around it.
  private func dot(at start: Int) -> Int? {
    var position = start
    while position < bytes.count, AddressBytes.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    if let closing = Self.closing(bytes[position]) {
      guard let end = bytes[position...].prefix(10).firstIndex(of: closing),
        lexicon.dotWords.contains(Folding.fold(trimmed(bytes[(position + 1)..<end])))
      else { return nil }
      position = end + 1
    } else {
      let word = bytes[position...].prefix(while: AddressBytes.isLetter)
      guard position > start, lexicon.dotWords.contains(Folding.fold(trimmed(word))) else {
        return nil
      }
      position += word.count
    }
    while position < bytes.count, AddressBytes.isSpace(bytes[position]) { position += 1 }
    return position
  }

  private func trimmed(_ slice: ArraySlice<UInt8>) -> String {
    var slice = slice
    while let first = slice.first, AddressBytes.isSpace(first) { slice.removeFirst() }
    while let last = slice.last, AddressBytes.isSpace(last) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Whether a word for "@" may begin with a byte.
  private func mayBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "A") || lexicon.atLeads.contains(byte) || Self.closing(byte) != nil
  }

  /// What a word is set off by: brackets, or the same sign on both sides.
  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "/"): byte
    default: nil
    }
  }
}
