import Glibc

extension ZoneRules {
  /// The rules of a zone of the system's tz database; `nil` where it has none of this name.
  ///
  /// The Foundation's zones cost milliseconds and ICU at start-up, and libical's begin in 1891
  /// under identifiers of their own.
  package static func named(_ name: String) -> ZoneRules? {
    guard isZoneName(name), let bytes = readFile("/usr/share/zoneinfo/\(name)") else { return nil }
    return ZoneRules(name: name, tzif: bytes)
  }
}

/// Whether a text can be an IANA name, and so can't lead out of the folder of zones.
private func isZoneName(_ name: String) -> Bool {
  guard !name.isEmpty, name.utf8.count <= 64 else { return false }
  return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
    guard let first = part.utf8.first, (0x41...0x5A).contains(first & ~0x20) else { return false }
    return part.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
      default: false
      }
    }
  }
}

private func readFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  // The largest zone file has less than 4 kB.
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var length = 0
  while length < buffer.count {
    let count = buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress?.advanced(by: length), bytes.count - length)
    }
    guard count >= 0 else { return nil }
    if count == 0 { break }
    length += count
  }
  return Array(buffer[..<length])
}
