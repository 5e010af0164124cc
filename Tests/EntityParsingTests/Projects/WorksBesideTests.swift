import KitModel
import Testing

@testable import EntityParsing

/// Works below other things, and those that the programme shows.
extension ProjectTests {
  @Test("A heading of works below the prices opens a list of its own, one of fares doesn't")
  func belowPrices() {
    let cards = [
      "# Le Labobus", "Un autobus transformé en laboratoire, qui passe dans chaque collège.",
      "# Les Valises", "Dix valises rédigées avec les bibliothèques, et leurs expériences.",
      "# Le Rouet", "Un métier à tisser mené par une classe, et financé par le canton.",
    ]
    let prices = "Jour 29 €, trois jours 72 €, gratuit le dimanche."
    #expect(
      projects([prices, "# Créations 2027"] + cards, heading: "Tarifs", kind: .practical)
        == ["Le Labobus", "Les Valises", "Le Rouet"])
    #expect(projects([prices] + cards, heading: "Tarifs", kind: .practical).isEmpty)
  }

  @Test("What a programme shows is a work where its card stands under a heading of works elsewhere")
  func shownElsewhere() {
    let cards = [
      "# Le Labobus", "Un autobus transformé en laboratoire, qui passe dans chaque collège.",
      "# Les Valises", "Dix valises rédigées avec les bibliothèques, et leurs expériences.",
    ]
    let shown = ["/ Samedi 7 mars 2026, 20 h : Le Labobus, salle Aubin."]
    #expect(
      projects(cards + shown, heading: "Nos créations", kind: .projects).contains("Le Labobus"))
  }
}
