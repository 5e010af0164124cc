import KitModel
import Testing

@testable import Evaluation

@Suite("Contacts and projects are judged by what makes them what they are")
struct ContactAndProjectTests {
  struct ContactCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gold: GoldContact
    let told: Contact
    let count: Count
  }

  static let contactCases = [
    ContactCase(
      testDescription: "case of a mail and order of numbers don't count",
      gold: GoldContact(
        names: ["Hugo Perrin"], emails: ["a@b.example"], phones: ["+33296000000", "+33600000000"]),
      told: contact("Hugo PERRIN", ["A@b.example"], ["+33600000000", "+33296000000"]),
      count: Count(gold: 1, told: 1, found: 1, exact: 1)),
    ContactCase(
      testDescription: "a number too few is inexact",
      gold: GoldContact(names: ["Hugo Perrin"], emails: ["a@b.example"], phones: ["+33296000000"]),
      told: contact("Hugo Perrin", ["a@b.example"], []), count: Count(gold: 1, told: 1, found: 1)),
    ContactCase(
      testDescription: "a name where the gold has none is inexact",
      gold: GoldContact(emails: ["a@b.example"]), told: contact("Hugo Perrin", ["a@b.example"], []),
      count: Count(gold: 1, told: 1, found: 1)),
    ContactCase(
      testDescription: "nothing in common is missed and invented",
      gold: GoldContact(names: ["Hugo Perrin"]), told: contact("Anne Roy", [], []),
      count: Count(gold: 1, told: 1)),
    ContactCase(
      testDescription: "what is optional does not count",
      gold: GoldContact(emails: ["a@b.example"], isOptional: true),
      told: contact(nil, ["a@b.example"], []), count: Count()),
  ]

  @Test("Contacts", arguments: contactCases)
  func contacts(_ example: ContactCase) {
    let judgement = judge(
      Kit(source: source, contacts: [example.told]), on: GoldKit(contacts: [example.gold]),
      name: "kit")
    #expect(judgement.count(.contacts) == example.count)
  }

  struct ProjectCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gold: GoldProject
    let told: Project
    let count: Count
  }

  static let projectCases = [
    ProjectCase(
      testDescription: "title and city are right",
      gold: GoldProject(titles: ["La Péniche-école"], cities: ["Brest"]),
      told: Project(title: "La péniche école", location: Location(city: "Brest")),
      count: Count(gold: 1, told: 1, found: 1, exact: 1)),
    ProjectCase(
      testDescription: "a city that is not told is inexact",
      gold: GoldProject(titles: ["La Péniche-école"], cities: ["Brest"]),
      told: Project(title: "La péniche école"), count: Count(gold: 1, told: 1, found: 1)),
    ProjectCase(
      testDescription: "a headline finds it, and does not make it exact",
      gold: GoldProject(titles: ["La Péniche"], headline: "Un atelier qui navigue"),
      told: Project(title: "Un atelier qui navigue"), count: Count(gold: 1, told: 1, found: 1)),
  ]

  @Test("Projects", arguments: projectCases)
  func projects(_ example: ProjectCase) {
    let judgement = judge(
      Kit(source: source, projects: [example.told]), on: GoldKit(projects: [example.gold]),
      name: "kit")
    #expect(judgement.count(.projects) == example.count)
  }

  @Test("Facts are judged where the gold states them")
  func facts() {
    let judgement = judge(
      Kit(source: source, facts: KitFacts(title: "Les Quais 2026", language: "fr-CA")),
      on: GoldKit(
        facts: GoldFacts(
          titles: ["Festival", "Les Quais 2026"], issuers: ["Ville"], language: "fr")),
      name: "kit")
    #expect(judgement.count(.facts) == Count(gold: 3, told: 2, found: 2, exact: 2))
    #expect(judgement.misses.map(\.kind) == [.missed])
  }

  private let source = SourceFacts(file: "kit.pdf", sha256: "", bytes: 1, pageCount: 1)

  private static func contact(_ name: String?, _ emails: [String], _ phones: [String]) -> Contact {
    Contact(
      name: name, emails: emails, phones: phones.map { Contact.Phone(e164: $0, display: $0) })
  }
}
