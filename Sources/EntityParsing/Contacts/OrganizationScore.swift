import Lexicons

extension ContactPieceReader {
  /// How likely words are the organisation of a card, 0...1.
  func organizationScore(
    _ list: WordList, _ piece: ContactPiece, domain: Double, isLabel: Bool, isHeading: Bool
  ) -> Double {
    let all = 0..<list.count
    guard list.count <= 14, !piece.isAddress else { return 0 }
    let hasProper = list.words.contains {
      $0.isProper && $0.shape != .initial || $0.shape == .mixed
    }
    guard hasProper, !lexicon.isNoHouse(list) else { return 0 }
    // A postcode with its town.
    if list[0].shape == .number, (4...5).contains(list[0].folded.utf8.count) { return 0 }
    // "Bertrand Mauclair" at mauclair.example is a person all the same.
    if piece.name >= 0.85, !lexicon.organizations.contains(list, in: all) { return 0.3 }
    // "Presse" at aubinpresse.example is the label all the same.
    if domain >= 0.9, piece.affiliation == nil, !(piece.isLabelOnly && list.count == 1) {
      return domain
    }
    if isField(list) { return 0.3 }
    if domain == 0, lexicon.endsInContact(list) { return 0 }
    if piece.isLabelOnly || piece.isRole || opensSentence(list) || lexicon.opensInvitation(list) {
      return 0
    }
    var score = 0.3
    if domain > 0 { score = domain }
    if lexicon.tellsOrganization(list) { score = max(score, 0.75) }
    if joinsNames(list) { score = max(score, 0.6) }
    // "(FR)" tells the language.
    let isCode = list.count == 1 && list[0].folded.utf8.count <= 2 && domain == 0
    if isCode { return 0 }
    // Among lines set in capitals an acronym is none.
    if list.count == 1, list[0].shape == .capitals, list[0].folded.utf8.count <= 10,
      !isHeading || isAcronym(list[0])
    {
      score = max(score, 0.65)
    }
    // "SDIS du Val": an acronym and where it is, above the lines of those who work there.
    if isHeading, isAcronymOfPlace(list) { score = max(score, 0.65) }
    // One word in front of a colon is as likely a trade ("Technique :") as a name.
    if isLabel, list.words.count(where: \.isProper) > 1 { score = max(score, 0.5) }
    if list.words.contains(where: { $0.shape == .number }) {
      // A row of a programme holds figures among many words.
      score -= list.count > Self.fewWords && domain == 0 ? 0.5 : 0.2
    }
    if piece.scope != nil { score -= 0.25 }
    if piece.name >= 0.8 { score -= 0.3 }
    if domain == 0, places.place(named: piece.text) != nil || isLabel && joinsPlaces(list) {
      score = 0
    }
    if let first = list.words.first, first.shape == .lower,
      !lexicon.organizations.contains(list, in: 0..<1)
    {
      score -= 0.2
    }
    return max(score, 0)
  }

  private static let fewWords = 5

  /// Whether a small word that the line's beginning made a capital is the only one with a capital ("At the museum").
  private func opensSentence(_ list: WordList) -> Bool {
    guard list.count > 1, !list.words.dropFirst().contains(where: { $0.beginsWithCapital }) else {
      return false
    }
    return PlaceLexicon.shared.cityPrepositions.contains(list[0].folded)
      || list.count > 2 && IssuerReader.articles.contains(list[1].folded)
        && lexicon.organizations.match(list, at: 0) == nil
      || people.joins.match(list, at: 0) != nil
  }

  /// Whether "&" joins two names, and no labels ("Aubin & Fils", but "Standings & photos", "MEDIA & INTERVIEWS").
  private func joinsNames(_ list: WordList) -> Bool {
    list.words.indices.dropFirst().dropLast().contains { index in
      list[index].isSign("&") && list[index - 1].isProper && list[index + 1].isProper
        && lexicon.scopes.match(list, at: index + 1) == nil
        && lexicon.scopes.match(list, at: index - 1) == nil
    }
  }

  /// Whether a small word joins two places ("Bretagne et Normandie"): where somebody is answered.
  private func joinsPlaces(_ list: WordList) -> Bool {
    guard
      let index = (1..<max(list.count - 1, 1)).first(where: {
        people.joins.match(list, at: $0) != nil
      }),
      index + 1 < list.count
    else { return false }
    return [0..<index, index + 1..<list.count].allSatisfy {
      places.place(named: list.text(words: $0)) != nil
    }
  }

  /// Few letters, or no vowel: nobody reads it as a word.
  private func isAcronym(_ word: Word) -> Bool {
    word.folded.utf8.count <= 5 || !word.folded.contains(where: { "aeiouy".contains($0) })
  }

  /// Whether words are an acronym, a particle and names: "CAUE de la Drôme".
  private func isAcronymOfPlace(_ list: WordList) -> Bool {
    guard (3...6).contains(list.count), list[0].shape == .capitals,
      (3...5).contains(list[0].folded.utf8.count), names.particles.contains(list[1])
    else { return false }
    let rest = list.words.dropFirst().filter { !names.particles.contains($0) }
    return !rest.isEmpty && rest.allSatisfy { $0.isProper && $0.shape != .capitals }
  }

  /// "Direction artistique", "Pôle public": a part of a house that says no more than its field.
  private func isField(_ list: WordList) -> Bool {
    guard let unit = lexicon.units.match(list, at: 0) else { return false }
    // "Direction de piste", but "service de presse du festival"
    let isLinked =
      list.count == unit.count + 2 && names.particles.contains(list[unit.count])
      && !PlaceLexicon.shared.contractions.contains(list[unit.count])
      // "Office de tourisme" is a house.
      && PlaceLexicon.shared.heads.match(list, at: 0)?.count != list.count
    guard list.count == unit.count + 1 || isLinked else { return false }
    let field = list[list.count - 1]
    return field.shape == .lower
      || field.shape == .capitals && list.words.allSatisfy { $0.shape == .capitals }
  }
}
