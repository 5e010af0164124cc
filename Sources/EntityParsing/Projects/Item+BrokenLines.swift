import KitModel

extension Item {
  /// The lines that begin anew though their first words had room above; the whole text where none does.
  var brokenLines: [SourcedText] {
    guard !hardBreaks.isEmpty else { return [TitleCleaning.trimmed(text)] }
    var start = 0
    return (hardBreaks.sorted() + [byteCount]).compactMap { end in
      defer { start = end }
      return end > start ? TitleCleaning.trimmed(text.slice(start..<end)) : nil
    }
  }
}
