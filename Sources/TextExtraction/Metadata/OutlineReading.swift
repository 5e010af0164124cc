import CPoppler
import KitModel

/// The most entries, and the deepest level, that an outline is read to; a broken one may loop.
private let outlineLimit = (entries: 5000, level: 12)

/// Reads the document outline in order.
func readOutline(of document: DocumentHandle) -> [OutlineEntry] {
  guard let root = poppler_index_iter_new(document.pointer) else { return [] }
  var entries: [OutlineEntry] = []
  readEntries(from: root, level: 1, of: document, into: &entries)
  return entries
}

/// Reads an iterator's entries and frees it.
private func readEntries(
  from iterator: OpaquePointer, level: Int, of document: DocumentHandle,
  into entries: inout [OutlineEntry]
) {
  defer { poppler_index_iter_free(iterator) }
  repeat {
    guard entries.count < outlineLimit.entries else { return }
    if let action = poppler_index_iter_get_action(iterator) {
      let title = action.pointee.any.title.map { String(cString: $0) } ?? ""
      var page: Int?
      if case .page(let number)? = target(of: action, in: document) { page = number }
      poppler_action_free(action)
      entries.append(OutlineEntry(title: title, level: level, page: page))
    }
    if level < outlineLimit.level, let child = poppler_index_iter_get_child(iterator) {
      readEntries(from: child, level: level + 1, of: document, into: &entries)
    }
  } while poppler_index_iter_next(iterator) != 0
}
