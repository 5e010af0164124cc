/// Why bytes from the other side are no message.
enum WireError: Error, Hashable, Sendable {
  case truncated
  case tooLong
  case malformed
}

/// Reads what ``WireWriter`` wrote, trusting no length, count or text in it.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// A message has no bytes after its last field.
  func end() throws(WireError) {
    guard rest.isEmpty else { throw .malformed }
  }

  mutating func byte() throws(WireError) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .truncated }
    return byte
  }

  mutating func flag() throws(WireError) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .malformed
    }
  }

  /// A number that has to lie in a range.
  mutating func number(_ range: ClosedRange<Int>) throws(WireError) -> Int {
    guard rest.count >= 8 else { throw .truncated }
    var value: UInt64 = 0
    for byte in rest.prefix(8).reversed() { value = value << 8 | UInt64(byte) }
    rest = rest.dropFirst(8)
    let number = Int(truncatingIfNeeded: Int64(bitPattern: value))
    guard range.contains(number) else { throw .malformed }
    return number
  }

  /// The number of items that follow.
  mutating func count(limit: Int) throws(WireError) -> Int {
    let count = try number(0...Int.max)
    guard count <= limit else { throw .tooLong }
    return count
  }

  mutating func bytes(limit: Int) throws(WireError) -> [UInt8] {
    let count = try count(limit: limit)
    guard rest.count >= count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// Text that is well-formed UTF-8.
  mutating func text(limit: Int) throws(WireError) -> String {
    guard let text = String(validating: try bytes(limit: limit), as: UTF8.self) else {
      throw .malformed
    }
    return text
  }

  mutating func optional<Value>(
    _ body: (inout WireReader) throws(WireError) -> Value
  ) throws(WireError) -> Value? {
    try flag() ? try body(&self) : nil
  }
}
