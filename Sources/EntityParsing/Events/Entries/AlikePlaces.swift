import DateExpressions
import KitModel
import Lexicons

/// Takes what stands where the other entries of a list have their places as the place, whatever its words.
///
/// As in: "Sunday, June 7, 9 a.m., Tannery" beside "… 4 p.m., Aubin Hall" and "… 8 p.m., Blin Theatre"; "Poèmes / 8 € / Le
/// Ressac" beside "Contes / 5 € / Salle Blin".
struct AlikePlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a line is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// The least entries of a list.
  private static let leastEntries = 4
  /// The entries whose name must be a place by its words.
  private static let leastTold = 2
  /// Their share of a list, with names that come back below other titles.
  private static let leastShare = 0.4
  /// The share of a list that must have a name there.
  private static let leastNamed = 0.7
  /// The longest name, in bytes and words.
  private static let longestName = 40
  private static let mostWords = 6
  private static let leastCertainty = 0.6
  /// A mention elsewhere in the entry that is its place by its words.
  private static let surely = 0.75

  /// Where in an entry its place stands.
  private enum Slot: CaseIterable {
    /// Behind the hour, in its line.
    case behindHour
    /// In the first line below the title.
    case first
    /// In the last line.
    case last
  }

  private struct Found {
    let name: SourcedText
    let isTold: Bool
  }

  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    let open = entries.indices.filter { index in
      entries[index].origin != .umbrella && !entries[index].hasPlaceColumn
    }
    let lists = Dictionary(grouping: open) { entries[$0].title.pieces.first?.style }
    for indices in lists.values where indices.count >= Self.leastEntries {
      // What has its place already tells nothing of the others.
      guard indices.contains(where: { entries[$0].places.isEmpty }) else { continue }
      let edge = edge(of: indices.map { entries[$0] })
      let slots = Slot.allCases.map { slot in
        (slot: slot, found: names(slot, of: indices, in: entries, edge: edge))
      }
      guard let best = slots.max(by: { told($0.found) < told($1.found) }),
        holdsPlaces(best.found, of: indices, in: entries)
      else { continue }
      for (index, found) in best.found where !hasPlace(entries[index], besides: found.name) {
        take(found, best.slot, of: &placed[index])
      }
    }
    return placed
  }

  private func names(
    _ slot: Slot, of indices: [Int], in entries: [Entry], edge: [Int: Double]
  ) -> [Int: Found] {
    var names: [Int: Found] = [:]
    for index in indices {
      guard let name = name(slot, of: entries[index]), !isCut(name, at: edge, slot: slot) else {
        continue
      }
      names[index] = Found(name: name, isTold: isPlace(name))
    }
    return names
  }

  /// Where the lines of a list end at most, by where they begin.
  private func edge(of entries: [Entry]) -> [Int: Double] {
    var edge: [Int: Double] = [:]
    for line in entries.lazy.flatMap({ $0.body + $0.when.map(\.text) }).flatMap(\.printedLines) {
      guard let first = line.pieces.first?.box, let last = line.pieces.last?.box else { continue }
      edge[Int(first.x0.rounded()), default: 0] = max(edge[Int(first.x0.rounded())] ?? 0, last.x1)
    }
    return edge
  }

  /// Whether a word ends its column, so that its name may go on in the next line: "library / Anne Blin".
  private func isCut(_ name: SourcedText, at edge: [Int: Double], slot: Slot) -> Bool {
    guard slot != .last, WordList(name.text).count == 1, let box = name.pieces.last?.box else {
      return false
    }
    let end = edge.filter { Double($0.key) <= box.x0 + 1 && $0.value > box.x0 }.values.max() ?? 0
    return end - box.x1 < Self.shortWord * box.height
  }

  /// What is left of a line where no more than a short word would go, in heights of the line.
  private static let shortWord = 3.0

  private func told(_ found: [Int: Found]) -> Int { found.values.count(where: \.isTold) }

  private func holdsPlaces(_ found: [Int: Found], of indices: [Int], in entries: [Entry]) -> Bool {
    let told = told(found)
    guard told >= Self.leastTold,
      Double(found.count) >= Self.leastNamed * Double(indices.count)
    else { return false }
    let others = Dictionary(grouping: found.filter { !$0.value.isTold }) {
      Folding.key($0.value.name.text)
    }
    let back = others.values.map { names in
      Set(names.map { Folding.key(entries[$0.key].title.text) }).count
    }
    let all = told + back.filter { $0 > 1 }.reduce(0, +)
    return Double(all) >= Self.leastShare * Double(indices.count)
  }

  /// Whether an entry has its place told already, or elsewhere in its text.
  private func hasPlace(_ entry: Entry, besides name: SourcedText) -> Bool {
    guard entry.places.isEmpty, entry.venueTitle == nil else { return true }
    return entry.body.contains { text in
      places.parse(text.text).contains {
        $0.location.venue.map { !$0.holds(name.text) && !name.text.holds($0) } == true
          && $0.certainty >= Self.surely
      }
    }
  }

  private func take(_ found: Found, _ slot: Slot, of entry: inout Entry) {
    if found.isTold {
      entry.places = [found.name]
    } else {
      entry.siteName = found.name
    }
    // What is the place is no description; what tells the hour, too, is read elsewhere.
    let index = slot == .last ? entry.body.count - 1 : 0
    guard entry.body.indices.contains(index) else { return }
    let text = entry.body[index]
    let lines = text.printedLines
    guard let line = slot == .last ? lines.last : lines.first,
      TitleCleaning.trimmed(line).text.hasSuffix(found.name.text),
      tools.dated(line).expressions.isEmpty
    else { return }
    let rest = slot == .last ? lines.dropLast() : lines.dropFirst()
    entry.body.remove(at: index)
    guard !rest.isEmpty else { return }
    let kept =
      slot == .last
      ? text.slice(0..<text.text.utf8.count - line.text.utf8.count)
      : text.slice(line.text.utf8.count..<text.text.utf8.count)
    entry.body.insert(TitleCleaning.trimmed(kept), at: index)
  }

  // MARK: - Names

  private func name(_ slot: Slot, of entry: Entry) -> SourcedText? {
    let name: SourcedText?
    switch slot {
    case .behindHour:
      name =
        entry.when.lazy.flatMap(\.text.printedLines).compactMap { behindHour($0) }.first
        ?? entry.body.first.flatMap { body in
          body.printedLines.first.flatMap { entry.opensBesideDate ? $0 : behindHour($0) }
        }
    case .first:
      name =
        entry.opensBesideDate
        ? nil : (entry.body.first?.printedLines.first)
    case .last: name = entry.body.last.flatMap(lastLine)
    }
    return name.map { TitleCleaning.trimmed(behindLabel($0)) }.flatMap {
      isName($0, of: entry) ? $0 : nil
    }
  }

  /// The last line, unless a place begins in the one above and goes on in it: "Théâtre / Blin".
  private func lastLine(_ text: SourcedText) -> SourcedText? {
    guard let line = text.printedLines.last else { return nil }
    let start = text.text.utf8.count - line.text.utf8.count
    return places.parse(text.text).contains {
      $0.range.lowerBound < start && $0.range.upperBound > start
    } ? nil : line
  }

  /// "Blin Hall" of "Where: Blin Hall".
  private func behindLabel(_ line: SourcedText) -> SourcedText {
    let words = WordList(line.text)
    guard
      let colon = words.words.prefix(Self.longestLabel + 1).firstIndex(where: { $0.isSign(":") }),
      colon > 0, colon + 1 < words.count
    else { return line }
    return line.slice(words[colon + 1].range.lowerBound..<line.text.utf8.count)
  }

  /// In words.
  private static let longestLabel = 2

  /// What a sign parts from the last hour of a line, to its end.
  private func behindHour(_ line: SourcedText) -> SourcedText? {
    guard line.text.utf8.count <= Self.longestLine,
      let hour = tools.dated(line).expressions.last(where: { $0.known.contains(.time) }),
      case let rest = line.slice(hour.range.upperBound..<line.text.utf8.count),
      case let words = WordList(rest.text), words.count > 1,
      // "4 p.m., Blin Hall".
      case let sign = words[0].isSign(".") ? 1 : 0, sign + 1 < words.count,
      Self.parting.contains(words[sign])
    else { return nil }
    return rest.slice(words[sign + 1].range.lowerBound..<rest.text.utf8.count)
  }

  /// In bytes.
  private static let longestLine = 100
  private static let parting = WordSet([",", "|", "·", "•", "–", "—", "-"])
  private static let sentences = WordSet([":", ";", "!", "?", "(", "$", "€", "£", "%"])

  /// Whether a line can be a name: short, in capitals, and no date, person, price or kind of event.
  private func isName(_ name: SourcedText, of entry: Entry) -> Bool {
    guard !name.isEmpty, name.text.utf8.count <= Self.longestName, name.text.last != ".",
      case let words = WordList(name.text), (1...Self.mostWords).contains(words.count),
      tools.dated(name).expressions.isEmpty, !entry.title.text.holds(name.text)
    else { return false }
    if isPlace(name) { return true }
    return words[0].beginsWithCapital
      && words.words.allSatisfy {
        $0.beginsWithCapital || $0.isElided
          || $0.folded.utf8.count <= Self.longestLink
            && $0.shape != .number && !Self.sentences.contains($0)
      }
      && !EventWords(lexicon: tools.lexicon).saysNoPlace(name.text)
      && !tools.lexicon.kinds.contains(words, in: 0..<words.count)
      && !tools.lexicon.companies.contains(words, in: 0..<words.count)
      && PersonNames.shared.likelihood(name.text) < 0.6
  }

  /// "de", "les", "and", in bytes.
  private static let longestLink = 3

  private func isPlace(_ name: SourcedText) -> Bool {
    if isKnown(name) { return true }
    guard let mention = places.parse(name.text).first else { return false }
    return mention.location.venue != nil && mention.range == 0..<name.text.utf8.count
      && mention.certainty >= Self.leastCertainty
  }
}
