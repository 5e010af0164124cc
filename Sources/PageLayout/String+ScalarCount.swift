extension String {
  /// As many as `unicodeScalars.count` gives, which walks from index to index for it.
  var scalarCount: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
