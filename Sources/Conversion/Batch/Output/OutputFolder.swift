import Glibc

/// The folder that a run writes to, kept to itself, with its memory of earlier runs.
final class OutputFolder {
  let path: String
  let memory: RunMemory
  private let lock: FolderLock

  /// Makes the folder where it is missing and waits for other runs on it.
  ///
  /// - Returns: `nil` where the run was interrupted while it waited.
  init?(
    _ path: String, plan: BatchPlan, interruption: Interruption, warn: @escaping (String) -> Void
  ) throws(FileError) {
    try makeFolder(path)
    let visible = path.isEmpty ? "." : path
    guard access(visible, W_OK | X_OK) == 0 else { throw FileError(visible) }
    let lock = try FolderLock(path) {
      warn("another run works on this output folder; waiting for it")
    } isAsked: {
      interruption.take()
      return interruption.isAsked
    }
    guard let lock else { return nil }
    self.path = path
    self.lock = lock
    memory = RunMemory(plan, folder: path, warn: warn)
  }

  /// Puts the files of a kit in place.
  func write(_ product: KitProduct, of file: KitFile) throws(ConversionError) {
    let stem = joinPath(path, file.stem)
    do throws(FileError) {
      try makeFolder(splitPath(stem).folder)
      for output in product.outputs {
        try writeWhole(output.bytes, to: stem + output.format.fileSuffix)
      }
    } catch {
      throw ConversionError(writing: error)
    }
  }

  /// The JSON document of a kit that was converted before.
  func document(of file: KitFile) throws(ConversionError) -> [UInt8] {
    let path = joinPath(self.path, file.stem) + OutputFormat.json.fileSuffix
    let limit = WorkerReply.maximumBytes
    return try readKit(openKit(path, maximumBytes: limit), path: path, maximumBytes: limit)
  }
}
