import Glibc

/// Keeps other runs off an output folder, for as long as it exists.
///
/// The kernel gives it up with the process, however that ends.
final class FolderLock {
  private let file: Descriptor

  /// Makes the folder of the tool's own files where it is missing, and waits for other runs.
  ///
  /// - Parameters:
  ///   - wait: is called once before waiting.
  ///   - isAsked: whether to give up waiting.
  /// - Returns: `nil` where waiting was given up.
  init?(
    _ outputFolder: String, wait: () -> Void, isAsked: () -> Bool
  ) throws(FileError) {
    let folder = joinPath(outputFolder, stateFolderName)
    try makeFolder(folder)
    let path = joinPath(folder, "lock")
    file = try Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o666)
    guard flock(file.number, LOCK_EX | LOCK_NB) != 0 else { return }
    wait()
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileError(path) }
      if isAsked() { return nil }
      usleep(100_000)
    }
  }
}
