import CPoppler
import KitModel

/// Reads one page: its size, its runs, its links.
///
/// - Parameter rotation: as the page's own object states it; `nil` where that couldn't be read.
func readPage(
  _ handle: PageHandle, of document: DocumentHandle, rotation: Int?, options: ExtractionOptions,
  styles: inout StyleTable, findings: inout [Finding]
) -> ExtractedPage {
  var page = ExtractedPage(
    number: handle.number, width: handle.width, height: handle.height,
    rotation: rotation ?? handle.rotation(in: document))
  page.links = readLinks(of: handle, in: document)
  guard let text = PageText(handle) else {
    page.textOrigin = .none
    return page
  }
  guard text.boxes.count <= options.maximumGlyphsPerPage else {
    page.textOrigin = .none
    findings.append(.pageTooLarge(handle, glyphs: text.boxes.count))
    return page
  }
  if !readRuns(of: text, into: &page, styles: &styles) {
    findings.append(.textInconsistent(handle))
  }
  if page.runs.isEmpty { page.textOrigin = .none }
  return page
}

extension Finding {
  fileprivate static func pageTooLarge(_ page: PageHandle, glyphs: Int) -> Finding {
    Finding(
      .warning, code: "page-too-large",
      message: "Page \(page.number) has \(glyphs) glyphs, more than the limit, and was left out.",
      place: page.place)
  }

  fileprivate static func textInconsistent(_ page: PageHandle) -> Finding {
    Finding(
      .warning, code: "page-text-inconsistent",
      message: "The text of page \(page.number) doesn't agree with its boxes; part was left out.",
      place: page.place)
  }
}
