/// Writes values between the command and its workers: fixed-width little-endian numbers, and
/// text and bytes after their length.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt8) { bytes.append(value) }

  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: [UInt8]) {
    write(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func write(_ value: String) { write(Array(value.utf8)) }

  /// Writes text cut to a length that the reader takes.
  mutating func write(_ value: String, limit: Int) {
    write(value.utf8.count <= limit ? value : value.cut(toBytes: limit))
  }

  mutating func write<Value>(
    _ value: Value?, _ body: (inout WireWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }
}

extension String {
  /// The longest beginning of at most `count` bytes that splits no character.
  fileprivate func cut(toBytes count: Int) -> String {
    let text = unicodeScalars
    var end = text.startIndex
    var size = 0
    while end < text.endIndex, size + UTF8.width(text[end]) <= count {
      size += UTF8.width(text[end])
      end = text.index(after: end)
    }
    return String(text[..<end])
  }
}
