/// A path's folder (`""` where it names none) and its last part.
func splitPath(_ path: String) -> (folder: String, name: String) {
  var trimmed = Substring(path)
  while trimmed.utf8.count > 1, trimmed.utf8.last == 0x2F { trimmed = trimmed.dropLast() }
  guard let slash = trimmed.utf8.lastIndex(of: 0x2F) else { return ("", String(trimmed)) }
  let folder = trimmed[..<slash]
  let name = trimmed[trimmed.utf8.index(after: slash)...]
  return (folder.isEmpty ? "/" : String(folder), String(name))
}

/// A path below a folder; `""` is the folder that the command runs in.
func joinPath(_ folder: String, _ name: String) -> String {
  if folder.isEmpty { return name }
  return folder.utf8.last == 0x2F ? folder + name : "\(folder)/\(name)"
}

/// A file name without its last extension.
func stem(of name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// Whether a file's name says that it is a PDF.
func isNamedPDF(_ name: String) -> Bool {
  let suffix = Array(name.utf8.suffix(4)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  return suffix == Array(".pdf".utf8) && name.utf8.count > 4
}
