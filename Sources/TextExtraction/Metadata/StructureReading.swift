import CPoppler
import KitModel

/// The most elements, and the deepest level, that a structure tree is read to.
private let structureLimit = (elements: 20_000, level: 40)

/// Reads the structure tree of a tagged PDF: kinds and languages.
///
/// Never its text: poppler renders the page again for each element's text, which takes seconds.
func readStructure(of document: DocumentHandle) -> StructureElement? {
  guard let root = poppler_structure_element_iter_new(document.pointer) else { return nil }
  var remaining = structureLimit.elements
  let children = readElements(from: root, level: 1, remaining: &remaining)
  return StructureElement(kind: "StructTreeRoot", children: children)
}

/// Reads an iterator's elements and frees it.
private func readElements(
  from iterator: OpaquePointer, level: Int, remaining: inout Int
) -> [StructureElement] {
  defer { poppler_structure_element_iter_free(iterator) }
  var elements: [StructureElement] = []
  repeat {
    guard remaining > 0 else { break }
    guard let element = poppler_structure_element_iter_get_element(iterator) else { continue }
    defer { g_object_unref(UnsafeMutableRawPointer(element)) }
    let kind = poppler_structure_element_get_kind(element)
    guard let name = StructureKind.name(of: kind) else { continue }
    remaining -= 1
    var language: String?
    if let stated = poppler_structure_element_get_language(element) {
      language = String(cString: stated)
      g_free(stated)
    }
    var children: [StructureElement] = []
    if level < structureLimit.level,
      let child = poppler_structure_element_iter_get_child(iterator)
    {
      children = readElements(from: child, level: level + 1, remaining: &remaining)
    }
    elements.append(StructureElement(kind: name, language: language, children: children))
  } while poppler_structure_element_iter_next(iterator) != 0
  return elements
}
