/// Finds mail addresses in text, also cut by a line end or glued to other text.
///
/// A line end may be a newline or, in text that was joined already, the space that took its place.
struct MailScanner {
  let bytes: [UInt8]
  let lexicon: AddressLexicon

  static func scan(_ text: String, lexicon: AddressLexicon = .shared) -> [FoundAddress] {
    scan(Array(text.utf8), lexicon: lexicon)
  }

  static func scan(_ bytes: [UInt8], lexicon: AddressLexicon = .shared) -> [FoundAddress] {
    if let plain = PlainHyphens(bytes) {
      return plain.printed(scan(plain.bytes, lexicon: lexicon))
    }
    let scanner = MailScanner(bytes: bytes, lexicon: lexicon)
    var found: [FoundAddress] = []
    var end = 0
    for index in bytes.indices where bytes[index] == AddressBytes.at && index >= end {
      if let address = scanner.address(at: index, after: end) {
        end = address.range.upperBound
        found.append(address)
      }
    }
    return (found + ObfuscatedMailScanner.scan(bytes, lexicon: lexicon))
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func address(at index: Int, after limit: Int) -> FoundAddress? {
    guard let local = self.local(before: index, after: limit),
      let domain = self.domain(after: index + 1)
    else { return nil }
    let name = String(decoding: local.bytes, as: UTF8.self)
    let host = String(decoding: domain.bytes, as: UTF8.self)
    return FoundAddress(
      kind: .mail, value: "\(name)@\(host)", range: local.start..<domain.end,
      form: local.isCut || domain.isCut ? .cut : .plain)
  }

  // MARK: Before the at sign

  private func local(
    before index: Int, after limit: Int
  ) -> (bytes: [UInt8], start: Int, isCut: Bool)? {
    var start = index
    var isCut = false
    if start > limit, bytes[start - 1] == AddressBytes.newline { start -= 1 }
    let end = start
    while start > limit, AddressBytes.isLocal(bytes[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    if end < index { isCut = true }
    var name = Array(bytes[start..<end])
    if let longer = localContinued(before: start, after: limit) {
      name = longer.bytes + name
      start = longer.start
      isCut = true
    }
    let glue = gluedNumber(name, at: start)
    name.removeFirst(glue)
    start += glue
    while let first = name.first, first == AddressBytes.dot || first == AddressBytes.hyphen {
      name.removeFirst()
      start += 1
    }
    return name.isEmpty || name.count > 64 ? nil : (name, start, isCut)
  }

  /// The piece of a local part that stands at the end of the line before, with its hyphen.
  func localContinued(
    before start: Int, after limit: Int
  ) -> (bytes: [UInt8], start: Int)? {
    guard start >= limit + 3, bytes[start - 1] == AddressBytes.newline else { return nil }
    let last = bytes[start - 2]
    guard [AddressBytes.hyphen, AddressBytes.dot, UInt8(ascii: "_")].contains(last) else {
      return nil
    }
    var from = start - 1
    while from > limit, AddressBytes.isLocal(bytes[from - 1]) { from -= 1 }
    let piece = bytes[from..<start - 1]
    // "e." alone above an address is its label.
    if last == AddressBytes.dot, piece.count == 2 { return nil }
    // A sentence's last word ends in a dot too: a cut name is one that begins its line.
    let beginsLine = from == 0 || bytes[from - 1] == AddressBytes.newline
    guard piece.count > 1, piece.allSatisfy({ !(0x41...0x5A).contains($0) }),
      last != AddressBytes.dot || beginsLine
    else { return nil }
    return (Array(piece), from)
  }

  /// How many digits of a telephone number run into the name.
  private func gluedNumber(_ name: [UInt8], at start: Int) -> Int {
    guard let letter = name.firstIndex(where: AddressBytes.isLetter) else { return 0 }
    let digits = name[..<letter].filter(AddressBytes.isDigit).count
    let isAfterNumber =
      start > 1 && !AddressBytes.isAlphanumeric(bytes[start - 1])
      && AddressBytes.isDigit(bytes[start - 2])
    return digits >= 8 || (digits >= 2 && isAfterNumber) ? letter : 0
  }

  // MARK: After the at sign

  private func domain(after index: Int) -> (bytes: [UInt8], end: Int, isCut: Bool)? {
    var position = index
    var isCut = false
    if position < bytes.count, AddressBytes.isSpace(bytes[position]) {
      position += 1
      isCut = true
    }
    var host: [UInt8] = []
    var end = position
    while position < bytes.count {
      let byte = bytes[position]
      if AddressBytes.isHost(byte) {
        host.append(byte)
        position += 1
        end = position
      } else if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xAD {
        position += 2
      } else if AddressBytes.isSpace(byte), continues(host, at: position + 1, isLine: byte != 0x20)
      {
        position += 1
        isCut = true
      } else {
        break
      }
    }
    guard let length = DomainName.length(host, lexicon: lexicon) else { return nil }
    if isCut, length < host.count {
      end = self.position(of: length, from: index) ?? end
    } else {
      end -= host.count - length
    }
    return (Array(host.prefix(length)), end, isCut)
  }

  /// Where the first `length` host bytes after `index` end, over line ends.
  private func position(of length: Int, from index: Int) -> Int? {
    var left = length
    var position = index
    while left > 0, position < bytes.count {
      if AddressBytes.isHost(bytes[position]) { left -= 1 }
      position += 1
    }
    return left == 0 ? position : nil
  }

  /// The most bytes that a domain has.
  private static let longestHost = 253

  /// Of what a line end leaves of a domain's last label, in letters.
  private static let longestRest = 3

  /// Whether what follows a line end belongs to a domain that was cut there.
  func continues(_ host: [UInt8], at position: Int, isLine: Bool) -> Bool {
    guard let last = host.last, position < bytes.count else { return false }
    var end = position
    while end < bytes.count, AddressBytes.isHost(bytes[end]) { end += 1 }
    var next = Array(bytes[position..<end])
    while next.last == AddressBytes.dot { next.removeLast() }
    guard let first = next.first else { return false }
    let isSmall = next.allSatisfy { !(0x41...0x5A).contains($0) }
    // A narrow column cuts it again: the line holds nothing else.
    func goesOn() -> Bool {
      host.count + next.count <= Self.longestHost && end < bytes.count
        && bytes[end] == AddressBytes.newline
        && continues(host + next, at: end + 1, isLine: true)
    }
    switch last {
    case AddressBytes.hyphen:
      return isSmall && (next.contains(AddressBytes.dot) || isLine && goesOn())
    case AddressBytes.dot:
      return isSmall
        && (lexicon.isTopLevelDomain(next.split(separator: AddressBytes.dot).last ?? []))
    default:
      guard isLine, isSmall else { return false }
      if first == AddressBytes.dot { return true }
      // "…@musee.ex / ample.fr": cut inside a label, where what stands so far has no known end.
      let labels = host.split(separator: AddressBytes.dot)
      let isOpen = labels.count < 2 || !lexicon.isTopLevelDomain(labels[labels.count - 1])
      guard isOpen else { return false }
      let last = labels.last ?? []
      let tail = next.split(separator: AddressBytes.dot).last ?? []
      if next.contains(AddressBytes.dot), lexicon.isTopLevelDomain(tail) { return true }
      // "…@musee.example.f / r": the line end cut the last label, and the line below is its rest alone.
      if labels.count > 1, next.count <= Self.longestRest,
        end == bytes.count || bytes[end] == AddressBytes.newline,
        lexicon.isTopLevelDomain(last + next)
      {
        return true
      }
      return goesOn()
    }
  }
}
