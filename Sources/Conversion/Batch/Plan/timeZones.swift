import Glibc

/// Whether the machine's zone files have a zone of this name.
package func isKnownTimeZone(_ name: String) -> Bool {
  let allowed = name.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F: true
    default: false
    }
  }
  guard allowed, !name.isEmpty, !name.hasPrefix("/") else { return false }
  var facts = stat()
  return stat("/usr/share/zoneinfo/\(name)", &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
}
