import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("What rows of a table tell behind their titles") struct RowTextTests {
  private func told(_ day: String, _ title: String, language: String = "fr") -> [String] {
    Programme("| Vendredi 29 mai 2026 | Pesée\n| \(day) | \(title)").told(language: language)
      .filter { !$0.hasPrefix("Pesée") }
  }

  @Test(
    "An hour behind a comma is no part of the title, however its sign is set",
    arguments: [
      ("Revue des vannes, à 11 h 30, au bief", "Revue des vannes | 2026-06-04T11:30"),
      ("Revue des vannes, 11 meuniers", "Revue des vannes, 11 meuniers | 2026-06-04"),
    ])
  func hours(title: String, told: String) {
    #expect(self.told("4 juin 2026", title) == [told])
    let parted = TitleText.withoutAddition(
      SourcedText(text: "Mill walk, 8.30 am"), lexicon: .shared, isTitleColumn: true)
    #expect(parted.title.text == "Mill walk")
  }

  @Test(
    "A name in quotation marks ends at the colon behind it, but one alone before a colon does not",
    arguments: [
      ("Soirée « Le bief dort » : lectures et soupe", "Soirée « Le bief dort »"),
      ("« Le bief dort » : lectures et soupe", "« Le bief dort » : lectures et soupe"),
      ("Soirée « Le bief dort » : Lectures", "Soirée « Le bief dort » : Lectures"),
    ])
  func quotations(title: String, told: String) {
    #expect(self.told("4 juin 2026", title) == ["\(told) | 2026-06-04"])
  }

  @Test(
    "Days in brackets are the row's where its own day is one of them",
    arguments: [
      (
        "Samedi 6 juin 2026", "Week-end du four (6–7 juin)",
        "Week-end du four | 2026-06-06/2026-06-07"
      ),
      ("Samedi 6 juin 2026", "Week-end du four (20–21 juin)", "Week-end du four | 2026-06-06"),
    ])
  func brackets(day: String, title: String, told: String) {
    #expect(self.told(day, title) == [told])
  }

  @Test(
    "A bracket that tells how long or where to register is no part of a title, another is",
    arguments: [
      (
        "Leçon de pain (40 minutes ; inscription au four)",
        "Leçon de pain | 2026-06-04T18:00/2026-06-04T18:40"
      ),
      ("Leçon de pain (débutants)", "Leçon de pain (débutants) | 2026-06-04T18:00"),
    ])
  func notes(title: String, told: String) {
    #expect(self.told("4 juin 2026, 18 h", title) == [told])
  }

  @Test("Hours from one to another that open a text hold those of what is done in them")
  func spans() {
    #expect(
      told("4 juin 2026", "Moulin ouvert / De 10 h à 15 h, avec mouture à 11 h et à 14 h.") == [
        "Moulin ouvert | 2026-06-04T10:00/2026-06-04T15:00"
      ])
    #expect(
      told("4 juin 2026", "Moulin ouvert / À 10 h, 11 h et 14 h.") == [
        "Moulin ouvert | 2026-06-04T10:00 2026-06-04T11:00 2026-06-04T14:00"
      ])
  }

  @Test(
    "A kind of event with a day and an hour of its own in the text beside is one, a day told in passing is none",
    arguments: [
      (
        "Salle haute. Vernissage : mercredi 3 juin 2026, 18 h.",
        ["Vernissage | 2026-06-03T18:00", "Les rouets | 2026-06-04/2026-06-28"]
      ),
      (
        "Salle haute. Les rouets sont arrivés mercredi 3 juin 2026 à 18 h.",
        ["Les rouets | 2026-06-04/2026-06-28"]
      ),
    ])
  func labelled(text: String, told: [String]) {
    #expect(Set(self.told("Du 4 au 28 juin 2026", "Les rouets / \(text)")) == Set(told))
  }
}
