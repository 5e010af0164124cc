/// A text whose typographic hyphens (U+2010, U+2011) are those of a keyboard, as addresses have them.
///
/// Typesetting programs print every hyphen as U+2010: "presse@val‐de‐loire.example.fr".
struct PlainHyphens {
  /// The text with one byte for each hyphen.
  let bytes: [UInt8]
  /// Where each byte and the end stood as printed, in bytes.
  private let offsets: [Int]

  /// `nil` for a text without such hyphens.
  init?(_ printed: [UInt8]) {
    guard printed.indices.contains(where: { Self.isHyphen(at: $0, in: printed) }) else {
      return nil
    }
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var position = 0
    while position < printed.count {
      offsets.append(position)
      if Self.isHyphen(at: position, in: printed) {
        bytes.append(AddressBytes.hyphen)
        position += 3
      } else {
        bytes.append(printed[position])
        position += 1
      }
    }
    offsets.append(position)
    self.bytes = bytes
    self.offsets = offsets
  }

  private static func isHyphen(at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (0x90...0x91).contains(bytes[index + 2])
  }

  /// Where a stretch of `bytes` stood as printed.
  func printed(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The stretch of `bytes` for one of the printed text.
  func plain(_ range: Range<Int>) -> Range<Int> {
    index(of: range.lowerBound)..<index(of: range.upperBound)
  }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Addresses with their stretches as printed.
  func printed(_ found: [FoundAddress]) -> [FoundAddress] {
    found.map { address in
      var address = address
      address.range = printed(address.range)
      return address
    }
  }
}
