import CDigest

/// The SHA-256 digest of some bytes (FIPS 180-4), as 32 bytes.
///
/// Identifiers are derived from it; nothing here is secret.
package func sha256(_ message: [UInt8]) -> [UInt8] {
  Array(unsafeUninitializedCapacity: 32) { digest, count in
    presskit_sha256(message, message.count, digest.baseAddress)
    count = 32
  }
}
