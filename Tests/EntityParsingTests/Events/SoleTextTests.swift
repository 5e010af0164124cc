import KitModel
import Testing

@testable import EntityParsing

@Suite("Editorials and answers that are all of a short document") struct SoleTextTests {
  private static let text =
    "Ce trimestre, nous avons voulu que nos murs parlent d'eau. Le 3 février 2026 à 18 h 30, Paul Lenoir donnera une conférence, « Lire le lavoir ». Et puisqu'on ne comprend bien qu'avec la main, un atelier de feutrage, pour les enfants, sera proposé le samedi 14 février de 14 h à 16 h."

  private func told(besides other: String?, kind: SectionKind = .editorial) -> [String] {
    let title = Page.block("L'éditorial", y: 60, kind: .heading(level: 1), style: Page.bold)
    let editorial = Page.block(Self.text, y: 100)
    let rest = other.map { Page.block($0, y: 300) }
    var document = Page.document([title, editorial] + [rest].compactMap(\.self))
    document.sections = [
      Section(id: "s1", kind: kind, level: 1, title: title.text, blocks: [editorial], children: []),
      Section(
        id: "s2", kind: .other, level: 1, title: SourcedText(), blocks: [rest].compactMap(\.self),
        children: []),
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("tell what is on; beside other texts they tell what was")
  func sole() {
    #expect(
      told(besides: "Archives du Bief, 20 rue des Laveuses, Blinville") == [
        "Lire le lavoir | 2026-02-03T18:30",
        "atelier de feutrage | 2026-02-14T14:00/2026-02-14T16:00",
      ])
    let talk = "Lire le lavoir | 2026-02-03T18:30"
    #expect(!told(besides: String(repeating: "\(ProseTests.rest) ", count: 2)).contains(talk))
    #expect(!told(besides: nil, kind: .interview).contains(talk))
  }

  @Test(
    "Answers to visitors' questions tell what is on; what somebody says under one heading does not")
  func answers() {
    let title = Page.block("Forge night", y: 60, kind: .heading(level: 1), style: Page.bold)
    func told(_ questions: [String]) -> [String] {
      var blocks: [Block] = []
      for question in questions {
        let y = 100 + Double(blocks.count) * 40
        blocks.append(Page.block(question, y: y, kind: .heading(level: 3), style: Page.bold))
        blocks.append(
          Page.block(
            question.hasPrefix("When")
              ? "Open Forge Night is on June 5, 2027 from 9:00AM to 5:00PM at Weir Hall on Mill Street, Blinville. It is a free evening, and there will be somebody to show you how to hold a hammer."
              : "This evening is open to everyone who lives by the water, whatever they can or cannot do with a hammer, and there will be somebody to show them how to hold it as the old ones did.",
            y: y + 20))
      }
      var document = Page.document([title] + blocks)
      document.sections = [
        Section(
          id: "s1", kind: .interview, level: 1, title: title.text, blocks: blocks, children: [])
      ]
      return parseEntities(document, in: Programme.context("en")).events.map(\.told)
    }
    #expect(
      told(["Is it for me?", "What is done there?", "When is it?"]) == [
        "Open Forge Night | 2027-06-05T09:00/2027-06-05T17:00"
      ])
    #expect(told(["Ann Weller, founder", "When is it?"]).isEmpty)
  }
}
