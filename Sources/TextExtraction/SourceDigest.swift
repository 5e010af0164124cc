import CPoppler

/// The SHA-256 of bytes, in lower-case hexadecimal.
package func sha256(of bytes: [UInt8]) -> String {
  bytes.withUnsafeBufferPointer { buffer in
    guard
      let digest = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
    else { return "" }
    defer { g_free(digest) }
    return String(cString: digest)
  }
}
