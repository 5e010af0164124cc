import Glibc

/// A call to the file system that failed: the `errno` and what it was about.
struct FileError: Error, Hashable, Sendable {
  var number: Int32
  var path: String

  /// Of the call that failed just now.
  init(_ path: String, number: Int32 = errno) {
    self.number = number
    self.path = path
  }

  /// The system's own words, in English whatever the locale.
  var reason: String {
    switch number {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case ENOSPC, EDQUOT: "no space left"
    case EROFS: "the file system is read-only"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "this is a folder"
    case ENAMETOOLONG: "the name is too long"
    case EEXIST: "it exists already"
    case EIO: "input/output error"
    case ELOOP: "too many symbolic links"
    default: "system error \(number)"
    }
  }
}
