import KitModel
import Lexicons

/// Venues that a list of headings tells: where most of them are some, all are.
///
/// As in: "Tannerie Blin / 22 quai des Peaux", "Moulin Aubin / Île du Moulin", "Remparts", each above what takes
/// place there.
extension KnownVenues {
  /// So many headings set alike are a list.
  private static let leastListed = 4
  /// How many of them the kit must give the address of, and the share that must be told as venues.
  private static let leastKnown = 2
  private static let leastTold = 0.6

  mutating func addListed(_ sections: [Section]) {
    var lists: [StyleID: [SourcedText]] = [:]
    Self.collectHeadings(sections, into: &lists)
    for (_, titles) in lists.sorted(by: { $0.key < $1.key })
    where titles.count >= Self.leastListed {
      let isKnown = titles.map { find(in: $0)?.range.lowerBound == 0 }
      let told = zip(titles, isKnown).count { $1 || isVenue($0) }
      guard isKnown.count(where: { $0 }) >= Self.leastKnown,
        Double(told) >= Self.leastTold * Double(titles.count)
      else { continue }
      for (title, isKnown) in zip(titles, isKnown) where !isKnown {
        // "Salle Blin, Rennes": what stands behind the name is its town.
        if let mention = places.parse(title.text).first, let venue = mention.location.venue {
          if mention.range.lowerBound == 0 { add(venue, mention.location, title) }
          continue
        }
        guard let name = venueName(title), !isOnline(name) else { continue }
        var location = Location()
        location.venue = name
        add(name, location, title)
      }
    }
  }

  /// The venues with halls besides that something else of the kit tells to be some.
  func with(_ halls: [SourcedText]) -> KnownVenues {
    var venues = self
    for hall in halls {
      var location = Location()
      location.venue = hall.text
      venues.add(hall.text, location, hall)
    }
    return venues
  }

  /// The venues with the names that stand in the columns of places besides.
  func with(namesIn entries: [Entry]) -> KnownVenues {
    var venues = self
    for text in entries.filter(\.hasPlaceColumn).flatMap(\.places) {
      guard let mention = places.parse(text.text, isPlaceLine: true).first,
        let range = mention.range(of: .venue), range.lowerBound == 0,
        case let name = text.slice(range), WordList(name.text).count > 1
      else { continue }
      venues.addNamed(name)
    }
    return venues
  }

  private func isOnline(_ name: String) -> Bool {
    let words = WordList(name)
    return lexicon.online.contains(words, in: 0..<words.count)
  }

  private func isVenue(_ title: SourcedText) -> Bool {
    guard let mention = places.parse(title.text).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.range.count * 10 >= title.text.utf8.count * 9
  }

  private static func collectHeadings(
    _ sections: [Section], into lists: inout [StyleID: [SourcedText]]
  ) {
    for section in sections {
      if let style = section.title.pieces.first?.style {
        lists[style, default: []].append(section.title)
      }
      for block in section.blocks {
        guard case .heading = block.kind, let style = block.lines.first?.style else { continue }
        lists[style, default: []].append(block.text)
      }
      collectHeadings(section.children, into: &lists)
    }
  }
}
