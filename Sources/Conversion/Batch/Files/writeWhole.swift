import Glibc

/// Writes a file that appears whole or not at all.
///
/// The bytes go under a temporary name in the same folder, reach the disk, and take the place of
/// the file in one step. The temporary name is always the same for a file, so what a killed run
/// left behind is taken up by the next.
func writeWhole(_ bytes: [UInt8], to path: String) throws(FileError) {
  let (folder, name) = splitPath(path)
  let temporary = joinPath(folder, ".\(name).partial")
  let file = try Descriptor(
    opening: temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666)
  do throws(FileError) {
    try file.writeAll(bytes, path: temporary)
    guard fsync(file.number) == 0, rename(temporary, path) == 0 else { throw FileError(path) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// Makes a folder and those above it where they are missing.
func makeFolder(_ path: String) throws(FileError) {
  guard !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST else { return }
  guard errno == ENOENT else { throw FileError(path) }
  let (parent, _) = splitPath(path)
  guard parent != path, !parent.isEmpty else { throw FileError(path, number: ENOENT) }
  try makeFolder(parent)
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(path) }
}
