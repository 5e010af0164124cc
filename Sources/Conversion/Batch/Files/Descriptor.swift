import Glibc

/// An open file descriptor, closed with its owner.
final class Descriptor {
  let number: Int32

  /// Takes over a descriptor that is open.
  init(owning number: Int32) { self.number = number }

  /// Opens a path; the descriptor is closed on `exec`.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(FileError) {
    let number = retryingInterrupts { open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw FileError(path) }
    self.number = number
  }

  deinit { close(number) }

  /// What the system knows of the file.
  func status(of path: String) throws(FileError) -> stat {
    var facts = stat()
    guard fstat(number, &facts) == 0 else { throw FileError(path) }
    return facts
  }

  /// Reads to the end, or to one byte more than `limit`, so that a caller sees what is too much.
  func readAll(limit: Int, path: String) throws(FileError) -> [UInt8] {
    let expected = min(max(Int(try status(of: path).st_size), 0), limit)
    var count = 0
    // Read as it stands, in one piece and with no room beside it; a file that grows goes on below.
    var bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, filled in
      while filled < buffer.count {
        count = read(into: UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        guard count > 0 else { break }
        filled += count
      }
    }
    while count > 0, bytes.count <= limit {
      let room = min(65_536, limit + 1 - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = read(into: buffer)
        filled = max(count, 0)
      }
      bytes += chunk
    }
    guard count >= 0 else { throw FileError(path) }
    return bytes
  }

  /// Reads what comes next; 0 at the end, negative where it can't be read.
  private func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    retryingInterrupts { Glibc.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Writes every byte.
  func writeAll(_ bytes: [UInt8], path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retryingInterrupts {
          write(number, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
      guard count >= 0 else { throw FileError(path) }
      written += count
    }
  }
}

/// Repeats a system call that a signal interrupted.
func retryingInterrupts<Count: SignedInteger>(_ call: () -> Count) -> Count {
  var result = call()
  while result < 0 && errno == EINTR { result = call() }
  return result
}
