import CPoppler

/// The standard structure types (ISO 32000-1 14.8.4) by poppler's numbers.
enum StructureKind {
  /// The type's name; `nil` for what is no element but content of one.
  static func name(of kind: PopplerStructureElementKind) -> String? {
    let index = Int(kind.rawValue)
    return names.indices.contains(index) && !names[index].isEmpty ? names[index] : nil
  }

  /// In the order of `PopplerStructureElementKind`; content and object references are empty.
  private static let names = [
    "", "", "Document", "Part", "Art", "Sect", "Div", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "BlockQuote", "Caption", "NonStruct", "TOC", "TOCI",
    "Index", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TFoot", "TBody", "Ruby", "RB", "RT", "RP", "Warichu",
    "WT", "WP", "Figure", "Formula", "Form",
  ]
}
