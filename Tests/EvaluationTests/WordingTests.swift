import Testing

@testable import Evaluation

@Suite("Wordings are compared by their words")
struct WordingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gold: String
    let told: String
    let agreement: Double
    let likeness: Double
  }

  static let cases = [
    Case(
      testDescription: "the same words", gold: "La nuit", told: "La nuit", agreement: 1,
      likeness: 1),
    Case(
      testDescription: "case, accents and quotation marks don't count",
      gold: "« L’Été à Évian »", told: "l'ete a evian", agreement: 1, likeness: 1),
    Case(
      testDescription: "a ligature is two letters", gold: "Cœur", told: "coeur", agreement: 1,
      likeness: 1),
    Case(
      testDescription: "other words", gold: "Concert", told: "Atelier", agreement: 0, likeness: 0),
    Case(
      testDescription: "nothing against something", gold: "Concert", told: "", agreement: 0,
      likeness: 0),
    Case(
      testDescription: "signs alone are nothing", gold: "…", told: "—", agreement: 1, likeness: 1),
    Case(
      testDescription: "two words of three", gold: "Visite du port", told: "Visite du fort",
      agreement: 2.0 / 3, likeness: 2.0 / 3),
    Case(
      testDescription: "a word counts as often as it stands", gold: "oui oui", told: "oui",
      agreement: 2.0 / 3, likeness: 2.0 / 3),
    Case(
      testDescription: "what is contained in a longer one is like, and not exact",
      gold: "Visite du port", told: "Visite du port avec la capitaine et son équipage",
      agreement: 0.5, likeness: 0.74),
    Case(
      testDescription: "one word in common is no containment", gold: "Visite",
      told: "Visite du port de nuit", agreement: 1.0 / 3, likeness: 1.0 / 3),
  ]

  @Test("Agreement and likeness", arguments: cases)
  func compares(_ example: Case) {
    let (gold, told) = (Wording(example.gold), Wording(example.told))
    #expect(abs(gold.agreement(with: told) - example.agreement) < 1e-9)
    #expect(abs(gold.likeness(with: told) - example.likeness) < 1e-9)
    #expect(gold.agreement(with: told) == told.agreement(with: gold))
  }
}
