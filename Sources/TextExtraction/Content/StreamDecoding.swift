import CZlib

/// Undoes the filters that page content is stored with.
enum StreamDecoding {
  /// A stream that grows past this is cut off there; a page has a few hundred kilobytes.
  static let largestStream = 32 << 20

  /// Applies filters in order; `nil` for one that page content doesn't come in.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, filters: [String]) -> [UInt8]? {
    if filters == ["FlateDecode"] || filters == ["Fl"] { return inflated(bytes) }
    var current = Array(bytes)
    for filter in filters {
      let next: [UInt8]? = current.withUnsafeBufferPointer { buffer in
        switch filter {
        case "FlateDecode", "Fl": inflated(buffer)
        case "ASCII85Decode", "A85": fromBase85(buffer)
        case "ASCIIHexDecode", "AHx": fromHexadecimal(buffer)
        default: nil
        }
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }

  /// Inflates what can be inflated: a damaged end is left out.
  private static func inflated(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    inflated(bytes, upTo: largestStream)?.bytes
  }

  /// Inflates what can be inflated of about so many bytes, and says whether that is the whole stream, undamaged.
  static func inflated(_ bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int)
    -> (bytes: [UInt8], isWhole: Bool)?
  {
    var stream = z_stream()
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.avail_in = uInt(bytes.count)
    guard
      inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var capacity = max(4096, bytes.count * 6)
    var status = Z_OK
    var finished = false
    while !finished, output.count < limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        status = inflate(&stream, Z_NO_FLUSH)
        count = buffer.count - Int(stream.avail_out)
        finished = status != Z_OK || stream.avail_in == 0 && stream.avail_out > 0
      }
      if output.isEmpty { output = chunk } else { output += chunk }
      capacity = max(4096, capacity / 2)
    }
    return (output, status == Z_STREAM_END)
  }

  private static func fromBase85(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var group: [UInt32] = []
    func flush(_ group: [UInt32], keep: Int) {
      let value = group.reduce(UInt32(0)) { $0 &* 85 &+ $1 }
      for index in 0..<keep { output.append(UInt8(truncatingIfNeeded: value >> (24 - 8 * index))) }
    }
    for byte in bytes {
      if byte == 0x7E { break }
      if byte == 0x7A, group.isEmpty {
        output += [0, 0, 0, 0]
        continue
      }
      guard byte >= 0x21, byte <= 0x75 else { continue }
      group.append(UInt32(byte - 0x21))
      if group.count == 5 {
        flush(group, keep: 4)
        group.removeAll(keepingCapacity: true)
      }
    }
    if group.count > 1 {
      let count = group.count
      flush(group + [UInt32](repeating: 84, count: 5 - count), keep: count - 1)
    }
    return output
  }

  static func fromHexadecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var high: UInt8?
    for byte in bytes {
      if byte == 0x3E { break }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: continue
      }
      if let first = high {
        output.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { output.append(high << 4) }
    return output
  }
}
