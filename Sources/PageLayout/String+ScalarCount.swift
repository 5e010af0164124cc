extension String {
  /// As many as `unicodeScalars.count` gives, which walks from index to index for it.
  var scalarCount: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether it has so many scalars or fewer, most often told by the count of its bytes.
  func hasScalars(upTo count: Int) -> Bool {
    let bytes = utf8.count
    guard bytes > count, bytes <= 4 * count else { return bytes <= count }
    var scalars = 0
    for byte in utf8 where byte & 0xC0 != 0x80 {
      scalars += 1
      if scalars > count { return false }
    }
    return true
  }

  var isOneScalar: Bool {
    let bytes = utf8.count
    return bytes == 1 || (2...4).contains(bytes) && scalarCount == 1
  }
}
