import KitModel
import Testing

@testable import EntityParsing

@Suite("Advisories, moved days and what comes back a number of times") struct AdvisoryTests {
  private let tools = Programme.tools

  /// When an entry is whose date line and text are these.
  private func when(_ date: String, body: String? = nil) -> When {
    var entry = Entry(
      title: SourcedText(text: "Le bief"), when: [Programme.dated(date)], scope: Programme.scope,
      origin: .titled)
    entry.body = [body].compactMap { $0.map { SourcedText(text: $0) } }
    return WhenResolver(tools: tools).when(of: entry)
  }

  private func starts(_ when: When) -> String {
    when.occurrences.compactMap { $0.start?.description }.joined(separator: " ")
  }

  @Test(
    "Of two days that something is moved from and to, the second alone is told",
    arguments: [
      ("Reporté du 5 au jeudi 12 mars 2027, 18 h", "2027-03-12T18:00"),
      ("Reporté du 5 mars au 12 mars 2027", "2027-03-12"),
      ("Du 5 au 7 mars 2027", "2027-03-05"),
      ("Reporté au 12 mars 2027", "2027-03-12"),
    ])
  func movedFrom(date: String, start: String) {
    #expect(starts(when(date)) == start)
  }

  @Test("Days behind a rule and a colon are the days, with the rule's hour")
  func namedDays() {
    let told = Programme(
      """
      # Les jeudis du bief
      Chaque premier jeudi à 20 h, entrée libre : 4 mars 2027 (Trio Blin), 1er avril 2027 (Les Loquets).
      """
    ).told()
    #expect(told == ["Les jeudis du bief | 2027-03-04T20:00 2027-04-01T20:00"])
  }

  @Test("Lines that open with labels are the rows of a table, what follows a label goes on with it")
  func labelLines() {
    let rows = joined([
      "Quoi : Première mouture de l'hiver", "avec les meuniers",
      "Quand : vendredi 5 mars 2027, 18 h",
      "Où : moulin Blin, 3 rue du Bief", "RSVP : avant le 4 mars",
    ])
    #expect(rows?.count == 4)
    #expect(rows?.first?.map(\.text) == ["Quoi", "Première mouture de l'hiver avec les meuniers"])
  }

  @Test(
    "Labels in a table and in paragraphs of one column are one table; a table alone stays as it is")
  func labelRows() {
    let mixed = Programme(
      "Quoi : Première mouture de l'hiver\n| Quand : | vendredi 5 mars 2027, 18 h\n| Où : | moulin Blin"
    )
    func tables(_ blocks: [Block]) -> [Int] {
      let section = Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: blocks, children: [])
      return LabelLines(lexicon: tools.lexicon).joined(section).blocks.map {
        $0.table?.rows.count ?? 0
      }
    }
    #expect(tables(mixed.blocks) == [3])
    #expect(tables(Array(mixed.blocks.dropFirst())) == [2])
  }

  @Test(
    "Lines without a label for the day, or with too few, stay text",
    arguments: [
      ["Quoi : Un moulin", "Où : rue du Bief", "Qui : Ana Ruiz"],
      ["Quand : 5 mars", "Où : rue du Bief", "Rendez-vous à la grille."],
      ["Quand : 5 mars", "Où : rue du Bief", "Quand : 6 mars", "Où : rue du Puits"],
    ])
  func noLabels(lines: [String]) { #expect(joined(lines) == nil) }

  private func joined(_ lines: [String]) -> [[SourcedText]]? {
    let text = lines[0] + lines.dropFirst().map { "\n> \($0)" }.joined()
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: Programme(text).blocks,
      children: [])
    let blocks = LabelLines(lexicon: tools.lexicon).joined(section).blocks
    return blocks.first?.table?.rows.map { $0.cells.map(\.text) }
  }

  @Test(
    "A number of parts bounds a weekly rule that tells only its first day",
    arguments: [
      (
        "Trois épisodes. Tous les lundis à 21 h à partir du 7 septembre 2026",
        "2026-09-07T21:00 2026-09-14T21:00 2026-09-21T21:00"
      ),
      ("Trois roues. Tous les lundis à 21 h à partir du 7 septembre 2026", "2026-09-07T21:00"),
      (
        "Trois épisodes. Tous les lundis du 7 au 14 septembre 2026",
        "2026-09-07 2026-09-14"
      ),
    ])
  func parts(date: String, expected: String) { #expect(starts(when(date)) == expected) }

  @Test(
    "A day that brackets say was planned before is none any more, nor is one for bad weather",
    arguments: [
      ("Samedi 28 novembre 2026 (au lieu du 21 novembre)", "2026-11-28", true),
      ("Samedi 28 novembre 2026 (initialement prévu le 21 novembre)", "2026-11-28", true),
      ("Samedi 28 novembre 2026 (en cas de pluie, 29 novembre)", "2026-11-28", false),
      ("Samedi 28 novembre 2026 (et 29 novembre)", "2026-11-28 2026-11-29", false),
    ])
  func oldDays(date: String, expected: String, isMoved: Bool) {
    #expect(starts(when(date)) == expected)
    #expect(when(date).isMoved == isMoved)
  }
}
