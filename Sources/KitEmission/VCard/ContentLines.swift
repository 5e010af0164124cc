/// Content lines as vCard wants them (RFC 6350 3.2): CRLF, at most 75 octets, no character split.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ line: String) {
    var room = 75
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if encoded.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [0x0D, 0x0A]
  }
}
