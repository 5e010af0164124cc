import KitModel

/// The texts that belong to entries: what stands in one says nothing of the others.
struct OwnedTexts {
  private var spots: Set<SourcePlace> = []

  init(_ entries: [Entry]) {
    for entry in entries {
      for text in [entry.title] + entry.when.map(\.text) + entry.places + entry.body {
        guard let piece = text.pieces.first else { continue }
        spots.insert(SourcePlace(page: piece.page, box: piece.box))
      }
    }
  }

  /// Whether a text holds the beginning of one.
  func hold(_ text: SourcedText) -> Bool {
    text.pieces.contains { spots.contains(SourcePlace(page: $0.page, box: $0.box)) }
  }
}
