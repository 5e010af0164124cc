/// How text extraction goes about it.
package struct ExtractionOptions: Hashable, Sendable {
  package var password: String?
  /// Pages past this one are left out with a finding.
  package var maximumPages: Int
  /// A page with more glyphs is left out with a finding.
  package var maximumGlyphsPerPage: Int
  /// Numbers of pages that are left out with a finding: earlier attempts ended at them.
  package var leftOutPages: Set<Int>
  package var recognition: RecognitionOptions
  /// Whether the structure tree of tagged PDFs is read; it costs some milliseconds a kit.
  package var readsStructure: Bool

  package init(
    password: String? = nil, maximumPages: Int = 2000, maximumGlyphsPerPage: Int = 200_000,
    leftOutPages: Set<Int> = [], recognition: RecognitionOptions = RecognitionOptions(),
    readsStructure: Bool = true
  ) {
    self.password = password
    self.maximumPages = maximumPages
    self.maximumGlyphsPerPage = maximumGlyphsPerPage
    self.leftOutPages = leftOutPages
    self.recognition = recognition
    self.readsStructure = readsStructure
  }
}

/// Why nothing could be read from a file; the raw values are the contract's codes.
package enum ExtractionError: String, Error, Hashable, Sendable {
  case notAPDF = "not-a-pdf"
  case empty
  case damaged
  case encrypted
  case noPages = "no-pages"
  case tooLarge = "too-large"
}
