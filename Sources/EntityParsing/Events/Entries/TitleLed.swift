import DateExpressions
import KitModel
import Lexicons

/// Paragraphs that open with a title and give its date behind a comma, colon or dash:
/// "Visite-bébé, les vendredis 5 février et 5 mars à 10 h 15. De 3 à 18 mois."
///
/// In a list the title may be a sentence of its own: "Town meeting. 2 March, 10 am", "Light the lamps! The mill lets its water
/// in – Saturday 14th"; or the weekday may follow its words at once: "Ronde des lavoirs le samedi 13 juin à 10 h. Départ du quai".
struct TitleLed {
  /// Where the title ends: a UTF-8 offset.
  let titleEnd: Int
  /// Whether the words of the title name a kind of event.
  let namesKind: Bool

  private static let longestTitle = 120

  /// - Parameter allowsTimes: a bare time is enough, as the day stands above.
  init?(_ item: Item, tools: EventTools, allowsTimes: Bool) {
    guard item.table == nil, item.byteCount < 900, !item.isTitleLike || item.isListItem else {
      return nil
    }
    guard
      let first = item.dated.expressions.first(where: {
        $0.statesDayOfMonth || $0.known.contains(.recurrence) || (allowsTimes && $0.known.hasTime)
      }), first.range.lowerBound > 5, first.range.lowerBound < Self.longestTitle
    else { return nil }
    let bytes = Array(item.text.text.utf8)
    guard
      var end = Self.separator(
        in: bytes, before: first.range.lowerBound, endsSentence: item.isListItem,
        runsIn: item.isListItem && first.statesDayOfMonth && first.known.contains(.weekday),
        tools: tools)
    else { return nil }
    if item.isListItem, let call = Self.exclamation(in: bytes[..<end]) { end = call }
    if let bracket = Self.openBracket(in: bytes[..<end]) { end = bracket }
    // The title stands in the first sentence and begins like one.
    let title = String(decoding: bytes[..<end], as: UTF8.self)
    guard !title.contains(". "), title.utf8.count >= 5,
      let letter = title.unicodeScalars.first,
      letter.properties.isUppercase || ["«", "“", "\""].contains(letter)
        || ("0"..."9").contains(letter)
    else { return nil }
    let words = WordList(title)
    guard (1...16).contains(words.words.count(where: \.isLetters)) else { return nil }
    titleEnd = end
    namesKind = (0..<words.count).contains { tools.lexicon.kinds.match(words, at: $0) != nil }
  }

  /// The end of the text before a comma, colon, dash or bracket right in front of the date; words
  /// that go with dates may stand between.
  ///
  /// - Parameter runsIn: the title may end without any of these, where the clause is none that says what somebody does.
  private static func separator(
    in bytes: [UInt8], before date: Int, endsSentence: Bool, runsIn: Bool, tools: EventTools
  ) -> Int? {
    let words = WordList(String(decoding: bytes[..<date], as: UTF8.self))
    var index = words.count - 1
    while index > 0 {
      let word = words[index]
      if word.shape == .sign {
        if endsSentence, word.isSign("."), index == words.count - 1 {
          return words[index - 1].range.upperBound
        }
        guard
          [",", ":", "-", "(", ";", "|", "·", "•"].contains(word.folded)
            || word.isSign("/") && word.isSpacedBefore
        else { return nil }
        return words[index - 1].range.upperBound
      }
      guard tools.lexicon.glue.contains(word) else {
        return runsIn && !saysWhat(words, tools: tools) ? word.range.upperBound : nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether words say what is done or where it is held, as a sentence does.
  private static func saysWhat(_ words: WordList, tools: EventTools) -> Bool {
    tools.lexicon.isHeld.contains(words, in: 0..<words.count)
      || tools.lexicon.begins.contains(words, in: 0..<words.count)
      || tools.lexicon.pronouns.match(words, at: 0) != nil
  }

  /// Where a bracket opens that is closed behind the date only: "Les hérons (sortie nature, 10 h)".
  private static func openBracket(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      !bytes[open...].contains(UInt8(ascii: ")")), let last = bytes[..<open].last
    else { return nil }
    return last == 0x20 ? open - 1 : open
  }

  /// The end of a first sentence that calls or asks, its sign included.
  private static func exclamation(in bytes: ArraySlice<UInt8>) -> Int? {
    let signs = [UInt8(ascii: "!"), UInt8(ascii: "?")]
    guard let sign = bytes.firstIndex(where: signs.contains), sign + 2 < bytes.endIndex else {
      return nil
    }
    let next = bytes[(sign + 1)...].first { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
    return next.map { (0x41...0x5A).contains($0) || $0 == 0xC3 } == true ? sign + 1 : nil
  }
}
