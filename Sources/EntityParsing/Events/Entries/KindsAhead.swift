import KitModel
import Lexicons

/// Joins the name of what takes place to the bare kind of event that a sign parts from it.
///
/// As in: "14 h : Conférence – Les ponts de pierre – salle Aubin", "10 h | Visite guidée | Le beffroi | Halle aux Toiles". What a place
/// follows is named by its kind alone: "10 h – Concert – église Saint-Aubin".
struct KindsAhead {
  let places: PlaceParser
  let lexicon: EventLexicon

  /// In bytes.
  private static let longestName = 120
  private static let leastName = 4
  private static let leastPlace = 0.6
  private static let likelyPerson = 0.6

  /// The title with the name behind it, and what follows that name; `nil` where the title is more than a kind, or a place
  /// follows.
  ///
  /// - Parameters:
  ///   - start: where the title begins in the text, a UTF-8 offset.
  ///   - title: what stands in front of the first sign.
  func joined(
    _ text: SourcedText, from start: Int, title: SourcedText, rest: SourcedText,
    hardBreaks: [Int] = []
  ) -> (title: SourcedText, rest: SourcedText)? {
    guard !rest.isEmpty, isBareKind(title) else { return nil }
    let offset = text.text.utf8.count - rest.text.utf8.count
    guard case let gap = text.slice(start + title.text.utf8.count..<offset).text,
      gap.unicodeScalars.allSatisfy({ "–—-|/·• ".unicodeScalars.contains($0) })
    else { return nil }
    let (name, further) = TitleText.split(text, from: offset, hardBreaks: hardBreaks)
    // A bar parts columns, in the second of which the name stands; a dash stands inside a title.
    let isColumn = gap.unicodeScalars.contains { "|/·•".unicodeScalars.contains($0) }
    let behind = TitleCleaning.trimmed(further)
    let isFollowed = !behind.isEmpty && (isColumn || isPlace(behind))
    guard case let bare = TitleCleaning.trimmed(name),
      (Self.leastName...Self.longestName).contains(bare.text.utf8.count),
      isFollowed || !isPlace(bare),
      let first = bare.text.unicodeScalars.first, !LetterCase.isSmall(first), !isTerm(bare)
    else { return nil }
    return (isColumn ? bare : text.slice(start..<offset + name.text.utf8.count), further)
  }

  /// Whether a text says what kind of event takes place, or that it starts, and nothing else.
  private func isBareKind(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    let count = words.words.count { $0.shape != .sign }
    guard count > 0, count <= 3 else { return false }
    return lexicon.kinds.match(words, at: 0)?.count == count
      || lexicon.columns.match(words, at: 0).map {
        $0.count == count && [.time, .title, .end].contains($0.meaning)
      } == true
      || count == 2 && lexicon.kinds.match(words, at: 0)?.count == 1
        && words.words.last?.shape == .lower
  }

  /// Whether a text names or opens with who gives it, or tells what it costs and whether one must register.
  private func isTerm(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    // "Ada Roche, avec les gens du port".
    let end = words.words.firstIndex { $0.isSign(",") } ?? words.count
    return end > 0 && PersonNames.shared.likelihood(words, 0..<end) >= Self.likelyPerson
      || lexicon.availabilities.match(words, at: 0) != nil
      || lexicon.statuses.match(words, at: 0) != nil
      || lexicon.registration.match(words, at: 0) != nil
      || PeopleLexicon.shared.cues.match(words, at: 0) != nil
        && lexicon.kinds.match(words, at: 0) == nil
      || EventWords(lexicon: lexicon).isPrice(words, in: 0..<words.count)
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    places.parse(text.text).first.map {
      $0.range.lowerBound == 0 && $0.certainty >= Self.leastPlace
        && $0.range.count * 10 >= text.text.utf8.count * 9
    } ?? false
  }
}
