import KitModel
import Lexicons

/// Tells the entries of a list that are headed by where they are, with their own titles below the day.
///
/// As in: "Grange Blin / Samedi 5 juin, 21 h / Bal des lampions", "Le Ressac / Dimanche 6 juin, 15 h / Les Ombres"; "Samedi 5
/// juin, 21 h / Grange Blin / Bal des lampions proposé par l'amicale, avec buvette. Entrée libre." One such
/// head may be anything; where half of a list's say by their words that they are places or come back, and each line below the
/// days stands there once, these are the titles. Open houses, which are what one goes to, have no such lines.
struct TitlesBelowPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a line is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  private static let leastEntries = 3
  /// The share of a list's heads that must be places, and of its entries that must have a line for a title.
  private static let leastPlaces = 0.5
  private static let leastLines = 0.75
  /// The same of a list whose titles open texts.
  private static let leastTold = 0.6
  /// The share of these lines that must differ from all others.
  private static let leastUnlike = 0.9
  /// In bytes.
  private static let longestTitle = 110
  private static let longestOpening = 140
  private static let shortestTitle = 4
  private static let leastCertainty = 0.6
  /// Of so many lines one may be a town; where more are, each says where the place above is.
  private static let mostTowns = 4

  func swapped(_ entries: [Entry]) -> [Entry] {
    let titled = entries.indices.filter {
      entries[$0].origin == .titled && entries[$0].places.isEmpty
    }
    var swapped = entries
    for (style, indices) in Dictionary(
      grouping: titled, by: { entries[$0].title.pieces.first?.style })
    where style != nil && indices.count >= Self.leastEntries {
      let short = indices.filter { title(below: entries[$0]) != nil }
      let told = indices.filter { opening(below: entries[$0]) != nil }
      // Most texts below places open with a kind; short lines need none.
      let kinds = told.count {
        tools.lexicon.kinds.match(WordList(entries[$0].body[0].text), at: 0) != nil
      }
      let isTold =
        short.count * 2 < indices.count
        && Double(kinds) >= Self.leastTold * Double(indices.count)
      let lines = isTold ? told : short
      guard Double(lines.count) >= Self.leastLines * Double(indices.count),
        lines.count(where: { namesTown(entries[$0].body[0]) }) * Self.mostTowns < lines.count,
        arePlaces(indices.map { entries[$0].title }),
        case let names = Set(lines.map { Folding.key(entries[$0].body[0].text) }),
        !isTold || arePlaces(indices.map { entries[$0].title }, least: Self.leastTold),
        Double(names.count) >= Self.leastUnlike * Double(lines.count)
      else { continue }
      for index in lines {
        swapped[index].places = [entries[index].title]
        guard isTold, let (title, rest) = opening(below: entries[index]) else {
          swapped[index].title = entries[index].body[0]
          swapped[index].body.removeFirst()
          continue
        }
        swapped[index].title = title
        swapped[index].body[0] = rest
      }
    }
    return swapped
  }

  /// Whether the heads of a list are places: by their words, or as names that come back beside these.
  private func arePlaces(_ heads: [SourcedText], least: Double = leastPlaces) -> Bool {
    let counts = Dictionary(heads.map { (Folding.key($0.text), 1) }, uniquingKeysWith: +)
    let told = heads.filter { isPlace($0) }
    let again = heads.count { (counts[Folding.key($0.text)] ?? 0) > 1 && !isPlace($0) }
    return !told.isEmpty
      && Double(told.count + again) >= least * Double(heads.count)
  }

  /// What the text below the day opens with, up to who gives it, and the rest.
  private func opening(below entry: Entry) -> (title: SourcedText, rest: SourcedText)? {
    guard let text = entry.body.first, !isPlace(text) else { return nil }
    let whole = TitleText.withoutAddition(
      TitleText.split(text, from: 0).title, lexicon: tools.lexicon
    ).title
    let words = WordList(whole.text)
    guard words.count > 0, words[0].beginsWithCapital else { return nil }
    let cue = (1..<max(words.count, 1)).first {
      tools.lexicon.organizedBy.match(words, at: $0) != nil
    }
    let end = cue.map { words[$0 - 1].range.upperBound } ?? whole.text.utf8.count
    guard (Self.shortestTitle...Self.longestOpening).contains(end) else { return nil }
    return (whole.slice(0..<end), text.slice(end..<text.text.utf8.count))
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    if isKnown(text) { return true }
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.lowerBound == 0 && mention.range.count * 5 >= text.text.utf8.count * 4
  }

  /// The first text below the day, where it can be a title: a short line that names no place and nobody.
  private func title(below entry: Entry) -> SourcedText? {
    guard let line = entry.body.first,
      (Self.shortestTitle...Self.longestTitle).contains(line.text.utf8.count),
      let first = line.text.unicodeScalars.first, let last = line.text.unicodeScalars.last,
      LetterCase.isCapital(first) || "«“\"".unicodeScalars.contains(first)
        || ("0"..."9").contains(first),
      last != ".", last != ":", !isPlace(line),
      !EventWords(lexicon: tools.lexicon).isMark(line.text),
      case let words = WordList(line.text),
      tools.lexicon.afterTitle.match(words, at: 0) == nil,
      tools.lexicon.availabilities.match(words, at: 0) == nil,
      !line.text.contains(". "), !opensWithPerson(words)
    else { return nil }
    return line
  }

  /// Whether a line begins with a person's name: who comes, and no title.
  private func opensWithPerson(_ words: WordList) -> Bool {
    let names = words.words.prefix(Self.mostNames).prefix { $0.beginsWithCapital }.count
    return names >= 2
      && (2...names).contains { PersonNames.shared.likelihood(words, 0..<$0) >= Self.likely }
  }

  private static let mostNames = 3
  private static let likely = 0.6

  /// Whether a line tells a town or a street and hardly anything else.
  private func namesTown(_ line: SourcedText) -> Bool {
    guard let mention = places.parse(line.text, isPlaceLine: true).first else { return false }
    return mention.location.address != nil
      || mention.location.city != nil && mention.range.count * 2 > line.text.utf8.count
  }
}
