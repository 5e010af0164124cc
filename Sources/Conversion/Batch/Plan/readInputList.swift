import Glibc

/// The inputs named in a file, one a line, or ended by zero bytes where it holds one; `-` is standard
/// input.
package func readInputList(_ path: String) throws(ConversionError) -> [String] {
  do throws(FileError) {
    let file =
      path == "-" ? Descriptor(owning: dup(STDIN_FILENO)) : try Descriptor(opening: path, O_RDONLY)
    let bytes = try file.readAll(limit: 1 << 28, path: path)
    let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return bytes.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
  } catch {
    throw ConversionError(reading: error)
  }
}

/// The first line of a file that holds a password.
package func readPassword(_ path: String) throws(ConversionError) -> String {
  do throws(FileError) {
    let bytes = try Descriptor(opening: path, O_RDONLY).readAll(limit: 1 << 16, path: path)
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  } catch {
    throw ConversionError(reading: error)
  }
}
