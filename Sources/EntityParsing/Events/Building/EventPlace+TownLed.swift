import KitModel
import Lexicons

/// Takes the town and the site of a sentence or line of an entry that opens with the town.
extension EventPlace {
  private static let ledSite = 0.7
  private static let ledTown = 0.85

  /// As in: "Blinville, bureau du port.", "Aubin, Le Kiosque. Dès 6 ans."
  ///
  /// A hall that is told elsewhere stays; the town is its own then, too.
  func readTownLed(_ entry: Entry, into event: inout Event) {
    let reader = TownLedPlaces(parser: parser, lexicon: tools.lexicon)
    for text in entry.places + entry.body {
      let lines = text.printedLines
      for sentence in DateSentences.sentences(of: text) + (lines.count > 1 ? lines : [])
      where tools.dated(sentence).expressions.isEmpty {
        guard let told = reader.read(sentence), case let town = sentence.slice(told.town),
          event.location.city.map({ Folding.key($0) == Folding.key(town.text) }) ?? true
        else { continue }
        if event.location.city == nil {
          set(.city, to: town.text, text: town, confidence: Self.ledTown, in: &event)
        }
        if event.location.venue == nil, event.location.address == nil {
          let site = sentence.slice(told.site)
          set(.venue, to: site.text, text: site, confidence: Self.ledSite, in: &event)
        }
        return
      }
    }
  }
}
