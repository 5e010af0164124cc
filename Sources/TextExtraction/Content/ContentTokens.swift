/// Walks the operators of a content stream (ISO 32000-1 7.8.2), operands kept by where they begin.
struct ContentTokens {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Where each operand of the operator begins.
  private(set) var operands: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    operands.reserveCapacity(64)
  }

  private static let isRegular: [Bool] = (0..<256).map { value in
    let byte = UInt8(value)
    return !ObjectReader.isSpace(byte) && !ObjectReader.isDelimiter(byte)
  }

  /// The next operator, its letters packed into a number, the first highest; `nil` at the end.
  mutating func next() -> UInt32? {
    operands.removeAll(keepingCapacity: true)
    return Self.isRegular.withUnsafeBufferPointer { isRegular in
      while position < bytes.count {
        let byte = bytes[position]
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, 0x0C, 0: position += 1
        case 0x2B, 0x2D, 0x2E, 0x30...0x39:
          operands.append(position)
          position += 1
          while position < bytes.count, isRegular[Int(bytes[position])] { position += 1 }
        case 0x2F:
          operands.append(position)
          position += 1
          while position < bytes.count, isRegular[Int(bytes[position])] { position += 1 }
        case 0x28:
          operands.append(position)
          skipString()
        case 0x3C:
          operands.append(position)
          skipAngle()
        case 0x5B:
          operands.append(position)
          skipArray()
        case 0x25:
          while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
          }
        case 0x29, 0x3E, 0x5D, 0x7B, 0x7D: position += 1
        default:
          var code = UInt32(byte)
          position += 1
          while position < bytes.count, isRegular[Int(bytes[position])] {
            code = code << 8 | UInt32(bytes[position])
            position += 1
          }
          return code
        }
      }
      return nil
    }
  }

  /// The number `fromLast` places before the last operand; 0 where there is none.
  func number(_ fromLast: Int = 0) -> Double {
    let index = operands.count - 1 - fromLast
    guard index >= 0 else { return 0 }
    return ObjectReader.number(bytes, at: operands[index]).0
  }

  /// The operand `fromLast` places before the last one as a name.
  func name(_ fromLast: Int = 0) -> String? {
    let index = operands.count - 1 - fromLast
    guard index >= 0, bytes[operands[index]] == 0x2F else { return nil }
    var reader = ObjectReader(bytes, at: operands[index])
    return reader.value()?.name
  }

  /// Skips the data of an inline image, its `BI` just read.
  mutating func skipInlineImage() {
    while let found = FileObjects.find("EI", in: bytes, from: position) {
      position = found + 2
      let before = found == 0 ? 0x20 : bytes[found - 1]
      let after = position < bytes.count ? bytes[position] : 0x20
      if ObjectReader.isSpace(before), ObjectReader.isSpace(after) { return }
    }
    position = bytes.count
  }

  private mutating func skipString() {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x5C {
        position += 1
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }

  private mutating func skipAngle() {
    if position + 1 < bytes.count, bytes[position + 1] == 0x3C {
      var reader = ObjectReader(bytes, at: position)
      _ = reader.value()
      position = max(reader.position, position + 2)
      return
    }
    while position < bytes.count, bytes[position] != 0x3E { position += 1 }
    position += 1
  }

  private mutating func skipArray() {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case 0x5D:
        position += 1
        return
      case 0x28: skipString()
      case 0x3C: skipAngle()
      default: position += 1
      }
    }
  }
}
