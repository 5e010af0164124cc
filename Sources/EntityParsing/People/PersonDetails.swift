import Lexicons

/// What stands behind a name: "(Président de la région)", ", directrice de l'agence", "(piano)".
struct PersonDetails {
  var role: String?
  var affiliation: String?
  /// Indices of words, with brackets.
  var words: Range<Int>
  /// A word of the lexicon says that it is a role.
  var hasRoleWord: Bool
  /// The role is told of several persons ("députés").
  var isPlural = false

  static func read(
    _ list: WordList, after index: Int, names: PersonNames, lexicon: PeopleLexicon
  ) -> PersonDetails? {
    guard index < list.count else { return nil }
    if list[index].isSign("("), let closing = closing(list, index) {
      let inner = index + 1..<closing
      guard !inner.isEmpty, !isTime(list, inner) else { return nil }
      var details = split(list, inner, lexicon: lexicon)
      details.words = index..<closing + 1
      return details
    }
    guard
      list[index].isSign(",") || list[index].isSign("–") || list[index].isSign("-")
        || list[index].isSign(":"),
      index + 1 < list.count
    else { return nil }
    var start = index + 1
    // "…, le président du jury"
    while start < list.count,
      ["le", "la", "l'", "the", "un", "une", "a", "an"].contains(list[start].folded),
      start + 1 < list.count
    {
      start += 1
    }
    guard
      lexicon.roles.match(list, at: start) != nil
        || lexicon.instruments.match(list, at: start) != nil
    else { return nil }
    let end = clauseEnd(list, from: start, names: names, lexicon: lexicon)
    var details = split(list, start..<end, lexicon: lexicon)
    details.words = index..<end
    return details
  }

  private static func closing(_ list: WordList, _ open: Int) -> Int? {
    var index = open + 1
    var depth = 1
    while index < list.count, index - open < 40 {
      if list[index].isSign("(") { depth += 1 }
      if list[index].isSign(")") {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  /// "(1903-1975)", "(14 h)" say nothing of an office.
  private static func isTime(_ list: WordList, _ inner: Range<Int>) -> Bool {
    !inner.contains { list[$0].isLetters && list[$0].folded.utf8.count > 1 }
  }

  /// Where a role behind a comma ends: at a sign, a name that follows or a verb's start.
  private static func clauseEnd(
    _ list: WordList, from start: Int, names: PersonNames, lexicon: PeopleLexicon
  ) -> Int {
    var index = start
    while index < list.count {
      let word = list[index]
      if word.shape == .sign {
        if word.isSign("-"), !word.isSpacedBefore { index += 1; continue }
        if word.isSign("&") || word.isSign("'") || word.isSign("/") { index += 1; continue }
        break
      }
      if let join = lexicon.joins.match(list, at: index), index + join.count < list.count {
        let next = index + join.count
        if names.isHonorific(list, at: next) { break }
        if let name = names.name(list, at: next, in: next..<list.count),
          names.likelihood(list, name) >= 0.6
        {
          break
        }
      }
      if index > start + 18 { break }
      index += 1
    }
    return max(index, start + 1)
  }

  /// Role and affiliation: what stands behind the first "de", "du", "of", "à", "chez" or comma.
  private static func split(
    _ list: WordList, _ words: Range<Int>, lexicon: PeopleLexicon
  ) -> PersonDetails {
    var start = words.lowerBound
    while start < words.upperBound - 1, ["le", "la", "l'", "the"].contains(list[start].folded) {
      start += 1
    }
    let range = start..<words.upperBound
    let text = list.text(words: range)
    var details = PersonDetails(words: words, hasRoleWord: false)
    if lexicon.instruments.match(list, at: start) != nil {
      details.role = text
      details.hasRoleWord = true
      return details
    }
    guard let role = lexicon.roles.match(list, at: start) else {
      // "Jane Doe (Acme)"
      if list[start].isProper || list[start].isElided {
        details.affiliation = text
      } else {
        details.role = text
      }
      return details
    }
    details.hasRoleWord = true
    details.isPlural = list[start].folded.hasSuffix("s") && role.count == 1
    var link = start + role.count
    while link < range.upperBound {
      let folded = list[link].folded
      if [
        "du", "des", "de", "d'", "of", "at", "for", "a", "au", "aux", "chez", "@", ",", "der",
        "des", "von", "del", "della",
      ].contains(folded) {
        var from = link + 1
        while from < range.upperBound,
          ["la", "le", "l'", "les", "the", "der", "los", "las"].contains(list[from].folded)
        { from += 1 }
        if from < range.upperBound, list[from].isProper {
          details.role = list.text(words: start..<link)
          details.affiliation = list.text(words: from..<range.upperBound)
          return details
        }
      }
      link += 1
    }
    details.role = text
    return details
  }
}
