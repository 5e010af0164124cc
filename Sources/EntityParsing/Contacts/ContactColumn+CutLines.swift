import KitModel
import Lexicons

extension ContactColumn {
  /// Whether a row goes on with the words of the one above it, cut by the line's end.
  func continues(_ index: Int) -> Bool {
    guard index > 0,
      rows[index].block == rows[index - 1].block
        || rows[index].isHeading == rows[index - 1].isHeading,
      !rows[index].hasGapAbove
    else { return false }
    let above = rows[index - 1].line
    let words = above.text.text.parts(at: " ")
    guard let last = words.last else { return false }
    let lastWord = Folding.fold(last)
    if Self.dangling.contains(lastWord) && !endsInName(above.text.text)
      || lastWord.hasSuffix("-") || lastWord.hasSuffix(",")
    {
      return true
    }
    let below = rows[index].line
    // What stands in brackets of its own is another thing.
    if below.text.text.utf8.first == UInt8(ascii: "(") { return false }
    if opensBracket(above.text.text), below.text.text.holds(byte: UInt8(ascii: ")")) { return true }
    guard let first = below.text.text.parts(at: " ").first else { return false }
    if first == "&" || first == "et" || first == "and" || first == "und" { return true }
    let list = WordList(below.text.text)
    // A street below a name begins an address.
    if PlaceLexicon.shared.heads.match(list, at: 0).map({ $0.meaning != .venueHead }) ?? false {
      return false
    }
    // "d’argent" leans on what stands above it.
    if let word = list.words.first, word.isElided, !word.beginsWithCapital { return true }
    if leansOnKind(list, above: WordList(above.text.text)) { return true }
    if endsInKind(above.text.text), list.words.first?.isProper == true { return true }
    // The first word would have stood on the line above, had there been room for it. In a list of
    // short lines that says little: a comma above or a small letter below must speak for it, too.
    let letters = Double(max(below.text.text.unicodeScalars.count, 1))
    let width = below.box.width * Double(first.unicodeScalars.count + 1) / letters
    let edge = rows[index].cellEdge
    guard above.box.x1 + width > (edge ?? rightEdge) + 1, words.count > 1 || edge != nil else {
      return false
    }
    // An organisation below a role in small letters begins anew.
    if list.words.first?.beginsWithCapital == true,
      ContactLexicon.shared.organizations.match(list, at: 0) != nil,
      let piece = above.text.text.parts(at: ",").last,
      WordList(String(piece)).words.allSatisfy({ $0.shape == .lower })
    {
      return false
    }
    if beginsWithPerson(list) { return false }
    // One word alone in a line of a cell is the beginning of a name or goes on with one ("Zoé" / "Aubin").
    if edge != nil, rows[index].block == rows[index - 1].block, isOneWord(above.text.text),
      list.words.first?.isProper == true, PeopleLexicon.shared.roles.match(list, at: 0) == nil
    {
      return true
    }
    if above.text.text.contains(",") { return true }
    return list.words.first?.shape == .lower
      && PeopleLexicon.shared.roles.match(list, at: 0) == nil
      && ContactLexicon.shared.organizations.match(list, at: 0) == nil
  }

  /// Whether the last of several words is written as a name is, and is no particle of one: "Anne Pour", but "Luis Del".
  private func endsInName(_ text: String) -> Bool {
    let list = WordList(text)
    guard list.count > 1, case let last = list[list.count - 1], last.beginsWithCapital,
      last.shape != .capitals
    else { return false }
    return !PersonNames.shared.particles.contains(last)
  }

  /// Whether a line ends inside a bracket.
  private func opensBracket(_ text: String) -> Bool {
    guard let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return !text.utf8[open...].contains(UInt8(ascii: ")"))
  }

  /// Whether a line is one word with a capital, behind a title perhaps.
  private func isOneWord(_ text: String) -> Bool {
    let list = WordList(text)
    let names = PersonNames.shared
    let start = names.isHonorific(list, at: 0) ? names.honorificLength(list, at: 0) : 0
    return start + 1 == list.count && list[start].isProper
  }

  /// Whether a line begins with a small link and a name, and a word for an organisation is all of the line above
  /// ("Université", "de Blinval").
  private func leansOnKind(_ list: WordList, above: WordList) -> Bool {
    guard list.count > 1, list[0].shape == .lower, PersonNames.shared.particles.contains(list[0]),
      list[1].isProper
    else { return false }
    return ContactLexicon.shared.organizations.firstMatch(above, in: 0..<above.count)?.range
      == 0..<above.count
  }

  /// Whether a small word for an organisation ends the line behind a sign, and its name is still to come
  /// ("Anne Le Gall, agence").
  private func endsInKind(_ text: String) -> Bool {
    let list = WordList(text)
    let last = list.count - 1
    guard last > 0, list[last].shape == .lower, list[last - 1].shape == .sign else { return false }
    return ContactLexicon.shared.organizations.match(list, at: last) != nil
      && ContactLexicon.shared.scopes.match(list, at: last) == nil
  }

  /// A first name that is known, with its surname: a line of its own.
  private func beginsWithPerson(_ list: WordList) -> Bool {
    let names = PersonNames.shared
    guard list.count > 1, names.isFirstName(list[0]),
      let name = names.name(list, at: 0, in: 0..<list.count)
    else { return false }
    return names.likelihood(list, name) >= ContactPieceReader.sureName
  }

  private static let dangling: Set<String> = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "a", "au", "aux", "en", "pour", "par",
    "sur", "avec", "&", "and", "of", "the", "for", "in", "to", "at", "und", "der", "die", "das",
    "fur", "y", "del", "della", "di", "van", "von", "–", "-",
  ]
}
