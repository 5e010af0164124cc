import KitModel
import Lexicons

/// Names of persons that no sign parts from what stands in front of them or behind.
extension ContactPieceReader {
  /// The most words of a label.
  private static let longestLabel = 5

  /// A small word that leads on to a number ("call Anne Aubin on"), in letters.
  private static let longestLink = 3

  /// Takes a label of several words off a person's name that it runs into, and what leads on to the number.
  ///
  /// As in: "Promo presse & radio Anne Aubin", "PRESS & RADIO Anne Aubin", "call Anne Aubin on".
  func stripLabel(_ piece: inout ContactPiece, _ list: WordList) {
    guard list.count > 2, piece.item.words?.text == piece.text else { return }
    var end = list.count
    let invited = lexicon.invitationEnd(list) ?? 0
    while end > 2, list[end - 1].shape == .lower,
      PlaceLexicon.shared.cityPrepositions.contains(list[end - 1].folded)
        || invited > 0 && list[end - 1].folded.utf8.count <= Self.longestLink
    { end -= 1 }
    for start in stride(from: max(1, invited), to: min(end - 1, Self.longestLabel + 1), by: 1) {
      var first = start
      if articles.contains(list[first].folded), names.isHonorific(list, at: first + 1) {
        first += 1
      }
      while first < end, names.isHonorific(list, at: first) {
        first += names.honorificLength(list, at: first)
      }
      guard first + 1 < end, case let name = first..<end else { continue }
      guard names.name(list, at: first, in: name) == name,
        case let likelihood = names.likelihood(list, name),
        likelihood >= Self.askedName && start == invited && invited > 0
          && mayBePerson(list, name)
          || likelihood >= Self.sureName
            && (start == invited || isLabel(list, to: start) || isPost(list, to: start)
              || isAnswer(list, to: start)
              || start == 1 && articles.contains(list[0].folded) && first > start)
          || likelihood >= Self.askedName && isInCapitals(list, to: start, before: name),
        let bytes = list.bytes(words: first..<end)
      else { continue }
      let front = 0..<start
      if piece.scope == nil { piece.scope = lexicon.scopes.firstMatch(list, in: front)?.meaning }
      piece.isAsked = piece.isAsked || start == invited
      piece.text = list.text(bytes)
      let base = piece.range.lowerBound
      piece.range = base + bytes.lowerBound..<base + bytes.upperBound
      return
    }
  }

  /// Whether all words in front of a name stand in capitals and none of the name does: "PRESS & RADIO Ann Bell".
  private func isInCapitals(_ list: WordList, to end: Int, before name: Range<Int>) -> Bool {
    let front = list.words[..<end].filter { $0.shape != .sign }
    return !front.isEmpty
      && front.allSatisfy { $0.shape == .capitals && $0.folded.utf8.count >= Self.leastLabel }
      && name.allSatisfy { list[$0].shape != .capitals }
  }

  /// In letters; shorter words in capitals are initials.
  private static let leastLabel = 3

  private var articles: Set<String> { IssuerReader.articles }

  /// Whether the words in front of a name ask for an answer, down to the link ("RSVP by 12 April to").
  private func isAnswer(_ list: WordList, to end: Int) -> Bool {
    lexicon.registrations.match(list, at: 0) != nil && list[end - 1].shape == .lower
  }

  /// Whether the words in front of a name are a label: a word for what one may ask here, and nothing proper beside it.
  private func isLabel(_ list: WordList, to end: Int) -> Bool {
    let front = 0..<end
    guard
      lexicon.scopes.contains(list, in: front) || lexicon.headings.contains(list, in: front)
        || people.roles.match(list, at: 0)?.count == end
    else { return false }
    return front.allSatisfy { index in
      index == 0 || !list[index].beginsWithCapital
        || list[index].shape == .capitals && list[end].shape != .capitals
        || lexicon.scopes.match(list, at: index) != nil
    }
  }

  /// Whether the words in front of a name are a post that a person holds: "Deputy Manager Anne Aubin".
  private func isPost(_ list: WordList, to end: Int) -> Bool {
    (0..<end).allSatisfy { list[$0].isLetters } && people.roles.match(list, at: end - 1) != nil
      && !lexicon.organizations.contains(list, in: 0..<end)
  }
}
