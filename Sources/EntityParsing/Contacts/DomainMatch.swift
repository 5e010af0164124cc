import Lexicons

/// Compares names with the domains of mail and web addresses.
struct DomainMatch {
  /// From here on a name and a domain are one organisation's.
  static let sure = 0.7

  /// The labels of the domains without hyphens, without top level and sample names.
  private let labels: [String]
  /// The parts before the `@`.
  private let locals: [String]

  init(mails: [String], webs: [String]) {
    var labels: [String] = []
    for mail in mails {
      labels += Self.labels(mail.split(separator: "@").last ?? "")
    }
    for web in webs {
      let host = web.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
      labels += Self.labels(host)
    }
    self.labels = labels
    locals = mails.compactMap { $0.split(separator: "@").first.map { Folding.fold($0) } }
  }

  private static func labels(_ host: Substring) -> [String] {
    var parts = Folding.fold(host).split(separator: ".").map(String.init)
    if parts.count > 1 { parts.removeLast() }
    return parts.filter { !["www", "example", "com", "co", "gouv", "gov", "asso"].contains($0) }
      .map { $0.filter { $0 != "-" } }
  }

  /// How well an organisation's name agrees with a domain, 0...1.
  func agreement(with name: String, leavingOut generic: PhraseTable<Bool>) -> Double {
    let list = WordList(name)
    let words = list.words.filter(\.isLetters)
    let significant = words.enumerated().filter { _, word in
      word.folded.utf8.count > 2 || word.folded.utf8.contains(where: AddressBytes.isDigit)
    }.map(\.element)
    let compact = Self.compact(words)
    guard compact.utf8.count >= 2 else { return 0 }
    let core = Self.compact(
      words.filter { word in
        !(generic.match(WordList(word.folded), at: 0) != nil)
      })
    for label in labels where label.utf8.count >= 2 {
      if label == compact || label == core { return 1 }
      if core.utf8.count >= 4, label.holds(core) { return 0.95 }
      if label.utf8.count >= 4, compact.holds(label) { return 0.9 }
      let parts = significant.flatMap {
        $0.folded.split(whereSeparator: { $0 == "-" || $0 == "'" }).map(String.init)
      }
      if parts.contains(where: { part in
        part.utf8.count >= 5 && generic.match(WordList(part), at: 0) == nil
          && label.holds(part)
      }) {
        return 0.7
      }
      // Initials: "Direction générale des entreprises" at dge.example.
      let initials = String(
        decoding: words.filter { $0.folded.utf8.count > 3 }.compactMap { $0.folded.utf8.first },
        as: UTF8.self)
      if label.utf8.count >= 3, label == initials { return 0.85 }
    }
    return 0
  }

  /// Whether a person's name agrees with the part before an `@` ("jpaucoin", "anne.duval").
  func isAddress(of name: String) -> Bool {
    let words = WordList(name).words.filter(\.isLetters).map(\.folded)
    let all = words.flatMap { $0.split(separator: "-").map(String.init) }
    let parts = all.filter { $0.utf8.count > 2 }
    // "Bo Aubin" at bo@…: two letters are the whole part before the @.
    if let first = all.first, first.utf8.count == 2, locals.contains(first) { return true }
    return locals.contains { local in
      let compact = local.filter { $0 != "." && $0 != "-" && $0 != "_" }
      return parts.contains { part in
        compact.holds(part)
          && (part.utf8.count > 3 || compact == part
            || local.split(whereSeparator: { ".-_".contains($0) }).contains { $0 == part })
      }
    }
  }

  /// Whether a name's words, and no others, stand before an `@` between signs ("anne.duval", "duval-anne").
  func isWholeAddress(of name: String) -> Bool {
    let words = Set(
      WordList(name).words.filter(\.isLetters).flatMap { $0.folded.split(separator: "-") })
    return words.count > 1
      && locals.contains { words == Set($0.split(whereSeparator: { ".-_".contains($0) })) }
  }

  private static func compact(_ words: [Word]) -> String {
    words.map(\.folded).joined().filter { $0 != "-" && $0 != "'" }
  }
}
