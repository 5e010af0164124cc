import CivilTime
package import KitModel

/// What makes one kit the same as another edition of it: issuer, title and year.
///
/// Two editions of one kit, and renderings of one edition, have equal keys; the next year's kit of
/// the same name has another.
package struct KitKey: Hashable, Sendable {
  /// The letters of the issuer, the title and the year, each part ended by a line feed.
  ///
  /// Without spaces: letters that are set apart, or words set close, are read in more than one way.
  package let text: String

  package init(of kit: Kit) {
    let facts = kit.facts
    let year =
      facts.period?.lowerBound.year
      ?? kit.events.flatMap(\.occurrences).compactMap { ($0.start ?? $0.end)?.date.year }.min()
      ?? facts.published?.year
    let named = [facts.issuer, facts.title].compactMap { $0 }.map(foldedWords)
    // A kit that names neither is known by its bytes alone.
    let name =
      named.allSatisfy(\.isEmpty)
      ? [kit.source.sha256] : [facts.issuer, facts.title].map { letters(in: $0) }
    text = (name + [year.map(String.init) ?? ""]).map { $0 + "\n" }.joined()
  }
}

private func letters(in text: String?) -> String {
  text.map { foldedWords($0).joined() } ?? ""
}
