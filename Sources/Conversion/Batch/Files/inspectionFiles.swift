/// The bytes of one kit, for a look at what the stages make of it.
package func readKit(
  at path: String, maximumBytes: Int = 1 << 30
) throws(ConversionError) -> [UInt8] {
  try readKit(
    try openKit(path, maximumBytes: maximumBytes), path: path, maximumBytes: maximumBytes)
}

/// Writes one file, whole or not at all.
package func writeOutput(_ bytes: [UInt8], to path: String) throws(ConversionError) {
  do throws(FileError) {
    try writeWhole(bytes, to: path)
  } catch {
    throw ConversionError(writing: error)
  }
}
