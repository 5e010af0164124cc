import KitModel
import TestSupport
import TextExtraction

extension ExtractedPage {
  /// The words of all runs, in the page's own order.
  var words: [String] { runs.map(\.text) }

  /// The run with a text.
  func run(_ text: String) -> GlyphRun? { runs.first { $0.text == text } }
}

/// Extracts a document drawn for the test, pages without text left as they are.
func extract(
  _ document: DrawnPDF, recognition: RecognitionOptions.Mode = .never
) throws -> ExtractedDocument {
  try extractText(
    from: document.bytes,
    options: ExtractionOptions(recognition: RecognitionOptions(mode: recognition)))
}

/// Extracts one page that is drawn for the test.
func extractPage(
  recognition: RecognitionOptions.Mode = .never, _ draw: (inout DrawnPage) -> Void
) throws -> (page: ExtractedPage, document: ExtractedDocument) {
  var page = DrawnPage()
  draw(&page)
  let document = try extract(DrawnPDF([page]), recognition: recognition)
  return (document.pages[0], document)
}
