/// Puts the pieces that a socket gives together to frames: a length of four bytes, little-endian,
/// then as many bytes.
struct FrameReader {
  /// A frame that announces more is refused before any of it is kept.
  let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0

  init(limit: Int) { self.limit = limit }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    // What was taken is dropped in one go, when it has grown worth it.
    if start > 0, start == buffer.count || start > 1 << 16 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, `nil` where more bytes are needed.
  mutating func next() throws(WireError) -> ArraySlice<UInt8>? {
    guard buffer.count - start >= 4 else { return nil }
    var length = 0
    for offset in (0..<4).reversed() { length = length << 8 | Int(buffer[start + offset]) }
    guard length <= limit else { throw .tooLong }
    guard buffer.count - start - 4 >= length else { return nil }
    defer { start += 4 + length }
    return buffer[(start + 4)..<(start + 4 + length)]
  }

  /// A frame around a message.
  static func frame(_ message: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(clamping: message.count).littleEndian) { Array($0) } + message
  }
}
