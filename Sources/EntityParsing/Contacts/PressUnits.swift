import KitModel
import Lexicons

/// Gives contacts whose organisation is an office of the issuer, told by the issuer's kind alone, the issuer.
///
/// As in: "service de presse de la Ligue" or "Relations presse du diocèse" where the kit is the Ligue des bois' or the
/// Diocèse de Blin's.
func nameUnits(_ results: inout [ContactReader.Result], issuer: String, names: PrintedNames) {
  let known = Set(WordList(issuer).words.map(\.folded))
  for index in results.indices {
    guard let unit = results[index].contact.organization, unit != issuer,
      let rest = holder(of: WordList(unit)), known.contains(rest)
    else { continue }
    results[index].contact.organization = issuer
    results[index].contact.evidence.removeAll { $0.field == "/organization" }
    guard
      var evidence = names.place(
        of: issuer, nearest: results[index].contact.evidence.first?.place.page)
    else { continue }
    evidence.confidence = 0.7
    results[index].contact.evidence.append(evidence)
  }
}

/// The only word behind what an office does and a link ("service de presse de la Ligue").
private func holder(of list: WordList) -> String? {
  let lexicon = ContactLexicon.shared
  var end = 0
  while end < list.count {
    let scope = lexicon.scopes.match(list, at: end)?.count ?? 0
    let unit = lexicon.units.match(list, at: end)?.count ?? 0
    let heading = lexicon.headings.match(list, at: end)?.count ?? 0
    let step = max(scope, unit, heading)
    guard step > 0 || end > 0 && isLink(list[end]) else { break }
    end += max(step, 1)
  }
  guard end > 1, end == list.count - 1, isLink(list[end - 1]),
    lexicon.organizations.match(list, at: end) != nil
  else { return nil }
  return list[end].folded
}

private func isLink(_ word: Word) -> Bool {
  PersonNames.shared.particles.contains(word) || IssuerReader.links.contains(word.folded)
}
