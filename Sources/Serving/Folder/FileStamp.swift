import Glibc

/// What tells one state of a file from another without reading it.
package struct FileStamp: Hashable, Sendable {
  let device: UInt
  let inode: UInt
  let size: Int
  /// The last change of the content, in seconds since 1970-01-01T00:00:00Z.
  let seconds: Int
  let nanoseconds: Int
  /// The last change of anything about the file: an edit can set the other time back, not this one.
  private let changed: Int
  private let changedNanoseconds: Int

  init(_ facts: stat) {
    device = UInt(facts.st_dev)
    inode = UInt(facts.st_ino)
    size = Int(facts.st_size)
    seconds = facts.st_mtim.tv_sec
    nanoseconds = facts.st_mtim.tv_nsec
    changed = facts.st_ctim.tv_sec
    changedNanoseconds = facts.st_ctim.tv_nsec
  }
}

/// A file below the served folder.
struct ListedFile: Hashable, Sendable {
  /// Below the folder, with `/` between its parts.
  let path: String
  let stamp: FileStamp
}

/// What stands below the served folder at one moment; two that are equal have the same files.
struct FolderListing: Hashable, Sendable {
  /// By path.
  var files: [ListedFile] = []
  /// The last change of any folder's entries, in seconds since 1970-01-01T00:00:00Z.
  var changed = 0
}

/// Why a folder can't be served.
package enum FolderFault: Error, Hashable, Sendable {
  case unreadable(String)

  package var message: String {
    switch self {
    case .unreadable(let path): "\(path): this folder can't be read"
    }
  }
}
