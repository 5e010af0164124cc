import Glibc

/// Writes a file piece by piece under a temporary name, and puts it in place only if it differs from
/// what is there: an unchanged file keeps its modification time, and so a web server its ETag.
struct UnchangedWriter {
  private let path: String
  private let temporary: String
  private let file: Descriptor
  private let old: Descriptor?
  private var isSame: Bool
  private var buffer: [UInt8] = []
  private static let pieceLength = 1 << 18

  init(_ path: String) throws(FileError) {
    self.path = path
    let (folder, name) = splitPath(path)
    temporary = joinPath(folder, ".\(name).partial")
    file = try Descriptor(
      opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666)
    old = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW)
    isSame = old != nil
    buffer.reserveCapacity(Self.pieceLength + 4096)
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    buffer += bytes
    if buffer.count >= Self.pieceLength { try flush() }
  }

  /// Puts the file in place.
  ///
  /// - Returns: whether it differs from what was there.
  mutating func finish() throws(FileError) -> Bool {
    try flush()
    if isSame, let old, isAtEnd(old) {
      unlink(temporary)
      return false
    }
    guard fsync(file.number) == 0, rename(temporary, path) == 0 else { throw FileError(path) }
    return true
  }

  private mutating func flush() throws(FileError) {
    try file.writeAll(buffer, path: temporary)
    if isSame, let old { isSame = read(buffer.count, from: old) == buffer }
    buffer.removeAll(keepingCapacity: true)
  }

  private func read(_ count: Int, from file: Descriptor) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = 0
    while length < count {
      let more = bytes.withUnsafeMutableBytes { raw in
        retryingInterrupts {
          Glibc.read(file.number, raw.baseAddress.map { $0 + length }, count - length)
        }
      }
      guard more > 0 else { break }
      length += more
    }
    return length == count ? bytes : []
  }

  private func isAtEnd(_ file: Descriptor) -> Bool {
    var byte: UInt8 = 0
    return retryingInterrupts { Glibc.read(file.number, &byte, 1) } == 0
  }
}
