package import KitModel

/// Prints what was read from a kit: one paragraph for each entity, its evidence beneath.
package func printKit(_ kit: Kit) -> String {
  var out = ""
  for line in describe(kit.facts) { out += "\(line)\n" }
  for entity in ReviewedEntity.all(of: kit) {
    out += "\n\(entity.kind.rawValue) \(entity.title) (\(percent(entity.confidence)))\n"
    for detail in entity.details { out += "  \(detail.name): \(detail.text)\n" }
    for piece in entity.evidence {
      out += "    \(piece.field) p. \(piece.place.page) \(box(piece.place.box))"
      out += " \(percent(piece.confidence)) “\(piece.text)”\n"
    }
  }
  if !kit.findings.isEmpty { out += "\n" }
  for finding in kit.findings { out += describe(finding) + "\n" }
  return out
}

/// What a kit says of itself, a line for each fact that is known.
package func describe(_ facts: KitFacts) -> [String] {
  let lines: [(String, String?)] = [
    ("title", facts.title), ("subtitle", facts.subtitle), ("issuer", facts.issuer),
    ("language", facts.language), ("time zone", facts.timeZone),
    ("edition", facts.edition.map { "\($0)" }), ("revision", facts.revision),
    ("published", facts.published.map { "\($0)" }), ("embargo", facts.embargo.map { "\($0)" }),
    ("period", facts.period.map { "\($0.lowerBound) – \($0.upperBound)" }),
  ]
  return lines.compactMap { name, value in value.map { "\(name): \($0)" } }
}

/// A share of one in whole percent.
package func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
