import Glibc

/// Opens a kit for reading without waiting for anything, and checks that it is a file.
func openKit(_ path: String, maximumBytes: Int) throws(ConversionError) -> Descriptor {
  do throws(FileError) {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let facts = try file.status(of: path)
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path, number: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    guard facts.st_size <= maximumBytes else { throw FileError(path, number: EFBIG) }
    return file
  } catch {
    throw ConversionError(reading: error)
  }
}

/// The bytes of a kit.
func readKit(_ file: Descriptor, path: String, maximumBytes: Int) throws(ConversionError) -> [UInt8]
{
  do throws(FileError) {
    let bytes = try file.readAll(limit: maximumBytes, path: path)
    guard bytes.count <= maximumBytes else { throw FileError(path, number: EFBIG) }
    return bytes
  } catch {
    throw ConversionError(reading: error)
  }
}

extension ConversionError {
  /// The contract's code for a kit that can't be read.
  init(reading error: FileError) {
    switch error.number {
    case ENOENT, ENOTDIR: self.init(.noInput, error.reason)
    case EFBIG: self.init(.tooLarge, "the file is larger than the limits allow")
    case EINVAL: self.init(.unreadable, "this is neither a file nor a folder")
    default: self.init(.unreadable, error.reason)
    }
  }

  /// The contract's code for output that can't be written.
  init(writing error: FileError) {
    self.init(.outputUnwritable, "\(error.path): \(error.reason)")
  }
}
