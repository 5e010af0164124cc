@_spi(_Unicode) import Swift

/// A PDF that is to be converted, and where its output goes.
package struct KitFile: Hashable, Sendable {
  /// As the command opens it and names it in messages.
  package var path: String
  /// The output's path below the output folder without its extension: mirrored folders and the
  /// file's stem, NFC.
  package var stem: String

  init(path: String, below folder: String = "") {
    self.path = path
    let scalars = joinPath(folder, Conversion.stem(of: splitPath(path).name))._nfc
    stem = String(String.UnicodeScalarView(scalars))
  }

  /// The name that stands in the kit's output.
  package var name: String { String(String.UnicodeScalarView(splitPath(path).name._nfc)) }
}
