import KitModel
import Lexicons

/// The texts that belong to entries: what stands in one says nothing of the others.
struct OwnedTexts {
  private var spots: Set<SourcePlace> = []
  /// The words in front of the colons of titles, with what stands behind them.
  private var titles: [String: Set<String>] = [:]

  init(_ entries: [Entry]) {
    for entry in entries {
      let (head, rest) = TitleText.beforeColon(entry.title)
      if !rest.isEmpty { titles[Folding.key(head.text), default: []].insert(rest.text) }
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

  /// Whether several titles open with the same words before a colon: "Midday Studio: ink", "Midday Studio: clay".
  func shareOpening(_ text: String) -> Bool { titles[Folding.key(text)]?.count ?? 0 > 1 }
}
