import KitModel
import Testing

@testable import EntityParsing

@Suite("What is announced beside other things") struct AnnouncedCardTests {
  /// A letter of a mayor with a card behind it.
  private func letter(_ title: String, _ date: String) -> [String] {
    var document = Page.document([
      Page.block("Le moulin", y: 10, kind: .heading(level: 1), style: Page.display)
    ])
    let prose = "Il y a vingt ans, personne n'aurait parié sur ce moulin. Merci à tous."
    let blocks = [
      Page.block(prose, y: 80), Page.block("Ann Aubin\nMaire", y: 100),
      Page.block(title, y: 150, kind: .heading(level: 3), style: Page.bold, region: 1),
      Page.block(date, y: 163, region: 1),
    ]
    document.pages[0].blocks += blocks
    document.sections = [
      Section(
        id: "s1", kind: .editorial, level: 1, title: SourcedText(text: "Éditorial"),
        blocks: blocks, children: [])
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("A heading with a day and an hour right below it is an event behind a letter, too")
  func card() {
    #expect(
      letter("Conférence de presse", "Mardi 9 juin 2026 à 11 h\nSalle Berlin")
        == ["Conférence de presse | 2026-06-09T11:00"])
  }

  /// A heading and what stands below it.
  @Test(
    "A day without an hour, or one told in a sentence, announces nothing there",
    arguments: [
      ("La crue", "Le 9 juin 2011"),
      (
        "La crue",
        "Ce fut le mardi 9 juin 2026 à 11 h que l'eau monta, et nous n'avons rien oublié."
      ),
    ])
  func prose(title: String, date: String) {
    #expect(letter(title, date).isEmpty)
  }

  @Test("A framed heading with its date below the last card of a list is no part of that card")
  func framed() {
    var blocks = Programme(
      """
      # Bal des lampions
      Samedi 6 juin 2026 à 21 h
      Trois accordéons et un violon.

      # Lecture au lavoir
      Dimanche 7 juin 2026 à 15 h
      Ana Ruiz lit des lettres.

      # Le sel et l'encre
      Lundi 8 juin 2026 à 18 h
      Un atelier pour les mains et les yeux.

      # Veillée au moulin
      Mardi 9 juin 2026 à 20 h
      On éteint tout, et l'on écoute.
      """
    ).blocks
    blocks.append(
      Page.block(
        "Point presse", y: 400, kind: .heading(level: 3), style: Page.italic, region: 1, page: 2))
    blocks.append(Page.block("Mardi 2 juin 2026 à 10 h\nSalle Berlin", y: 413, region: 1, page: 2))
    var document = Page.document([
      Page.block("Le moulin", y: 10, kind: .heading(level: 1), style: Page.display)
    ])
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Temps forts"),
        blocks: blocks, children: [])
    ]
    #expect(
      parseEntities(document, in: Programme.context()).events.map(\.told) == [
        "Bal des lampions | 2026-06-06T21:00", "Lecture au lavoir | 2026-06-07T15:00",
        "Le sel et l'encre | 2026-06-08T18:00", "Veillée au moulin | 2026-06-09T20:00",
        "Point presse | 2026-06-02T10:00",
      ])
  }
}
