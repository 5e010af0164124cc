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
    let expected = Int(try status(of: path).st_size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
    var count = 0
    repeat {
      let room = min(max(expected - bytes.count, 65_536), limit + 1 - bytes.count)
      guard room > 0 else { break }
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      count = bytes.withUnsafeMutableBytes { buffer in
        retryingInterrupts { read(number, buffer.baseAddress.map { $0 + start }, room) }
      }
      bytes.removeLast(room - max(count, 0))
    } while count > 0
    guard count >= 0 else { throw FileError(path) }
    return bytes
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
