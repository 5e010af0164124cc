import Lexicons

/// A stretch of words between commas, brackets and dashes, and what it says of a place.
struct PlaceSegment {
  /// Indices of words.
  var words: Range<Int>
  /// The sign in front of it: a comma binds it to what stands before, a colon or full stop doesn't.
  var isBound: Bool
  /// Whether it stands in brackets.
  var isBracketed: Bool

  /// Cuts words at commas, dots between sentences, brackets, spaced dashes and bullets.
  static func cut(_ list: WordList, lexicon: PlaceLexicon) -> [PlaceSegment] {
    var segments: [PlaceSegment] = []
    var start = 0
    var isBound = false
    var depth = 0
    func close(_ end: Int) {
      if end > start {
        segments.append(
          PlaceSegment(words: start..<end, isBound: isBound, isBracketed: depth > 0))
      }
    }
    for index in 0..<list.count {
      guard list[index].shape == .sign else { continue }
      let word = list[index]
      // As a scalar: the comparison of strings took as long as all the rest.
      guard let sign = word.folded.unicodeScalars.first else { continue }
      switch sign {
      case ",", ";", "|", "·", "•", "–", "-", "/", "&", "\"", "«", "»", "“", "”":
        if sign == ",", index == start + 1, list[start].shape == .number,
          lexicon.heads.match(list, at: index + 1) != nil
        {
          // "12, rue de la Grève"
          continue
        }
        if sign == ",", lexicon.hasNumbersBehindComma,
          isHouseNumber(list, at: index + 1, from: start, lexicon: lexicon)
        {
          // "calle de la Fragua, 7"
          continue
        }
        if sign == "-" || sign == "/" || sign == "&" {
          let isSpaced =
            word.isSpacedBefore && index + 1 < list.count && list[index + 1].isSpacedBefore
          if !isSpaced || sign == "&" { continue }
        }
        close(index)
        start = index + 1
        isBound = sign != ";"
      case "(":
        close(index)
        start = index + 1
        isBound = true
        depth += 1
      case ")":
        close(index)
        start = index + 1
        isBound = true
        depth = max(0, depth - 1)
      case ":", "!", "?", ">", "…", "*":
        // "Salida: Puerta de la Lana": a label is no place.
        if sign != ":" || lexicon.prepositions.match(list, at: start)?.count != index - start {
          close(index)
        }
        start = index + 1
        isBound = false
      case ".":
        guard isSentenceEnd(list, at: index, lexicon: lexicon) else { continue }
        close(index)
        start = index + 1
        isBound = false
      default: continue
      }
    }
    close(list.count)
    return segments
  }

  /// Whether a number alone stands there, behind the name of a street or square.
  private static func isHouseNumber(
    _ list: WordList, at index: Int, from start: Int, lexicon: PlaceLexicon
  ) -> Bool {
    guard index < list.count, index - start > 2, list[index].shape == .number,
      list[index].folded.utf8.count <= 4,
      index + 1 == list.count || list[index + 1].shape == .sign,
      let head = lexicon.heads.match(list, at: start)
    else { return false }
    return head.meaning != .venueHead
  }

  /// Whether a full stop ends a sentence.
  ///
  /// It does not in abbreviations: "av. Foch", "St. Paul", "U.K.".
  private static func isSentenceEnd(
    _ list: WordList, at index: Int, lexicon: PlaceLexicon
  ) -> Bool {
    guard index > 0 else { return true }
    guard index + 1 < list.count else { return true }
    let before = list[index - 1]
    let after = list[index + 1]
    guard after.isSpacedBefore else { return false }
    // "(28, rue du Quai). Billets : 15 $"
    if before.shape == .number || before.isSign(")") { return true }
    // "Classroom B. Free": the letter of a room is no person's initial.
    if before.shape == .initial, index > 1, namesRoom(list, at: index - 2, lexicon: lexicon) {
      return true
    }
    let length = before.folded.utf8.count
    if before.shape == .initial || (length <= 2 && before.shape != .capitals) { return false }
    if lexicon.abbreviations.contains(before.folded) { return false }
    return true
  }

  private static func namesRoom(_ list: WordList, at index: Int, lexicon: PlaceLexicon) -> Bool {
    lexicon.rooms.match(list, at: index) != nil || lexicon.endings.match(list, at: index) != nil
      || lexicon.heads.match(list, at: index)?.meaning == .venueHead
  }
}
