import KitIdentity

/// 128 bits of the SHA-256 of some bytes, in hexadecimal.
func entityDigest(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let digest = sha256(bytes).prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: digest, as: UTF8.self)
}
