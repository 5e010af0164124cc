import Glibc

/// Writes one line; control characters of a name don't reach the terminal.
func writeLine(_ line: String, to descriptor: Int32) {
  var rest = (line.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 } + [0x0A])[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else { return }
      continue
    }
    rest = rest.dropFirst(count)
  }
}
