import KitModel
import Testing

@testable import EntityParsing

@Suite("Editorials that are all of a newsletter") struct SoleEditorialTests {
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
}
