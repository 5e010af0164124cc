import CivilTime
package import KitModel

/// What makes one kit the same as another edition of it: who sends it, its title and its year.
///
/// Two editions of one kit, and renderings of one edition, have equal keys; the next year's kit of
/// the same name has another. Who sends it is the domain of the contacts' e-mail addresses: what is
/// printed of the issuer is now a ministry, now its office, and differs by layout. Where there is no
/// address it is the issuer. Of the title the part before a colon, dash or bracket counts, for what
/// follows is often another edition's.
package struct KitKey: Hashable, Sendable {
  /// The sender, the letters of the title and the year, each part ended by a line feed.
  ///
  /// Without spaces: letters that are set apart, or words set close, are read in more than one way.
  package let text: String

  package init(of kit: Kit) {
    let facts = kit.facts
    let year =
      facts.period?.lowerBound.year
      ?? kit.events.flatMap(\.occurrences).compactMap { ($0.start ?? $0.end)?.date.year }.min()
      ?? facts.published?.year
    let domains = kit.contacts.flatMap(\.emails).compactMap { address in
      address.lowercased().split(separator: "@").last.map(String.init)
    }
    let sender = domains.min() ?? letters(in: facts.issuer)
    let title = letters(in: facts.title.map(mainPart))
    // A kit that names neither is known by its bytes alone.
    let name = sender.isEmpty && title.isEmpty ? [kit.source.sha256] : [sender, title]
    text = (name + [year.map { String($0) } ?? ""]).map { $0 + "\n" }.joined()
  }
}

private func letters(in text: String?) -> String {
  text.map { foldedWords($0).joined() } ?? ""
}

/// What stands before the first colon, bracket or dash that ends a part of a title.
private func mainPart(_ title: String) -> String {
  var main = ""
  var isAfterSpace = false
  for character in title {
    let isDash = isAfterSpace && "-–—|".contains(character)
    if isDash || ":([".contains(character), !main.isEmpty { break }
    main.append(character)
    isAfterSpace = character.isWhitespace
  }
  return main
}
