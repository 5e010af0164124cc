import DateExpressions
import KitModel
import Lexicons

/// What the file says of itself, and whether it is to be believed.
extension TitleReader {
  /// The PDF's title or a running header, without words for the document, where the pages say it too.
  func statedTitle(_ groups: [Group]) -> String? {
    let own = [document.metadata.title].compactMap { $0 }
    for (index, candidate) in (own + headers()).enumerated() {
      let first = withoutImprint(firstHalf(candidate))
      let bare = Cover.withoutKind(
        withoutHouse(Cover.withoutKind(first, lexicon: lexicon), groups), lexicon: lexicon)
      let words = tokens(bare)
      guard words.count >= 2 || bare.utf8.count > 5, bare.utf8.count < 200, !isFileName(bare),
        !isSubject(bare), !isHouse(bare, groups, mayBeUnsaid: index >= own.count)
      else { continue }
      // A running header is no witness of its own.
      if isTold(words, groups, byHeaders: index < own.count || groups.isEmpty) { return bare }
    }
    return nil
  }

  /// The share of a title's words that must be printed, in tenths.
  private static let leastPrinted = 8

  /// Whether a title's words are printed in one place: in what the cover sets large, or in one block.
  ///
  /// An author's note of what the file holds has its words all over the page.
  private func isTold(
    _ words: Set<String>, _ groups: [Group], byHeaders: Bool
  ) -> Bool {
    func holds(_ printed: Set<String>) -> Bool {
      words.intersection(printed).count * 10 >= words.count * Self.leastPrinted
    }
    if holds(groups.reduce(into: []) { $0.formUnion(tokens($1.text)) }) { return true }
    return document.pages.prefix(2).contains { page in
      (byHeaders ? page.blocks + page.furniture : page.blocks)
        .contains { holds(tokens($0.text.text)) }
    }
  }

  /// "DP_lavoirs_V7", "dossier-des-lavoirs", "lavoirs.html".
  private func isFileName(_ text: String) -> Bool {
    if text.contains("_") { return true }
    guard !text.contains(" ") else {
      return Self.extensions.contains { text.lowercased().hasSuffix("." + $0) }
    }
    // A dot within, or words that hyphens join without a capital.
    return text.dropLast().contains(".")
      || text.contains("-") && !text.contains(where: \.isUppercase)
  }

  private static let extensions = ["pdf", "docx", "doc", "odt", "indd", "ai", "pptx", "html"]

  /// "généralisation": one common word tells its author what the file is on.
  private func isSubject(_ text: String) -> Bool {
    let list = WordList(text)
    return list.count == 1 && list[0].shape == .lower
  }

  /// "Université de Rive – Dossier d'information – Février 2025" without what tells of the document.
  private func withoutImprint(_ text: String) -> String {
    let parts = text.replacing(" - ", with: " – ").split(separator: " – ").map(String.init)
    guard
      let kind = parts.firstIndex(where: { Cover.withoutKind($0, lexicon: lexicon).isEmpty })
    else { return text }
    // A date behind is the document's; one in front may be the subject's ("Noël 2026").
    let told = parts[..<kind] + parts[(kind + 1)...].filter { !isDate($0) }
    return told.joined(separator: " – ")
  }

  private func isDate(_ text: String) -> Bool {
    reader.scan(text).reduce(0) { $0 + $1.range.count } * 2 > text.utf8.count
  }

  /// "Ville de Rive – Budget 2025" is "Budget 2025" where that is what the cover sets largest.
  private func withoutHouse(_ text: String, _ groups: [Group]) -> String {
    let parts = text.replacing(" - ", with: " – ").split(separator: " – ")
    guard parts.count > 1, let house = parts.first, let largest = groups.first,
      ContactLexicon.shared.organizations.match(WordList(String(house)), at: 0) != nil
    else { return text }
    let rest = text.dropFirst(house.count).trimmingSpaces.drop { "–- ".contains($0) }
    let shared = tokens(String(rest)).intersection(tokens(largest.text))
    return shared.subtracting(tokens(String(house))).isEmpty ? text : String(rest)
  }

  /// How much larger than the name of the house a title is that the cover prints beside it.
  private static let largerThanHouse = 1.3

  /// Whether a text is the name of the house, and the cover sets something else larger.
  ///
  /// - Parameter mayBeUnsaid: whether it may be one without a word that says so; running headers name
  ///   houses as often as documents.
  func isHouse(_ text: String, _ groups: [Group], mayBeUnsaid: Bool = false) -> Bool {
    let list = WordList(text)
    let words = tokens(text)
    guard mayBeUnsaid || ContactLexicon.shared.organizations.match(list, at: 0) != nil,
      let largest = groups.first, largest.isHeading, !words.isSubset(of: tokens(largest.text)),
      let own = groups.first(where: { words.isSubset(of: tokens($0.text)) })
    else { return false }
    return largest.size >= own.size * Self.largerThanHouse
  }

  /// Of a title in two languages ("… / …"), the part in the kit's own.
  private func firstHalf(_ text: String) -> String {
    let parts = text.split(separator: "/").map { $0.trimmingSpaces }
    guard parts.count > 1, text.contains(" / "), parts[0].split(separator: " ").count > 1 else {
      return text
    }
    return parts[0]
  }

  /// Running headers and footers of several pages that name the document as a press kit.
  private func headers() -> [String] {
    var counts: [(text: String, count: Int)] = []
    for page in document.pages {
      for block in page.furniture where block.kind == .header || block.kind == .footer {
        let text = block.text.text
        let list = WordList(text)
        guard list.count <= 16, lexicon.coverWords.contains(list, in: 0..<list.count) else {
          continue
        }
        let parts = text.split(whereSeparator: { "·|•".contains($0) }).map(\.trimmingSpaces)
        let named = parts.filter { part in
          let bare = Cover.withoutKind(part, lexicon: lexicon)
          return bare.contains(where: \.isLetter) && !isDate(bare)
        }
        guard let first = named.first else { continue }
        if let index = counts.firstIndex(where: { $0.text == first }) {
          counts[index].count += 1
        } else {
          counts.append((first, 1))
        }
      }
    }
    return counts.filter { $0.count > 1 }.sorted { $1.count < $0.count }.map(\.text)
  }
}
