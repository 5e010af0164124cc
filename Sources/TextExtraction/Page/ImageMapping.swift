import CPoppler
import KitModel

extension PageHandle {
  /// The boxes of the page's raster images; poppler walks the page's content once more for them.
  func imageBoxes() -> [(id: Int32, box: Rect)] {
    guard let list = poppler_page_get_image_mapping(pointer) else { return [] }
    defer { poppler_page_free_image_mapping(list) }
    var boxes: [(id: Int32, box: Rect)] = []
    var node: UnsafeMutablePointer<GList>? = list
    while let current = node {
      node = current.pointee.next
      guard
        let mapping = current.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self)
      else { continue }
      let area = mapping.pointee.area
      boxes.append(
        (mapping.pointee.image_id, Rect(x0: area.x1, y0: area.y1, x1: area.x2, y1: area.y2)))
    }
    return boxes
  }

  /// The share of the page that its largest image covers, 0...1.
  var imageCoverage: Double {
    guard width * height > 0 else { return 0 }
    let page = Rect(x0: 0, y0: 0, x1: width, y1: height)
    let largest = imageBoxes().map {
      $0.box.horizontalOverlap(page) * $0.box.verticalOverlap(page)
    }.max()
    return (largest ?? 0) / (width * height)
  }

  /// Dots per inch that suit recognition: those of an image that fills the page, else 200.
  ///
  /// Pixels drawn as they were scanned are read best; drawn larger they gain nothing.
  var imageResolution: Double {
    guard
      let largest = imageBoxes().max(by: { $0.box.area < $1.box.area }),
      largest.box.area > 0.5 * width * height,
      let surface = poppler_page_get_image(pointer, largest.id)
    else { return 200 }
    defer { cairo_surface_destroy(surface) }
    let pixels =
      Double(cairo_image_surface_get_width(surface))
      * Double(cairo_image_surface_get_height(surface))
    let resolution = (pixels / largest.box.area).squareRoot() * 72
    return min(max(resolution, 150), 300)
  }
}
