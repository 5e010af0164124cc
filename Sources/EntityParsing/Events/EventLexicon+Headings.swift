import Lexicons

/// What headings of sections say of what stands below them.
extension EventLexicon {
  /// Whether a heading says what stands below it and names no event ("Agenda", "Infos pratiques").
  func isGenericHeading(_ title: String) -> Bool {
    let words = WordList(title)
    // "Lieu", "Date et heure": a label of what follows it.
    if let label = columns.match(words, at: 0),
      label.count == words.words.count(where: \.isLetters),
      [.date, .time, .place, .price, .end].contains(label.meaning)
    {
      return true
    }
    // "For the media": to whom the section speaks.
    if addressees.match(words, at: 0)?.count == words.words.count(where: { $0.shape != .sign }) {
      return true
    }
    guard words.count > 0, words.count <= 6,
      let found = allAlong.match(words, at: 0) ?? headings.match(words, at: 0)
        ?? (words.count > 1 ? headings.match(words, at: 1) : nil)
    else { return false }
    let rest = words.words.filter { $0.isLetters && $0.folded.utf8.count > 3 }.count
    return rest <= found.count + 1 && kinds.match(words, at: 0) == nil
  }

  /// Whether a heading says that what stands below it is on at any time, and no more: "All week".
  func isAllAlong(_ title: String) -> Bool {
    let words = WordList(title)
    return words.count > 0 && allAlong.match(words, at: 0)?.count == words.count
  }

  /// Whether a heading has a word besides those that head any section: "Présentation de saison".
  func namesMore(_ title: String) -> Bool {
    let words = WordList(title)
    var index = 0
    while index < words.count {
      if let found = headings.match(words, at: index)
        ?? columns.match(words, at: index).map({
          ($0.count, true)
        })
      {
        index += found.count
      } else if words[index].isLetters, words[index].folded.utf8.count > 3 {
        return true
      } else {
        index += 1
      }
    }
    return false
  }
}
