import KitModel

/// Parts the line that says which part or prize follows from the title below it, where layout reads both as one heading.
///
/// As in: "Thème 1 : habiter" above "La Remise", "Prix du jury" above "Le Battoir", set alike.
struct PartLabels {
  let stream: ItemStream
  let lexicon: ProjectLexicon

  func parted(_ items: [ProjectItem]) -> [ProjectItem] {
    items.flatMap { entry -> [ProjectItem] in
      guard let end = end(entry.item) else { return [entry] }
      var (label, title) = (entry, entry)
      label.item = stream.part(of: entry.item, 0..<end)
      title.item = stream.part(of: entry.item, end..<entry.item.byteCount)
      label.item.isEmphasised = entry.item.isEmphasised
      title.item.isEmphasised = entry.item.isEmphasised
      return [label, title]
    }
  }

  /// Where the label ends that is the first line of a heading; a UTF-8 offset.
  private func end(_ item: Item) -> Int? {
    guard let end = item.hardBreaks.min(), item.isHeading, end < item.byteCount else { return nil }
    let label = TitleCleaning.trimmed(item.text.slice(0..<end)).text
    return lexicon.isStep(label) || lexicon.isPrize(label) || lexicon.isKicker(label) ? end : nil
  }
}
