// What a sequence of bytes is asked, for those of texts.
//
// The library's view hands out byte for byte, each with a look at how the text is stored (25 instructions); walked in
// place a byte takes four. Being of the views themselves, these are taken for those of all sequences wherever this
// module is imported.
//
// Public, as only public code is inlined into other modules.

extension String.UTF8View {
  /// Whether a byte stands in the text.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool { contains { $0 == byte } }

  /// Whether a byte stands in the text that is as asked.
  @inlinable
  public func contains(where isWanted: (UInt8) -> Bool) -> Bool {
    withContiguousStorageIfAvailable { $0.contains(where: isWanted) }
      ?? Array(self).contains(where: isWanted)
  }

  /// Whether all bytes of the text are as asked.
  @inlinable
  public func allSatisfy(_ isRight: (UInt8) -> Bool) -> Bool { !contains { !isRight($0) } }
}

extension Substring.UTF8View {
  /// Whether a byte stands in the text.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool { contains { $0 == byte } }

  /// Whether a byte stands in the text that is as asked.
  @inlinable
  public func contains(where isWanted: (UInt8) -> Bool) -> Bool {
    withContiguousStorageIfAvailable { $0.contains(where: isWanted) }
      ?? Array(self).contains(where: isWanted)
  }
}
