/// FNV-1a of the bytes of a folded word: words are looked up by it, without making strings of them.
///
/// Public, as only public code is inlined into other modules; it is called for every byte of a kit.
public enum WordHash {
  /// The hash of nothing.
  @inlinable public static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of what was hashed before with one byte more.
  @inlinable
  public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of bytes that are folded already.
  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }
}
