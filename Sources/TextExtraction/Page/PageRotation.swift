import CPoppler

extension PageHandle {
  /// Degrees clockwise that the page dictionary's `Rotate` turns the page.
  ///
  /// poppler-glib has no word for it. An annotation that is put at the bottom left of the
  /// displayed page, and taken away again, tells by the corner of the unturned page that its
  /// rectangle comes to lie in.
  func rotation(in document: DocumentHandle) -> Int {
    var corner = PopplerRectangle(x1: 0, y1: 0, x2: 2, y2: 2)
    guard let probe = poppler_annot_text_new(document.pointer, &corner) else { return 0 }
    defer { g_object_unref(UnsafeMutableRawPointer(probe)) }
    poppler_page_add_annot(pointer, probe)
    defer { poppler_page_remove_annot(pointer, probe) }
    var area = PopplerRectangle()
    poppler_annot_get_rectangle(probe, &area)
    var crop = PopplerRectangle()
    poppler_page_get_crop_box(pointer, &crop)
    let isRight = (area.x1 + area.x2) / 2 > (crop.x2 - crop.x1) / 2
    let isTop = (area.y1 + area.y2) / 2 > (crop.y2 - crop.y1) / 2
    switch (isRight, isTop) {
    case (false, false): return 0
    case (true, false): return 90
    case (true, true): return 180
    case (false, true): return 270
    }
  }
}
