import KitModel
import Lexicons

/// Takes what stands between hour and title in each entry of a list as the place.
///
/// As in: "20 mars – 10 h – Médiathèque du Bief – Veillée", "22 mars – 11 h – Le Ressac – Théâtre d'ombres"; "10am | Aubin Tent"
/// above "The Long Supper"; "20 h, salle des fêtes, loto". One line may be about a place; where nearly all begin with one, and
/// what follows is none, the title stands behind.
struct PlacesAheadOfTitles {
  let places: PlaceParser
  let tools: EventTools

  private static let leastEntries = 3
  /// The shares of a list that must begin with a place by its words, and whose rest is no place.
  private static let leastPlaces = 0.5
  private static let leastTitles = 0.75
  /// The share of names above titles that may differ, where the list names the same places again.
  private static let mostNames = 0.7
  /// In bytes.
  private static let longestTitle = 110
  private static let longestName = 40
  private static let shortestTitle = 4
  /// The room of a sign with space around it, in heights of a line.
  private static let leastWhite = 0.5

  /// What an entry tells in front of its title, the title, and what follows it.
  private struct Parts {
    var place: SourcedText
    var title: SourcedText
    var rest: [SourcedText]
    /// How many texts of the entry these hold.
    var taken = 1
  }

  func parted(_ entries: [Entry]) -> [Entry] {
    let led = entries.indices.filter { entries[$0].origin == .dateLed }
    var beside: [Int: Parts] = [:]
    var below: [Int: Parts] = [:]
    for index in led {
      let entry = entries[index]
      beside[index] =
        styledParts(of: entry) ?? (entry.places.isEmpty ? partsInLine(of: entry) : nil)
      if entry.places.isEmpty { below[index] = partsBelowEachOther(of: entry) }
    }
    var parted = entries
    // The towns of a list hold few entries each.
    for all in Dictionary(grouping: led, by: { entries[$0].scope.titles.first?.text ?? "" }).values
    {
      let sections = Dictionary(grouping: all) { entries[$0].scope.section.id }.values
      for list in sections.filter({ $0.count >= Self.leastEntries }) + [all] {
        for (parts, isBelow) in [(beside, false), (below, true)] {
          let told = list.filter { parts[$0] != nil }
          guard told.count >= Self.leastEntries,
            Double(told.count) >= Self.leastTitles * Double(list.count),
            arePlaces(told.compactMap { parts[$0] }, isBelow: isBelow)
          else { continue }
          for index in told {
            guard let own = parts[index] else { continue }
            parted[index].places = [own.place] + entries[index].places
            parted[index].title = own.title
            parted[index].body = own.rest + entries[index].body.dropFirst(own.taken)
            parted[index].opensBesideDate = false
          }
        }
      }
    }
    return parted
  }

  /// Whether what stands in front of the titles of a list are places: by their words, or as names above titles that the list
  /// names again where all titles differ.
  private func arePlaces(_ parts: [Parts], isBelow: Bool) -> Bool {
    let told = parts.count { isPlace($0.place) }
    guard Double(parts.count { !isPlace($0.title) }) >= Self.leastTitles * Double(parts.count)
    else {
      return false
    }
    if Double(told) >= Self.leastPlaces * Double(parts.count) { return true }
    return isBelow && told > 0 && Set(parts.map(\.title.text)).count == parts.count
      && Double(Set(parts.map(\.place.text)).count) <= Self.mostNames * Double(parts.count)
  }

  /// What stands in front of the first sign behind the date, and the title behind it; `nil` where nothing goes on in that
  /// line.
  private func partsInLine(of entry: Entry) -> Parts? {
    if let title = entry.body.first, isBeside(title, entry.title) {
      let (head, rest) = TitleText.withoutAddition(title, lexicon: tools.lexicon)
      return Parts(place: entry.title, title: head, rest: [rest].filter { !$0.isEmpty })
    }
    // "20 h, salle des fêtes, loto": no capital begins what a comma parts.
    let words = WordList(entry.title.text)
    if let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count,
      case let place = entry.title.slice(0..<words[comma].range.lowerBound), isPlace(place)
    {
      let title = entry.title.slice(
        words[comma + 1].range.lowerBound..<entry.title.text.utf8.count)
      return Parts(place: place, title: title, rest: entry.body.prefix(1).map(\.self))
    }
    guard isPlace(entry.title), let title = entry.body.first, follows(title, entry.title),
      title.text.utf8.count <= Self.longestTitle
    else { return nil }
    let (head, rest) = TitleText.withoutAddition(title, lexicon: tools.lexicon)
    return Parts(place: entry.title, title: head, rest: [rest].filter { !$0.isEmpty })
  }

  /// A title in a style of its own between a name and the text about it.
  ///
  /// As in: "Aubin Quay." in bold, "Late voices." in italics, "Two cellos, no lights" as all text is set.
  private func styledParts(of entry: Entry) -> Parts? {
    let (name, taken) = wholeName(of: entry)
    guard let text = entry.body.dropFirst(taken).first, follows(text, name),
      let own = text.pieces.first?.style, own != name.pieces.first?.style,
      let end = text.pieces.prefix(while: { $0.style == own }).last?.range.upperBound,
      end < text.text.utf8.count, (Self.shortestTitle...Self.longestTitle).contains(end)
    else { return nil }
    var title = TitleCleaning.trimmed(text.slice(0..<end))
    if title.text.hasSuffix(".") { title = title.slice(0..<title.text.utf8.count - 1) }
    let rest = TitleCleaning.trimmed(text.slice(end..<text.text.utf8.count))
    return Parts(
      place: name, title: title, rest: [rest].filter { !$0.isEmpty }, taken: taken + 1)
  }

  /// What stands in front of a title in one style, though a comma cut it: "**Aubin’s, the Quay.** *Late voices.*"
  private func wholeName(of entry: Entry) -> (name: SourcedText, taken: Int) {
    let style = entry.title.pieces.first?.style
    guard entry.body.count > 1, style != nil, let rest = entry.body.first,
      follows(rest, entry.title), rest.pieces.allSatisfy({ $0.style == style })
    else { return (entry.title, 0) }
    var name = entry.title
    name.append(rest, separator: ", ")
    return (name, 1)
  }

  /// Whether a short text goes on behind another one in its line, behind a sign that there is room for.
  ///
  /// As in: "Au théâtre – Veillée"; in "Veillée. Au théâtre" no such sign stands between.
  private func isBeside(_ rest: SourcedText, _ name: SourcedText) -> Bool {
    guard isShort(rest), rest.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      follows(rest, name), let end = name.pieces.last, let start = rest.pieces.first
    else { return false }
    return start.box.x0 - end.box.x1 > Self.leastWhite * end.box.height
  }

  /// Whether a text is no longer than titles are, but for the people that it goes on with.
  private func isShort(_ text: SourcedText) -> Bool {
    guard text.text.utf8.count > Self.longestTitle else { return true }
    let (title, addition) = TitleText.withoutAddition(text, lexicon: tools.lexicon)
    return !addition.isEmpty && title.text.utf8.count <= Self.longestTitle
      && title.text.unicodeScalars.last == "»"
  }

  private func follows(_ rest: SourcedText, _ name: SourcedText) -> Bool {
    guard let end = name.pieces.last, let start = rest.pieces.first, start.page == end.page else {
      return false
    }
    return start.box.verticalOverlap(end.box) > 0.5 * end.box.height
  }

  /// The line below the one with hour and name, where it can be a title, and what follows it.
  private func partsBelowEachOther(of entry: Entry) -> Parts? {
    guard entry.title.text.utf8.count <= Self.longestName, let text = entry.body.first,
      let above = entry.title.pieces.last, let first = text.pieces.first,
      first.page == above.page, first.box.y0 >= above.box.midY,
      case let words = WordList(entry.title.text), words.count > 0,
      tools.lexicon.kinds.match(words, at: 0) == nil,
      PersonNames.shared.likelihood(words, 0..<words.count) < 0.6,
      let line = text.printedLines.first, line.text.utf8.count <= Self.longestTitle,
      line.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      PeopleLexicon.shared.cues.match(WordList(line.text), at: 0) == nil
    else { return nil }
    let (title, addition) = TitleText.withoutAddition(
      TitleCleaning.trimmed(line), lexicon: tools.lexicon)
    var rest = addition
    let further = text.slice(
      min(line.text.utf8.count + 1, text.text.utf8.count)..<text.text.utf8.count)
    if rest.isEmpty {
      rest = further
    } else if !further.isEmpty {
      rest.append(further, separator: " ")
    }
    guard title.text.utf8.count >= Self.shortestTitle else { return nil }
    return Parts(place: entry.title, title: title, rest: [rest].filter { !$0.isEmpty })
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    places.parse(text.text).first.map {
      $0.location.venue != nil && $0.range.lowerBound == 0
        && $0.range.count * 10 >= text.text.utf8.count * 9
    } ?? false
  }
}
