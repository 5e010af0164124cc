import CColorTransforms
import CPoppler
import KitModel

/// Owns one page of an open PDF.
final class PageHandle {
  let pointer: OpaquePointer
  /// 1-based.
  let number: Int
  /// In points, as displayed.
  let width: Double
  let height: Double

  init?(_ document: DocumentHandle, index: Int) {
    guard let page = poppler_document_get_page(document.pointer, Int32(index)) else { return nil }
    pointer = page
    number = index + 1
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    self.width = width
    self.height = height
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  var place: SourcePlace {
    SourcePlace(page: number, box: Rect(x0: 0, y0: 0, x1: width, y1: height))
  }
}

/// The text of a page with one box for each scalar; owns what poppler allocated.
final class PageText {
  /// UTF-8, ends in a zero.
  let bytes: UnsafeMutablePointer<CChar>
  let byteCount: Int
  let boxes: UnsafeBufferPointer<PopplerRectangle>
  /// Ascending ranges of scalars with their attributes.
  let attributes: UnsafeMutablePointer<GList>?
  private let rectangles: UnsafeMutablePointer<PopplerRectangle>?

  init?(_ page: PageHandle) {
    presskit_skip_color_transforms(1)
    defer { presskit_skip_color_transforms(0) }
    guard let text = poppler_page_get_text(page.pointer) else { return nil }
    bytes = text
    byteCount = strlen(text)
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    poppler_page_get_text_layout(page.pointer, &rectangles, &count)
    self.rectangles = rectangles
    boxes = UnsafeBufferPointer(start: rectangles, count: rectangles == nil ? 0 : Int(count))
    attributes = poppler_page_get_text_attributes(page.pointer)
  }

  deinit {
    g_free(bytes)
    g_free(rectangles)
    if let attributes { poppler_page_free_text_attributes(attributes) }
  }

  var scalarCount: Int { Int(g_utf8_strlen(bytes, -1)) }
}
