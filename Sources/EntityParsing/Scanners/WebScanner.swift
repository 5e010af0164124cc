/// Finds web addresses in text: with a scheme, with "www.", or a bare domain.
struct WebScanner {
  private let bytes: [UInt8]
  private let lexicon: AddressLexicon

  /// - Parameter taken: stretches that belong to something else, such as mail addresses; ascending.
  static func scan(
    _ text: String, except taken: [Range<Int>] = [], lexicon: AddressLexicon = .shared
  ) -> [FoundAddress] {
    scan(Array(text.utf8), except: taken, lexicon: lexicon)
  }

  static func scan(
    _ bytes: [UInt8], except taken: [Range<Int>] = [], lexicon: AddressLexicon = .shared
  ) -> [FoundAddress] {
    guard mayHoldDomain(bytes) else { return [] }
    if let plain = PlainHyphens(bytes) {
      return plain.printed(scan(plain.bytes, except: taken.map(plain.plain), lexicon: lexicon))
    }
    let scanner = WebScanner(bytes: bytes, lexicon: lexicon)
    var found: [FoundAddress] = []
    var position = 0
    var skipped = taken[...]
    while position < bytes.count {
      if let next = skipped.first, position >= next.lowerBound {
        position = max(position, next.upperBound)
        skipped.removeFirst()
        continue
      }
      guard AddressBytes.isAlphanumeric(bytes[position]) else {
        position += 1
        continue
      }
      let limit = skipped.first?.lowerBound ?? bytes.count
      let isAtStart = position == 0 || !scanner.isGluedBefore(position)
      if isAtStart, let address = scanner.address(at: position, limit: limit) {
        found.append(address)
        position = address.range.upperBound
      } else {
        while position < limit, AddressBytes.isHost(bytes[position]) { position += 1 }
      }
    }
    return found
  }

  /// Whether a dot stands before a letter, before a line end that may cut a domain, or in a "www." that a
  /// space parts from what follows: most texts have none but those of their sentences.
  private static func mayHoldDomain(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast() where bytes[index] == AddressBytes.dot {
      let next = bytes[index + 1]
      if AddressBytes.isLetter(next) || next == AddressBytes.newline { return true }
      if AddressBytes.isSpace(next), index > 0, bytes[index - 1] | 0x20 == UInt8(ascii: "w") {
        return true
      }
    }
    return false
  }

  /// Whether the byte before a start makes it the middle of something.
  private func isGluedBefore(_ position: Int) -> Bool {
    let before = bytes[position - 1]
    return AddressBytes.isWordByte(before) || before == AddressBytes.at
      || before == UInt8(ascii: "/") || before == UInt8(ascii: "_")
  }

  private func address(at start: Int, limit: Int) -> FoundAddress? {
    var hostStart = start
    var scheme = "https://"
    var form = FoundAddress.Form.bare
    if bytes[start] | 0x20 == UInt8(ascii: "h") {
      for known in ["https://", "http://"] where hasPrefix(known, at: start) {
        scheme = known
        hostStart = start + known.utf8.count
        form = .plain
      }
    }
    if form == .plain, hostStart < limit, AddressBytes.isSpace(bytes[hostStart]) { hostStart += 1 }
    var host = reach(from: hostStart, limit: limit, while: AddressBytes.isHost)
    // Nearly every word ends here: a domain has a dot.
    if form == .bare, !bytes[hostStart..<host].contains(AddressBytes.dot) { return nil }
    var isCut = hostStart > start + scheme.utf8.count && form == .plain
    // "www. example.org": a space that slipped in after the dot.
    if form == .bare, host == hostStart + 4, hasPrefix("www.", at: hostStart), host < limit,
      AddressBytes.isSpace(bytes[host])
    {
      host = reach(from: host + 1, limit: limit, while: AddressBytes.isHost)
      isCut = true
    }
    if let longer = continued(from: hostStart, to: host, limit: limit, needsDot: true) {
      host = longer
      isCut = true
    }
    let hostBytes = bytes[hostStart..<host].filter { !AddressBytes.isSpace($0) }
    guard let length = DomainName.length(hostBytes, lexicon: lexicon) else { return nil }
    if form == .bare, !isBareDomain(Array(hostBytes.prefix(length)), at: hostStart) { return nil }
    var end = host - (hostBytes.count - length)
    if length == hostBytes.count, end < limit,
      [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        .contains(bytes[end])
    {
      end = path(from: end, limit: limit, isCut: &isCut)
    }
    let printed = bytes[hostStart..<end].filter { !AddressBytes.isSpace($0) }
    return FoundAddress(
      kind: .web, value: scheme + String(decoding: printed, as: UTF8.self), range: start..<end,
      form: isCut ? .cut : form)
  }

  /// The end of a path, over line ends that cut it, without the sentence's own signs.
  private func path(from start: Int, limit: Int, isCut: inout Bool) -> Int {
    var end = reach(from: start, limit: limit, while: AddressBytes.isPath)
    while let longer = continued(from: start, to: end, limit: limit, needsDot: false) {
      isCut = true
      end = longer
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("):
        end -= 1
      case UInt8(ascii: ")") where !bytes[start..<end].contains(UInt8(ascii: "(")):
        end -= 1
      // Closing quotation marks and ellipses in UTF-8.
      case 0x80...0xFF where !AddressBytes.isWordByte(bytes[end - 1]):
        end -= 1
      case 0xC2, 0xE2: end -= 1
      default: return end
      }
    }
    return end
  }

  /// Where an address that a line end cut goes on to.
  private func continued(from start: Int, to end: Int, limit: Int, needsDot: Bool) -> Int? {
    guard end > start, end < limit, AddressBytes.isSpace(bytes[end]) else { return nil }
    let isLine = bytes[end] == AddressBytes.newline
    let last = bytes[end - 1]
    let isJoint =
      last == AddressBytes.hyphen || last == AddressBytes.dot
      || (!needsDot && isLine
        && [
          UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"),
          UInt8(ascii: "_"),
        ].contains(last))
    guard isJoint, !needsDot || isLine || last == AddressBytes.hyphen else { return nil }
    let test = needsDot ? AddressBytes.isHost : AddressBytes.isPath
    let next = reach(from: end + 1, limit: limit, while: test)
    let piece = bytes[(end + 1)..<next]
    guard let first = piece.first, !(0x41...0x5A).contains(first),
      AddressBytes.isAlphanumeric(first)
    else { return nil }
    let inner = piece.dropLast()
    if needsDot || last == AddressBytes.dot {
      guard inner.contains(AddressBytes.dot) || lexicon.isTopLevelDomain(piece) else { return nil }
      return next
    }
    let hasSigns = inner.contains {
      [AddressBytes.dot, AddressBytes.hyphen, UInt8(ascii: "/"), UInt8(ascii: "_")].contains($0)
    }
    return hasSigns || (isLine && last == AddressBytes.hyphen) ? next : nil
  }

  /// Whether host bytes without scheme read as a domain, and not as a sentence's end or a file.
  private func isBareDomain(_ host: [UInt8], at start: Int) -> Bool {
    let labels = host.split(separator: AddressBytes.dot)
    guard labels.count >= 2, let top = labels.last else { return false }
    if hasPrefix("www.", at: start) { return labels.count >= 3 }
    guard lexicon.isTopLevelDomain(top), top.allSatisfy(AddressBytes.isSmallLetter) else {
      return false
    }
    let name = labels[labels.count - 2]
    guard name.count >= 2, name.contains(where: AddressBytes.isLetter) else { return false }
    // "J.Dupont.de" or "fin.De": a domain is set in small letters, at most with one capital in front.
    return host.dropFirst().allSatisfy { !(0x41...0x5A).contains($0) }
  }

  private func reach(from start: Int, limit: Int, while test: (UInt8) -> Bool) -> Int {
    var end = start
    while end < limit, test(bytes[end]) { end += 1 }
    return end
  }

  private func hasPrefix(_ prefix: String, at start: Int) -> Bool {
    var position = start
    for byte in prefix.utf8 {
      guard position < bytes.count, bytes[position] | 0x20 == byte | 0x20 else { return false }
      position += 1
    }
    return true
  }
}
