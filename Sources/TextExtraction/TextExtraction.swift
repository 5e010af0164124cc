package import KitModel

/// Reads the glyph runs, links and metadata of a PDF.
///
/// The result depends on the bytes and options alone. Pages that can't be read are there, empty,
/// with a finding that says why.
///
/// - Parameter onPage: is told of each page before it is read.
package func extractText(
  from bytes: [UInt8], options: ExtractionOptions = ExtractionOptions(),
  onPage: (Int) -> Void = { _ in }
) throws(ExtractionError) -> ExtractedDocument {
  try bytes.withUnsafeBufferPointer { buffer throws(ExtractionError) in
    let objects = FileObjects(buffer)
    let pages = objects?.pages(limit: options.maximumPages) ?? []
    guard let objects, let plain = PlainStreams(objects, pages: pages) else {
      let document = try DocumentHandle(bytes: buffer, password: options.password)
      return try extractText(
        from: document, objects: objects, pages: pages, options: options, onPage: onPage)
    }
    return try (bytes + plain.update).withUnsafeBufferPointer { updated throws(ExtractionError) in
      objects.move(to: updated, updated: plain.offsets)
      let document = try DocumentHandle(
        bytes: updated, orElse: buffer, password: options.password)
      return try extractText(
        from: document, objects: objects, pages: pages, options: options, onPage: onPage)
    }
  }
}

private func extractText(
  from document: DocumentHandle, objects: FileObjects?, pages: [PageContentSource],
  options: ExtractionOptions, onPage: (Int) -> Void
) throws(ExtractionError) -> ExtractedDocument {
  let pageCount = document.pageCount
  guard pageCount > 0 else { throw .noPages }
  var styles = StyleTable()
  var extracted = ExtractedDocument()
  var recognition = PageRecognition(options.recognition)
  let readCount = min(pageCount, options.maximumPages)
  let hiddenText = HiddenText(objects, pages: pages)
  extracted.pages.reserveCapacity(readCount)
  for index in 0..<readCount {
    onPage(index + 1)
    guard !options.leftOutPages.contains(index + 1) else {
      extracted.pages.append(
        ExtractedPage(number: index + 1, width: 0, height: 0, textOrigin: .none))
      extracted.findings.append(.pageTooMuch(index + 1))
      continue
    }
    guard let handle = PageHandle(document, index: index) else {
      extracted.pages.append(
        ExtractedPage(number: index + 1, width: 0, height: 0, textOrigin: .none))
      extracted.findings.append(.pageDamaged(index + 1))
      continue
    }
    var page = readPage(
      handle, of: document, rotation: hiddenText.rotation(of: index), options: options,
      styles: &styles, findings: &extracted.findings)
    hiddenText.remove(
      from: &page, handle: handle, styles: &styles, findings: &extracted.findings)
    recognition.consider(
      &page, handle: handle, styles: styles.styles, findings: &extracted.findings)
    extracted.pages.append(page)
  }
  FinerUnits.scale(&extracted.pages, styles: &styles)
  HiddenFaces.mark(&extracted.pages, styles: &styles)
  recognition.finish(&extracted.pages, styles: &styles)
  if pageCount > readCount {
    extracted.findings.append(.pagesLeftOut(total: pageCount, read: readCount))
  }
  extracted.styles = styles.styles
  extracted.metadata = readMetadata(of: document, language: objects?.language)
  extracted.outline = readOutline(of: document)
  if options.readsStructure { extracted.structure = readStructure(of: document) }
  return extracted
}

extension Finding {
  fileprivate static func pageDamaged(_ number: Int) -> Finding {
    Finding(
      .warning, code: "page-damaged", message: "Page \(number) is damaged and was left out.")
  }

  fileprivate static func pageTooMuch(_ number: Int) -> Finding {
    Finding(
      .warning, code: "page-too-much",
      message: "Page \(number) took more time or memory than it may and was left out.")
  }

  fileprivate static func pagesLeftOut(total: Int, read: Int) -> Finding {
    Finding(
      .warning, code: "pages-left-out",
      message: "Only the first \(read) of \(total) pages were read.")
  }
}
