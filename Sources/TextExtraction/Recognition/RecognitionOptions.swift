/// How pages without usable text are recognised.
package struct RecognitionOptions: Hashable, Sendable {
  /// When recognition is used.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// For pages whose own text is missing or decodes to garbage.
    case auto
    case never
    /// For every page, its own text set aside.
    case always
  }

  package var mode: Mode
  /// Tesseract's names; those whose data is missing are left out with a finding.
  package var languages: [String]
  /// The folder with the `.traineddata` files.
  package var dataFolder: String

  package init(
    mode: Mode = .auto, languages: [String] = ["fra", "eng"],
    dataFolder: String = "/usr/share/tesseract-ocr/5/tessdata"
  ) {
    self.mode = mode
    self.languages = languages
    self.dataFolder = dataFolder
  }
}
