import CPoppler
import KitModel

/// Eight-bit luminance, row by row from the top left.
struct GrayImage {
  var width: Int
  var height: Int
  var dotsPerInch: Double
  var pixels: [UInt8]
}

/// A page drawn by poppler through cairo.
final class PageImage {
  let width: Int
  let height: Int
  let dotsPerInch: Double
  /// Degrees clockwise that the page was turned about its middle to stand straight.
  let turned: Double
  private let surface: OpaquePointer

  /// The most pixels an image may have: A4 at 300 dots per inch has nine million.
  private static let largestImage = 20_000_000.0

  init?(_ page: PageHandle, dotsPerInch: Double, turned: Double = 0) {
    let area = page.width * page.height / (72 * 72)
    guard area > 0, area.isFinite else { return nil }
    let resolution = min(dotsPerInch, (Self.largestImage / area).squareRoot())
    let scale = resolution / 72
    width = max(1, Int((page.width * scale).rounded()))
    height = max(1, Int((page.height * scale).rounded()))
    self.dotsPerInch = resolution
    self.turned = turned
    guard width < 30_000, height < 30_000,
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let context = cairo_create(surface)
    else { return nil }
    self.surface = surface
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    if turned != 0 {
      cairo_translate(context, Double(width) / 2, Double(height) / 2)
      cairo_rotate(context, turned * .pi / 180)
      cairo_translate(context, -Double(width) / 2, -Double(height) / 2)
    }
    cairo_scale(context, scale, scale)
    poppler_page_render(page.pointer, context)
    cairo_destroy(context)
    cairo_surface_flush(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  func withSurface(_ body: (OpaquePointer) -> Void) { body(surface) }

  /// Calls `body` with the pixels of each row: 32 bits each, blue lowest.
  func withRows(
    _ rows: Range<Int>, _ body: (_ row: Int, _ pixels: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    guard let data = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in rows.clamped(to: 0..<height) {
      let start = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      body(row, UnsafeBufferPointer(start: start, count: width))
    }
  }

  /// The image in luminance.
  func gray() -> GrayImage {
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      withRows(0..<height) { row, pixels in
        let line = row * width
        for column in 0..<width {
          let pixel = pixels[column]
          let red = (pixel >> 16) & 0xFF
          let green = (pixel >> 8) & 0xFF
          buffer[line + column] = UInt8((red &* 54 &+ green &* 183 &+ (pixel & 0xFF) &* 19) >> 8)
        }
      }
      count = width * height
    }
    return GrayImage(width: width, height: height, dotsPerInch: dotsPerInch, pixels: pixels)
  }
}
