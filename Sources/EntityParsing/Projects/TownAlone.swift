import KitModel

/// The town that is all of one line of a card's texts, with its region or not.
///
/// As in: "Les Amis du Bief / Rodez (Aveyron)" in a corner of the card. Several such lines are a list of towns.
struct TownAlone {
  let places: PlaceParser

  /// In bytes.
  private static let longest = 48
  /// A town that is known.
  private static let surely = 0.75

  func town(in card: Card) -> SourcedText? {
    var towns: [SourcedText] = []
    for text in card.texts where text.table == nil {
      for line in text.text.printedLines {
        if let town = town(of: TitleCleaning.trimmed(line)) { towns.append(town) }
      }
    }
    return Set(towns.map(\.text)).count == 1 ? towns[0] : nil
  }

  private func town(of line: SourcedText) -> SourcedText? {
    guard (1...Self.longest).contains(line.text.utf8.count) else { return nil }
    if let bytes = Bylines.town(beforeRegion: line.text, places: places) {
      return line.slice(bytes)
    }
    guard let mention = places.parse(line.text).first, mention.certainty >= Self.surely,
      mention.location.venue == nil, mention.location.address == nil,
      let city = mention.range(of: .city), mention.range.lowerBound == 0,
      mention.range.upperBound >= line.text.utf8.count - 1
    else { return nil }
    return line.slice(city)
  }
}
