import CSandbox
import Glibc

/// What the kernel tells of a folder and the folders below it.
final class FolderEvents {
  let descriptor: Descriptor
  private let root: String
  private var folders: [Int32: String] = [:]

  /// Something that happened to a path.
  enum Event: Hashable {
    /// A file was written to, and may be again.
    case opened(String)
    /// A file is whole.
    case settled(String)
    /// What stood at a path is gone.
    case removed(String)
    /// Events were lost.
    case missed
    /// The watched folder itself is gone.
    case ended
  }

  /// Watches a folder, without what is hidden in it.
  init(_ root: String) throws(FileError) {
    self.root = root
    let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard number >= 0 else { throw FileError("inotify") }
    descriptor = Descriptor(owning: number)
    try watch(root)
  }

  private func watch(_ folder: String) throws(FileError) {
    let mask =
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    let number = inotify_add_watch(descriptor.number, folder, UInt32(mask))
    guard number >= 0 else { throw FileError(folder) }
    folders[number] = folder
    for entry in try entries(of: folder) where entry.kind == .folder {
      // One that vanished in the meantime needs no watch.
      try? watch(joinPath(folder, entry.name))
    }
  }

  /// What has happened since the last call.
  func take() -> [Event] {
    var happened: [Event] = []
    var count = 0
    repeat {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
        filled = max(count, 0)
      }
      happened += events(in: piece)
    } while count > 0
    return happened
  }

  private func events(in bytes: [UInt8]) -> [Event] {
    var happened: [Event] = []
    let headSize = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + headSize <= bytes.count {
      let head = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let name = bytes[(offset + headSize)..<(offset + headSize + Int(head.len))].prefix { $0 != 0 }
      offset += headSize + Int(head.len)
      happened += events(of: head, name: String(decoding: name, as: UTF8.self))
    }
    return happened
  }

  private func events(of head: inotify_event, name: String) -> [Event] {
    func has(_ flag: some BinaryInteger) -> Bool { head.mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) { return [.missed] }
    guard let folder = folders[head.wd] else { return [] }
    if has(IN_IGNORED) {
      folders[head.wd] = nil
      return []
    }
    if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) { return folder == root ? [.ended] : [] }
    guard !name.isEmpty, !name.hasPrefix(".") else { return [] }
    let path = joinPath(folder, name)
    if has(IN_ISDIR) {
      guard has(IN_CREATE) || has(IN_MOVED_TO) else { return [.removed(path)] }
      try? watch(path)
      // Files may have come into it before it was watched.
      return [.missed]
    }
    if has(IN_CLOSE_WRITE) || has(IN_MOVED_TO) { return [.settled(path)] }
    if has(IN_CREATE) || has(IN_MODIFY) { return [.opened(path)] }
    return [.removed(path)]
  }
}
