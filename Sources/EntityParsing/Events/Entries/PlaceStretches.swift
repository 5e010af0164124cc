import KitModel
import Lexicons

/// Sentences and stretches in a style of their own that may tell the place of an entry.
///
/// As in: "Mill Hall. Bring a cup", "Forty minutes. Shed 2"; "Harp and cello. *The Ropewalk*" in grey.
struct PlaceStretches {
  let words: PlaceWords

  /// In bytes.
  private static let longestStretch = 62

  /// A short sentence of a text of several.
  func sentence(_ position: PlacePosition, in entry: Entry) -> PlaceSpot? {
    guard let text = position == .firstSentence ? entry.body.first : entry.body.last,
      case let sentences = DateSentences.sentences(of: text), sentences.count > 1,
      let sentence = position == .firstSentence ? sentences.first : sentences.last,
      case let name = withoutStop(sentence), let reading = words.reading(name),
      reading >= .town || isFirm(name, reading)
    else { return nil }
    return PlaceSpot(name: name, reading: reading, rest: reading == .place ? nil : .whole)
  }

  private func withoutStop(_ text: SourcedText) -> SourcedText {
    let end = text.text.utf8.count - (text.text.utf8.last == UInt8(ascii: ".") ? 1 : 0)
    return TitleCleaning.trimmed(text.slice(0..<end))
  }

  /// Whether a sentence is a name that no sentence would be: "Le Dock", "North stairs", "Shed 2".
  private func isFirm(_ name: SourcedText, _ reading: PlaceWords.Reading) -> Bool {
    let list = WordList(name.text)
    let lexicon = words.places.lexicon
    guard list[0].isProper else { return false }
    if endsInBuilding(list) { return true }
    return reading == .name && list.count > 1
      && list.words.allSatisfy {
        $0.isProper || $0.isElided || $0.shape == .number || lexicon.cityLinks.contains($0.folded)
      }
      && (lexicon.articles.contains(list[0]) || !words.places.cities.towns.isCommon(list[0]))
  }

  private func endsInBuilding(_ list: WordList) -> Bool {
    let lexicon = words.places.lexicon
    guard list.words.allSatisfy({ $0.isLetters || $0.shape == .number }),
      let last = list.words.lastIndex(where: { $0.shape != .number })
    else { return false }
    return (0...last).contains { index in
      (lexicon.endings.match(list, at: index)?.count ?? lexicon.rooms.match(list, at: index)?.count)
        .map { index + $0 == last + 1 } ?? false
    }
  }

  /// The one stretch of an entry's texts in a colour or slope that its first words and its title are not set in.
  func styled(in entry: Entry) -> PlaceSpot? {
    guard entry.city == nil else { return nil }
    let titles = Set(entry.title.pieces.map(\.style))
    for (number, text) in entry.body.enumerated() {
      guard
        let last = text.pieces.last(where: { !titles.contains($0.style) && isPlain($0.style) }),
        case let own = text.pieces.indices.filter({ text.pieces[$0].style == last.style }),
        let first = own.first, let end = own.last, end - first == own.count - 1,
        number > 0 || first > 0 || entry.body.count == 1,
        case let range = text.pieces[first].range.lowerBound..<text.pieces[end].range.upperBound,
        range.count <= Self.longestStretch
      else { continue }
      let name = withoutStop(TitleCleaning.trimmed(text.slice(range)))
      guard name.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
        let reading = words.reading(name)
      else { continue }
      var rest = TitleCleaning.trimmed(text.slice(0..<range.lowerBound))
      let below = text.slice(range.upperBound..<text.text.utf8.count)
      if !below.isEmpty { rest.append(below, separator: rest.isEmpty ? "" : " ") }
      return PlaceSpot(name: name, reading: reading, rest: .text(number, rest))
    }
    return nil
  }

  /// Whether letters are set apart by colour or slope, and not by weight.
  private func isPlain(_ style: StyleID) -> Bool {
    let stream = words.tools.stream
    guard stream.styles.indices.contains(Int(style)), let body = stream.bodyStyle else {
      return false
    }
    let own = stream.styles[Int(style)]
    return !own.isBold && (own.color != body.color || own.isItalic != body.isItalic)
  }
}
