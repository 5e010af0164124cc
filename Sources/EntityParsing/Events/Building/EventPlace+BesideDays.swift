import KitModel
import Lexicons

/// Places that stand beside the day in a heading.
///
/// As in: "Mardi 12 mars – Scène centrale", "Halle Aubin, samedi 7 mai" above the hours of that day.
extension EventPlace {
  private static let leastOfHeading = 0.75
  /// In bytes.
  private static let longestHeading = 110
  private static let longestArticle = 4

  /// Puts an event where the heading of its day says, and returns whether it says so.
  func readBesideDay(_ entry: Entry, into event: inout Event) -> Bool {
    let headings = [entry.heading?.text].compactMap { $0 } + entry.scope.titles.reversed()
    for heading in headings where heading.text.utf8.count <= Self.longestHeading {
      guard let beside = besideDay(heading) else { continue }
      if let found = known.find(in: beside), found.range.lowerBound <= Self.longestArticle {
        inherit(found.location, of: beside, from: "section", in: &event)
        return true
      }
      guard tools.lexicon.kinds.match(WordList(beside.text), at: 0) == nil,
        let mention = mention(filling: beside)
      else { continue }
      inherit(mention.location, of: beside, from: "section", in: &event)
      completeAddress(in: &event)
      return true
    }
    return false
  }

  /// The place that fills a text: by its words, or surely where nothing but a place is looked for.
  private func mention(filling text: SourcedText) -> PlaceMention? {
    let words = WordList(text.text)
    let namesSite =
      parser.lexicon.heads.match(words, at: 0)?.meaning == .venueHead || tools.isBareSite(words)
    let readings = [
      (isPlaceLine: false, least: Self.leastCertainty),
      (isPlaceLine: true, least: namesSite ? 0 : Self.leastOfHeading),
    ]
    for (isPlaceLine, least) in readings {
      guard let mention = parser.parse(text.text, isPlaceLine: isPlaceLine).first,
        mention.location.venue != nil || mention.location.address != nil,
        mention.range.lowerBound <= Self.longestArticle, mention.certainty >= least,
        Double(mention.range.count) >= Self.leastOfHeading * Double(text.text.utf8.count)
      else { continue }
      return mention
    }
    return nil
  }

  /// What a heading says besides a day that opens or ends it.
  private func besideDay(_ heading: SourcedText) -> SourcedText? {
    let dated = tools.dated(heading)
    // "Publié le 29 septembre" tells when the kit was written.
    guard dated.hasCertainDay,
      tools.lexicon.publication.match(WordList(heading.text), at: 0) == nil
    else { return nil }
    let rest: SourcedText
    switch dated.coverage {
    case .leading(let start): rest = heading.slice(start..<heading.text.utf8.count)
    case .trailing(let end): rest = heading.slice(0..<end)
    default: return nil
    }
    let trimmed = TitleCleaning.trimmed(rest)
    return trimmed.isEmpty ? nil : trimmed
  }
}
