import DateExpressions
import KitModel
import Lexicons

/// Parts the day to which an entry is moved from its title, wherever it stands in the line, or from its place.
///
/// As in: "Table ronde « Le sel » – Reporté au dimanche 28 février, salle Berlin", "REPORTÉ au mercredi 20 mai Bal des lampions";
/// "Reporté au mer. 24/03, 19h00" in the column of places.
struct MovedEntries {
  let tools: EventTools

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.map(withoutMoveInPlace).map { entry in
      guard let parts = parts(of: entry.title) else { return entry }
      var moved = entry
      moved.title = parts.title
      moved.body.insert(parts.move, at: 0)
      if !parts.rest.isEmpty { moved.body.append(parts.rest) }
      return moved
    }
  }

  private func withoutMoveInPlace(_ entry: Entry) -> Entry {
    guard let index = entry.places.firstIndex(where: { moveInPlace($0) != nil }),
      let (move, place) = moveInPlace(entry.places[index])
    else { return entry }
    var moved = entry
    moved.body.insert(move, at: 0)
    moved.places.replaceSubrange(index...index, with: place.isEmpty ? [] : [place])
    return moved
  }

  /// The words that open a place and tell the new day and hour, and the place behind them.
  private func moveInPlace(_ text: SourcedText) -> (move: SourcedText, place: SourcedText)? {
    guard text.text.utf8.contains(where: AddressBytes.isDigit),
      case let words = WordList(text.text), words.count > 1, moves(words, at: 0) != nil,
      case let told = tools.dated(text).expressions, told.contains(where: \.statesDayOfMonth),
      let last = told.last(where: { $0.statesDay || $0.statesTime })
    else { return nil }
    let end = last.range.upperBound
    return (
      text.slice(0..<end), TitleCleaning.trimmed(text.slice(end..<text.text.utf8.count))
    )
  }

  /// The name, the words for the new day, and what stands behind them.
  private func parts(
    of title: SourcedText
  ) -> (title: SourcedText, move: SourcedText, rest: SourcedText)? {
    guard title.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let words = WordList(title.text)
    guard let index = words.words.indices.first(where: { moves(words, at: $0) != nil }),
      let count = moves(words, at: index)
    else { return nil }
    let start = words[index].range.lowerBound
    let dated = tools.dated(title)
    guard
      let day = dated.expressions.first(where: {
        $0.statesDayOfMonth && $0.range.lowerBound >= start
      }),
      words.words[(index + count)...].prefix(while: { $0.range.upperBound <= day.range.lowerBound })
        .allSatisfy(tools.lexicon.glue.contains)
    else { return nil }
    let move = title.slice(start..<day.range.upperBound)
    let front = TitleCleaning.trimmed(title.slice(0..<start))
    let rest = TitleCleaning.trimmed(title.slice(day.range.upperBound..<title.text.utf8.count))
    if front.text.contains(where: \.isLetter) { return (front, move, rest) }
    guard rest.text.contains(where: \.isLetter) else { return nil }
    return (rest, move, SourcedText())
  }

  /// How many words say at an index that something is moved.
  private func moves(_ words: WordList, at index: Int) -> Int? {
    guard words[index].isLetters else { return nil }
    let postponed = tools.lexicon.statuses.match(words, at: index).flatMap {
      $0.meaning == .postponed ? $0.count : nil
    }
    return postponed ?? tools.lexicon.movesTo.match(words, at: index)?.count
  }
}
