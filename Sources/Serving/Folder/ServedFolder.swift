import Glibc

/// The folder that kits were converted into, as far as it is served.
///
/// What a client asks for is never a path: names come from the listing alone. No link below the
/// folder is followed, neither to a file nor to a folder, so that nothing outside can be reached;
/// the folder itself may be one.
package struct ServedFolder: Sendable {
  package let path: String
  /// Larger files are left out.
  static let largestFile = 256 << 20
  private static let deepest = 32

  package init(_ path: String) { self.path = path.isEmpty ? "." : path }

  /// The documents and calendars below the folder, without what is hidden.
  func list() throws(FolderFault) -> FolderListing {
    guard let root = Handle(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      throw .unreadable(path)
    }
    var listing = FolderListing()
    guard add(root, "", depth: 0, to: &listing) else { throw .unreadable(path) }
    listing.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  /// The bytes of a file of the listing, and what it was when they were read; `nil` where it is no
  /// longer there.
  func read(_ listed: String) -> (bytes: [UInt8], stamp: FileStamp)? {
    var parts = listed.split(separator: "/").map(String.init)
    guard let name = parts.popLast(), isPlain(name), parts.allSatisfy(isPlain),
      var folder = Handle(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    else { return nil }
    for part in parts {
      guard let next = Handle(openat(folder.number, part, folderFlags)) else { return nil }
      folder = next
    }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    guard let file = Handle(openat(folder.number, name, flags)) else { return nil }
    var facts = stat()
    guard fstat(file.number, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_size <= Self.largestFile
    else { return nil }
    return file.readAll(expecting: Int(facts.st_size)).map { ($0, FileStamp(facts)) }
  }

  private func add(
    _ folder: Handle, _ prefix: String, depth: Int, to listing: inout FolderListing
  ) -> Bool {
    var facts = stat()
    guard fstat(folder.number, &facts) == 0 else { return false }
    listing.changed = max(listing.changed, facts.st_mtim.tv_sec)
    for name in folder.names() where isPlain(name) {
      guard fstatat(folder.number, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let path = prefix + name
      switch facts.st_mode & S_IFMT {
      case S_IFDIR where depth < Self.deepest:
        guard let inner = Handle(openat(folder.number, name, folderFlags)) else { continue }
        _ = add(inner, path + "/", depth: depth + 1, to: &listing)
      case S_IFREG where facts.st_size <= Self.largestFile:
        guard name.hasSuffix(".json") || name.hasSuffix(".ics") else { continue }
        listing.files.append(ListedFile(path: path, stamp: FileStamp(facts)))
      default: continue
      }
    }
    return true
  }
}

private let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

/// Whether a name is an entry of its folder that is not hidden.
private func isPlain(_ name: String) -> Bool {
  !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(0x2F) && !name.utf8.contains(0)
}

/// An open descriptor, closed with its owner.
private final class Handle {
  let number: Int32

  /// Takes over what `open` returned; `nil` where that failed.
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// The entries of a folder whose names are UTF-8.
  func names() -> [String] {
    // The stream closes its descriptor; this one stays ours.
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name { names.append(name) }
    }
    return names
  }

  /// Reads to the end; `nil` where the file grows over what may be read, or can't be read.
  func readAll(expecting size: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let room = 1 << 16
    while bytes.count <= ServedFolder.largestFile {
      let wanted = max(room, size + 1 - bytes.count)
      var failed = false
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        var got = Glibc.read(number, buffer.baseAddress, wanted)
        while got < 0, errno == EINTR { got = Glibc.read(number, buffer.baseAddress, wanted) }
        failed = got < 0
        count = max(got, 0)
      }
      if failed { return nil }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return nil
  }
}
