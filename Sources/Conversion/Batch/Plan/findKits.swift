/// The kits of a run, and the inputs that led to none.
package struct FoundKits: Sendable {
  package var files: [KitFile] = []
  package var failures: [KitFailure] = []
}

/// A kit, or an input, that gave no output.
package struct KitFailure: Error, Hashable, Sendable {
  package var path: String
  package var error: ConversionError
}

/// Two kits whose output would have one path.
package struct OutputCollision: Error, Hashable, Sendable {
  package var first: String
  package var second: String
  package var stem: String
}

/// Looks up which kits the inputs mean: a file is one, a folder gives the PDFs below it.
///
/// - Throws: ``OutputCollision`` before anything is written.
package func findKits(_ inputs: [String]) throws(OutputCollision) -> FoundKits {
  var found = FoundKits()
  for input in inputs {
    do throws(FileError) {
      let before = found.files.count
      try collect(folder: input, mirrored: "", into: &found)
      if found.files.count == before {
        found.failures.append(
          KitFailure(path: input, error: ConversionError(.noInput, "no PDF in this folder")))
      }
    } catch {
      // What is no folder is a file, and says what is wrong with it when it is opened.
      found.files.append(KitFile(path: input))
    }
  }
  var owners: [String: String] = [:]
  for file in found.files {
    if let first = owners.updateValue(file.path, forKey: file.stem) {
      throw OutputCollision(first: first, second: file.path, stem: file.stem)
    }
  }
  return found
}

private func collect(
  folder: String, mirrored: String, into found: inout FoundKits
) throws(FileError) {
  for entry in try entries(of: folder) {
    let path = joinPath(folder, entry.name)
    switch entry.kind {
    case .file where isNamedPDF(entry.name):
      found.files.append(KitFile(path: path, below: mirrored))
    case .folder:
      do throws(FileError) {
        try collect(folder: path, mirrored: joinPath(mirrored, entry.name), into: &found)
      } catch {
        found.failures.append(KitFailure(path: path, error: ConversionError(reading: error)))
      }
    case .file, .other: continue
    }
  }
}
