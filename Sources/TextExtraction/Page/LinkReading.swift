import CPoppler
import KitModel

/// Reads the link annotations of a page.
///
/// Annotations have their origin at the bottom left of the page as displayed; boxes here count
/// from the top left.
func readLinks(of page: PageHandle, in document: DocumentHandle) -> [LinkAnnotation] {
  guard let list = poppler_page_get_link_mapping(page.pointer) else { return [] }
  defer { poppler_page_free_link_mapping(list) }
  var links: [LinkAnnotation] = []
  var node: UnsafeMutablePointer<GList>? = list
  while let current = node {
    node = current.pointee.next
    guard
      let mapping = current.pointee.data?.assumingMemoryBound(to: PopplerLinkMapping.self),
      let action = mapping.pointee.action, let target = target(of: action, in: document)
    else { continue }
    let area = mapping.pointee.area
    links.append(
      LinkAnnotation(
        box: Rect(
          x0: area.x1, y0: page.height - area.y2, x1: area.x2, y1: page.height - area.y1),
        target: target))
  }
  // poppler lists annotations from the last to the first.
  return links.reversed()
}

/// Where an action leads; `nil` for what opens neither an address nor a page.
func target(
  of action: UnsafeMutablePointer<PopplerAction>, in document: DocumentHandle
) -> LinkAnnotation.Target? {
  switch action.pointee.type {
  case POPPLER_ACTION_URI:
    guard let address = action.pointee.uri.uri else { return nil }
    let text = String(cString: address)
    return text.isEmpty ? nil : .uri(text)
  case POPPLER_ACTION_GOTO_DEST:
    guard let destination = action.pointee.goto_dest.dest else { return nil }
    return pageNumber(of: destination, in: document).map { .page($0) }
  default:
    return nil
  }
}

/// The 1-based page of a destination, named ones looked up.
private func pageNumber(
  of destination: UnsafeMutablePointer<PopplerDest>, in document: DocumentHandle
) -> Int? {
  var number = Int(destination.pointee.page_num)
  if destination.pointee.type == POPPLER_DEST_NAMED {
    guard let name = destination.pointee.named_dest,
      let found = poppler_document_find_dest(document.pointer, name)
    else { return nil }
    defer { poppler_dest_free(found) }
    number = Int(found.pointee.page_num)
  }
  return number >= 1 && number <= document.pageCount ? number : nil
}
