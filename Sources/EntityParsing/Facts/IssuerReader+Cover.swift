import KitModel
import Lexicons

extension IssuerReader {
  /// The longest text of a cover that may be an organisation's name with what stands beside it, in words.
  private static let longestText = 32
  /// In words.
  private static let longestName = 12

  /// Lines of the cover that are an organisation's name, or begin with one before a sign.
  func addCovers(_ candidates: inout [Candidate]) {
    func mayName(_ piece: Cover.Piece) -> Bool {
      !piece.isDate && (!piece.isKind || isParted(piece.text.text)) && !piece.isProse
        && !piece.isProgramme
    }
    for piece in cover.pieces where mayName(piece) {
      let found = addNames(in: piece.text.text, to: &candidates)
      // A letterhead or an imprint says something else on each line, and a title goes on in the next.
      if !found, piece.lines.count > 1, !isTitleText(piece.text.text) {
        for line in piece.lines { addNames(in: line.text, to: &candidates) }
      }
    }
    for block in document.pages.first?.furniture ?? [] where block.kind != .pageNumber {
      addNames(in: block.text.text, to: &candidates)
    }
    for stack in cover.stacks where stack.count > 1 && stack.allSatisfy(mayName) {
      addStack(stack.map(\.text.text).joined(separator: " "), to: &candidates)
    }
  }

  /// Whether a sign parts what the document is from whose it is: "Press kit · Blin Trust".
  private func isParted(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "·" || $0 == "|" || $0 == "•" }
  }

  /// A name that is set line by line with white between the lines, as beside a logo.
  private func addStack(_ name: String, to candidates: inout [Candidate]) {
    let list = WordList(name)
    guard list.count <= Self.longestName, list.count > 0,
      ContactLexicon.shared.organizations.match(list, at: 0) != nil,
      list.words.allSatisfy({ $0.isLetters }), !hasPerson(name), !isTitle(name)
    else { return }
    add(name, 1.4, to: &candidates)
  }

  /// - Returns: whether the text names an organisation.
  @discardableResult
  private func addNames(in text: String, to candidates: inout [Candidate]) -> Bool {
    let list = WordList(text)
    guard list.count <= Self.longestText else { return false }
    let hasNumber = list.words.contains { $0.shape == .number }
    var found = false
    for part in parts(list).filter({ !opensWithCue(list, $0) }).map({ withoutRole(list, $0) }) {
      let name = list.text(words: part)
      // "8 – 11 May · Parc des expositions": beside a date stands the place.
      guard part.count <= Self.longestName, !isSponsored(list, before: part.lowerBound + 1),
        list[part.lowerBound].isLetters, isOrganization(list, part), !hasNumber,
        !isAside(list, part), !isBareKind(list, part), !opensWithHour(list, part),
        !part.contains(where: { ["|", "·", "•", "∙"].contains(list[$0].folded) }),
        title.map({ significant($0) != significant(name) }) ?? true, !hasPerson(name)
      else { continue }
      // "Blin Pantry CIC": nothing but an organisation has a legal form.
      let isLegal =
        part.count > 1 && lexicon.formsOfNames.match(list, at: part.upperBound - 1) != nil
      add(name, isLegal ? 1.7 : part.count == list.count ? 1.4 : 1.2, to: &candidates)
      found = true
    }
    // What is printed time and again is no sender, but a competition, a day or a month.
    if !hasNumber, isAcronyms(list), !isAbbreviated(list), !isTitle(text),
      !candidates.contains(where: { $0.name == text })
    {
      add(text, 1.25, to: &candidates)
      found = true
    }
    return found
  }

  /// Whether a cue opens words, as in "Source : Maison de la Rive" and "About Rive Trust".
  ///
  /// What stands behind it is read as what it tells, or is a part of its own.
  private func opensWithCue(_ list: WordList, _ part: Range<Int>) -> Bool {
    guard let cue = lexicon.issuerCues.match(list, at: part.lowerBound),
      case let next = part.lowerBound + cue.count, next < part.upperBound
    else { return false }
    return list[next].isSign(":") || list[next].isProper
  }

  /// Whether a text is the kit's title, or begins with it.
  private func isTitleText(_ text: String) -> Bool {
    guard let title else { return false }
    let (own, other) = (WordList(title), WordList(text))
    return own.count <= other.count && zip(own.words, other.words).allSatisfy { $0.hash == $1.hash }
  }

  /// "Conseil communautaire", "Centre culturel régional": a kind and small words, as headings of a bulletin and places are.
  private func isBareKind(_ list: WordList, _ part: Range<Int>) -> Bool {
    (2...3).contains(part.count) && part.count == list.count
      && part.dropFirst().allSatisfy { list[$0].shape == .lower && !isLink(list[$0]) }
      && ContactLexicon.shared.organizations.match(list, at: part.lowerBound)?.count == 1
  }

  /// Whether an hour opens words: "8h-13h, place de la Mairie".
  private func opensWithHour(_ list: WordList, _ part: Range<Int>) -> Bool {
    guard let first = part.first, list[first].shape == .mixed else { return false }
    return list[first].folded.utf8.first.map(AddressBytes.isDigit) ?? false
  }

  /// Whether brackets hold more than an acronym: a writer's publisher, a player's country.
  private func isAside(_ list: WordList, _ part: Range<Int>) -> Bool {
    guard let open = part.first(where: { list[$0].isSign("(") }) else { return false }
    let inside = part.filter { $0 > open && list[$0].isLetters }
    return inside.count > 1 || inside.contains { list[$0].shape != .capitals }
  }

  /// "présidente de l'Union …": what somebody is there stands before the name.
  private func withoutRole(_ list: WordList, _ part: Range<Int>) -> Range<Int> {
    guard let first = part.first, list[first].shape == .lower,
      PeopleLexicon.shared.roles.match(list, at: first) != nil,
      let start = part.first(where: {
        list[$0].isProper && ContactLexicon.shared.organizations.match(list, at: $0) != nil
      })
    else { return part }
    return start..<part.upperBound
  }

  /// "DGE / DRAAF PACA": acronyms alone name services.
  private func isAcronyms(_ list: WordList) -> Bool {
    let letters = list.words.filter(\.isLetters)
    return !letters.isEmpty && letters.count <= 4
      && !lexicon.coverWords.contains(list, in: 0..<list.count)
      && letters.allSatisfy({ $0.shape == .capitals && $0.folded.utf8.count <= 9 })
      && letters.contains(where: {
        !$0.folded.utf8.contains(where: Self.isVowel) || $0.folded.utf8.count <= 4
      })
  }

  /// Whether words are cut short, as days are in a calendar.
  private func isAbbreviated(_ list: WordList) -> Bool {
    (1..<max(list.count, 1)).contains { index in
      list[index].isSign(".") && list[index - 1].folded.utf8.count > 2
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte)
  }
}
