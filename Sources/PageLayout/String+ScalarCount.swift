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
    return bytes <= count || bytes <= 4 * count && scalarCount <= count
  }

  var isOneScalar: Bool {
    let bytes = utf8.count
    return bytes == 1 || (2...4).contains(bytes) && scalarCount == 1
  }
}
