import CDigest

/// The SHA-256 of bytes, in lower-case hexadecimal.
package func sha256(of bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
    presskit_sha256(bytes, bytes.count, digest.baseAddress)
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[index * 2] = digits[Int(byte >> 4)]
        text[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
  }
}
