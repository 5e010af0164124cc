import KitModel
import Lexicons

/// Tells the entries of a list that are titled by the places that are open in it.
///
/// As in: "Blin Water Works / Filter Lane / Saturday only, 11am – 3pm", "Pump House / Old Station". One such title may be
/// anything; where half of a list's titles say by their words that they are buildings, the others are some, too.
struct VenueTitles {
  let places: PlaceParser
  let tools: EventTools

  /// The titles of a list that must be places by their words, and their share.
  private static let leastTold = 4
  private static let leastShare = 0.5
  /// A mention that tells a building by its words.
  private static let leastCertainty = 0.75

  /// The entries with their titles' names as their venues.
  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    for index in entries.indices where entries[index].origin == .titled {
      guard let name = name(of: entries[index]), isBuilding(name) else { continue }
      if let (line, work, rest) = quotedWork(below: entries[index]) {
        placed[index].venueTitle = name
        placed[index].title = work
        placed[index].body[line] = rest
      } else if standsAboveStreet(entries[index]) {
        placed[index].venueTitle = name
      }
    }
    let titled = entries.indices.filter { entries[$0].origin == .titled }
    let lists = Dictionary(grouping: titled) { entries[$0].title.pieces.first?.style }
    for (style, indices) in lists where style != nil && indices.count >= Self.leastTold {
      let names = indices.map { name(of: entries[$0]) }
      let told = names.count { $0.map(isBuilding) ?? false }
      guard told >= Self.leastTold, Double(told) >= Self.leastShare * Double(indices.count) else {
        continue
      }
      for (index, name) in zip(indices, names) where name != nil {
        placed[index].venueTitle = name
      }
    }
    return placed
  }

  /// What is shown in a building: a short line below its name opens with it, in quotation marks.
  ///
  /// As in: "Aubin Mill / « Low Water », drawings by Ada Roche / until 3 May".
  private func quotedWork(
    below entry: Entry
  ) -> (line: Int, work: SourcedText, rest: SourcedText)? {
    for (line, text) in entry.body.prefix(Self.mostLinesAbove).enumerated()
    where text.text.utf8.count <= Self.longestLine {
      let words = WordList(text.text)
      guard words.count > 2, words[0].isSign("«") || words[0].isSign("“"),
        let end = words.words.firstIndex(where: { $0.isSign("»") || $0.isSign("”") }), end > 1,
        words[1].beginsWithCapital, words[end - 1].shape != .sign,
        end + 1 == words.count || words[end + 1].isSign(","),
        let work = words.bytes(words: 0..<end + 1)
      else { continue }
      let start = end + 2 < words.count ? words[end + 2].range.lowerBound : text.text.utf8.count
      return (line, text.slice(work), text.slice(start..<text.text.utf8.count))
    }
    return nil
  }

  /// Lines of an address and hours may stand above what is shown.
  private static let mostLinesAbove = 3
  /// In bytes; more is what somebody says.
  private static let longestLine = 140

  /// The title of an entry without the signs behind it, where it is a name, of no kind of event and no work.
  private func name(of entry: Entry) -> SourcedText? {
    let words = WordList(entry.title.text)
    guard let end = words.words.lastIndex(where: { $0.shape != .sign || $0.isSign(")") }),
      let bytes = words.bytes(words: 0..<end + 1), words[0].beginsWithCapital,
      tools.lexicon.kinds.match(words, at: 0) == nil,
      !words.words[...end].contains(where: { Self.signsOfWorks.contains($0) }),
      PersonNames.shared.likelihood(words, 0..<end + 1) < 0.6
    else { return nil }
    let links = places.lexicon
    let isName = words.words[...end].allSatisfy { word in
      word.shape != .lower || word.isElided || links.cityLinks.contains(word.folded)
        || Self.links.contains(word)
    }
    return isName || isBuilding(entry.title.slice(bytes)) ? entry.title.slice(bytes) : nil
  }

  /// Whether the line below the title opens with a street or square.
  private func standsAboveStreet(_ entry: Entry) -> Bool {
    guard let line = entry.places.first ?? entry.body.first,
      let mention = places.parse(line.text).first, mention.range.lowerBound == 0
    else { return false }
    let words = WordList(line.text)
    let head = places.lexicon.heads.match(words, at: 0)?.meaning
    return mention.location.address != nil || head == .square || head == .street
  }

  private static let links = WordSet(["and", "et", "a", "au", "aux"])
  private static let signsOfWorks = WordSet([":", "«", "“", "\"", "?", "!"])

  private func isBuilding(_ name: SourcedText) -> Bool {
    guard let mention = places.parse(name.text).first else { return false }
    return mention.location.venue != nil && mention.location.address == nil
      && mention.range.lowerBound < Self.longestArticle
      && mention.range.upperBound == name.text.utf8.count
      && mention.certainty >= Self.leastCertainty
  }

  /// "The ", in bytes.
  private static let longestArticle = 5
}
