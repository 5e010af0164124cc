import KitModel
import Testing

@testable import EntityParsing

@Suite("Practical notes that are no events") struct PracticalNoteTests {
  @Test(
    "have titles of the words that head them, and no other",
    arguments: [
      ("Heures d'ouverture et tarifs", true), ("Opening times", true), ("Combien ?", true),
      ("Se garer", true), ("Öffnungszeiten", true), ("Accès libre aux lavoirs", false),
      ("Ouverture", false), ("Tickets to the moon", false), ("Où vont les rivières ?", false),
    ])
  func titles(title: String, isPractical: Bool) {
    #expect(EventLexicon.shared(for: ["de"]).isPractical(title) == isPractical)
  }

  @Test(
    "tell the weekdays and hours of an office among contacts, but a tour of every Saturday is one")
  func offices() {
    let text = """
      # Billetterie du lavoir
      Du mardi au vendredi de 10 h à 18 h 30

      # Visites guidées
      Tous les samedis à 15 h
      """
    #expect(
      Programme(text).events(title: "Contacts", kind: .contacts).map(\.title) == ["Visites guidées"]
    )
  }

  @Test("have an address for a title, but a house opened with a kind of event keeps its own")
  func addresses() {
    let told = Programme(
      """
      | 4 juin 2026 | 18 h | 12 place Aubin, 34000 Montpellier
      | 5 juin 2026 | 18 h | Portes ouvertes, 12 place Aubin
      | 6 juin 2026 | 18 h | Route 9
      """
    ).events().map { $0.title.split(separator: ",")[0] }
    #expect(told == ["Portes ouvertes", "Route 9"])
  }

  @Test("tell since when something is so")
  func since() {
    let text = """
      # Le blanchisseur en résidence
      Depuis le 1er septembre 2026 à 15 h

      # La grande lessive
      Le 2 septembre 2026 à 15 h
      """
    #expect(Programme(text).events().map(\.title) == ["La grande lessive"])
  }

  @Test(
    "say what one must do or what is done each year, but for the steps of a table",
    arguments: [
      (
        "- l’obligation de curer, avant le 15 juin 2026 ;\n- l’interdiction de pêcher, du 1er au 30 juin 2026.",
        0
      ),
      ("- le grand curage, le 15 juin 2026 ;\n- la fête du bief, du 1er au 30 juin 2026.", 2),
      ("| 15 juin 2026 | Obligation de curer les biefs\n| 16 juin 2026 | Pesée", 2),
      ("# Le meunier\nChaque 15 juin depuis 1998, à 15 h, il ouvre la vanne.", 0),
      ("# La grande chasse\nChaque 15 juin, à 15 h, il ouvre la vanne.", 1),
    ])
  func rules(text: String, count: Int) {
    #expect(Programme(text).events(title: "Les biefs", kind: .other).count == count)
  }

  @Test("tell from when to when somebody is in office")
  func terms() {
    #expect(
      Programme("# Le conseil du bief\nPrésidé depuis le 3 mai 2024, jusqu’au 2 mai 2029").told()
        == []
    )
  }

  @Test(
    "A day until which one answers and what has gone on for years are no events; deadlines by name are"
  )
  func answers() {
    func told(_ line: String) -> [String] {
      Programme("# Mouture ouverte\nVendredi 6 mars 2026, 18 h\n# Presse\n\(line)").told()
    }
    #expect(
      told("Merci de confirmer avant le 4 mars 2026, 17 h.") == [
        "Mouture ouverte | 2026-03-06T18:00"
      ])
    #expect(
      Programme("# Veille du bief\nDu 1er janvier 2020 au 7 mars 2027").told() == [])
    #expect(
      Programme("# Veille du bief\nDu 1er janvier 2026 au 7 mars 2027").told()
        == ["Veille du bief | 2026-01-01/2027-03-07"])
  }

  @Test(
    "are named after the part of the kit that tells how to get there",
    arguments: [
      (SectionKind.practical, 0), (.programme, 1),
    ])
  func parts(kind: SectionKind, count: Int) {
    #expect(
      Programme("Le Battoir\nSamedi 6 juin 2026, 9 h – 22 h").events(
        title: "Au bord du bief", kind: kind
      )
      .count { $0.title == "Au bord du bief" } == count)
  }
}
