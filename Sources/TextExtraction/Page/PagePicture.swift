import CPoppler

/// A page as poppler draws it.
package struct PagePicture: Sendable {
  /// 1-based.
  package var number: Int
  /// In points, as displayed.
  package var width: Double
  package var height: Double
  package var png: [UInt8]
}

/// Draws the pages of a PDF, one after the other.
package func drawPages(
  of bytes: [UInt8], options: ExtractionOptions = ExtractionOptions(), dotsPerInch: Double = 96,
  _ body: (PagePicture) -> Void
) throws(ExtractionError) {
  try bytes.withUnsafeBufferPointer { buffer throws(ExtractionError) in
    let document = try DocumentHandle(bytes: buffer, password: options.password)
    for index in 0..<min(document.pageCount, options.maximumPages) {
      guard let page = PageHandle(document, index: index),
        let image = PageImage(page, dotsPerInch: dotsPerInch)
      else { continue }
      body(
        PagePicture(
          number: page.number, width: page.width, height: page.height, png: image.png()))
    }
  }
}

extension PageImage {
  /// The image as a PNG file.
  fileprivate func png() -> [UInt8] {
    var bytes: [UInt8] = []
    withSurface { surface in
      withUnsafeMutablePointer(to: &bytes) { target in
        _ = cairo_surface_write_to_png_stream(
          surface,
          { closure, data, count in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            closure.assumingMemoryBound(to: [UInt8].self).pointee
              .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
          }, target)
      }
    }
    return bytes
  }
}
