package import KitModel

/// Puts glyph runs into lines and blocks in reading order.
///
/// Words become line segments, segments columns and tables by the white between them, columns
/// become blocks; then what only the whole document tells is set: furniture, headings, hyphens.
package func layOut(_ document: ExtractedDocument) -> LaidOutDocument {
  let words = Word.words(of: document.pages, styles: document.styles)
  let whole = StyleSheet(styles: document.styles, words: words)
  let segments = zip(words, document.pages).map {
    PlumbLines.parted(LineAssembly.segments(of: $0), on: $1)
  }
  let parted = Furniture.part(
    segments, heights: document.pages.map(\.height), numbers: document.pages.map(\.number),
    bodySize: whole.body.size)
  let sheet = whole.without(parted.flatMap { $0.headers + $0.footers + $0.pageNumbers })
  var pages = zip(document.pages, parted).map { page, parted in
    PageAssembly(page: page, sheet: sheet).laidOut(parted)
  }
  LoneRowsOfPages.join(&pages)
  TablesOfPages.join(&pages)
  for page in pages.indices { StepMarks.part(&pages[page]) }
  Headings.mark(&pages, sheet: sheet)
  RecurringTitles.mark(&pages, sheet: sheet)
  Continuation.join(&pages, sheet: sheet)
  let hyphenation = Hyphenation(pages: pages)
  for page in pages.indices {
    for block in pages[page].blocks.indices {
      hyphenation.mark(&pages[page].blocks[block])
      pages[page].blocks[block].keepText()
    }
  }
  return LaidOutDocument(
    pages: pages, styles: document.styles, metadata: document.metadata, outline: document.outline,
    bodySize: sheet.body.size, findings: document.findings)
}
