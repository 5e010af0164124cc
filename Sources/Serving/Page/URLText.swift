/// A path with what has a meaning in addresses written as percent signs (RFC 3986 2.1).
func encodedPath(_ path: String) -> String { encoded(path, keeping: "-._~/") }

/// A value of a query.
func encodedValue(_ value: String) -> String { encoded(value, keeping: "-._~") }

private func encoded(_ text: String, keeping others: StaticString) -> String {
  let kept = others.withUTF8Buffer { Array($0) }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
    case _ where kept.contains(byte): bytes.append(byte)
    default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Text without percent signs; `nil` where it is badly formed or no UTF-8.
///
/// - Parameter isForm: whether a plus stands for a space, as forms write it.
func decoded(_ text: Substring, isForm: Bool) -> String? {
  guard text.utf8.contains(where: { $0 == 0x25 || (isForm && $0 == 0x2B) }) else {
    return String(text)
  }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    switch byte {
    case 0x25:
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else { return nil }
      bytes.append(high << 4 | low)
    case 0x2B where isForm: bytes.append(0x20)
    default: bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
