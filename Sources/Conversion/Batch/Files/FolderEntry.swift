import Glibc

/// What stands in a folder, without what is hidden.
struct FolderEntry {
  enum Kind { case file, folder, other }

  var name: String
  var kind: Kind
}

/// The entries of a folder, in the order of their names' bytes.
///
/// A link to a file is a file; a link to a folder is left alone, for it may lead in a circle.
func entries(of folder: String) throws(FileError) -> [FolderEntry] {
  guard let stream = opendir(folder.isEmpty ? "." : folder) else { throw FileError(folder) }
  defer { closedir(stream) }
  var found: [FolderEntry] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard !name.hasPrefix(".") else { continue }
    found.append(FolderEntry(name: name, kind: kind(of: joinPath(folder, name))))
  }
  return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func kind(of path: String) -> FolderEntry.Kind {
  var facts = stat()
  guard lstat(path, &facts) == 0 else { return .other }
  if facts.st_mode & S_IFMT == S_IFDIR { return .folder }
  guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .other }
  return .file
}
