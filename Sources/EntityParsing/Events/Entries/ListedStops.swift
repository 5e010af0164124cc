import KitModel

/// Days of one title that each have a place of their own behind them: each is an entry there.
///
/// As in: "Les Drailles en tournée" above "19 – Le Battoir, Rive", "20 – Halle Aubin", "22 – Moulin du Bief, Denholt".
enum ListedStops {
  private static let least = 3

  /// An entry for each day, where all of the entry's days are such; `nil` where they are few, or some share a place.
  static func entries(
    _ stops: [(day: DatedText, place: SourcedText)], of entry: Entry
  ) -> [Entry]? {
    guard stops.count >= least, entry.when.count == stops.count,
      entry.places.count == stops.count, Set(stops.map(\.place.text)).count == stops.count
    else { return nil }
    return stops.map { stop in
      var own = entry
      own.when = [stop.day]
      own.places = [stop.place]
      return own
    }
  }
}
