extension ZoneRules {
  /// Reads the bytes of a TZif file of version 2 or later (RFC 8536); anything else is `nil`.
  package init?(name: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    guard let first = reader.header(), first.version >= 2 else { return nil }
    // The first block holds 32-bit times for old readers; the second says the same and more.
    reader.position += first.bodyLength(timeSize: 4)
    guard let header = reader.header(),
      reader.position + header.bodyLength(timeSize: 8) <= bytes.count, header.typeCount > 0
    else { return nil }

    let times = (0..<header.timeCount).map { _ in reader.integer(8) }
    let indices = (0..<header.timeCount).map { _ in reader.integer(1) }
    let types = (0..<header.typeCount).map { _ in
      (
        seconds: reader.integer(4), isDaylight: reader.integer(1) != 0,
        abbreviation: Int(reader.integer(1))
      )
    }
    let letters = Array(bytes[reader.position..<reader.position + header.letterCount])
    reader.position +=
      header.letterCount + header.leapCount * 12 + header.standardCount + header.universalCount
    let offsets = types.map { type in
      let name = letters.dropFirst(type.abbreviation).prefix { $0 != 0 }
      return Offset(
        seconds: type.seconds, isDaylight: type.isDaylight,
        abbreviation: String(decoding: name, as: UTF8.self))
    }
    guard indices.allSatisfy({ offsets.indices.contains($0) }) else { return nil }

    self.name = name
    initial = offsets[0]
    var before = offsets[0]
    var changes: [Transition] = []
    for (time, index) in zip(times, indices) {
      let after = offsets[index]
      if after != before { changes.append(Transition(at: time, before: before, after: after)) }
      before = after
    }
    transitions = changes
    rule = reader.footer().flatMap { YearlyRule(posix: $0) }
  }
}

/// Reads big-endian integers and headers off a TZif file.
private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  struct Header {
    var version: Int
    var universalCount: Int
    var standardCount: Int
    var leapCount: Int
    var timeCount: Int
    var typeCount: Int
    var letterCount: Int

    func bodyLength(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + letterCount + leapCount * (timeSize + 4)
        + standardCount + universalCount
    }
  }

  /// The 44 bytes of RFC 8536 3.1.
  mutating func header() -> Header? {
    guard position + 44 <= bytes.count,
      bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let version = Int(bytes[position + 4]) - 0x30
    position += 20
    let counts = (0..<6).map { _ in integer(4) }
    guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
    return Header(
      version: version, universalCount: counts[0], standardCount: counts[1], leapCount: counts[2],
      timeCount: counts[3], typeCount: counts[4], letterCount: counts[5])
  }

  /// A signed integer of so many bytes; 0 past the end.
  mutating func integer(_ size: Int) -> Int {
    guard position + size <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for byte in bytes[position..<position + size] { value = value << 8 | UInt64(byte) }
    position += size
    switch size {
    case 8: return Int(Int64(bitPattern: value))
    case 4: return Int(Int32(bitPattern: UInt32(value)))
    default: return Int(value)
    }
  }

  /// The POSIX TZ string between two line feeds at the end of the file.
  mutating func footer() -> String? {
    guard position < bytes.count, bytes[position] == 0x0A else { return nil }
    let line = bytes[(position + 1)...].prefix { $0 != 0x0A }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
