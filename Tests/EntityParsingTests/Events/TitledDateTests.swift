import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles that each head one dated text") struct TitledDateTests {
  @Test(
    "Where most titles set alike head one dated text each, over all sections, they are the entries'"
  )
  func titles() {
    let events = Self.events([
      """
      # Les nœuds de Maëlle
      **samedi 3 avril 2027, 10 h** – Atelier de corde. À partir de 7 ans.
      # Le silo à voix basse
      **du 5 au 9 avril 2027** – Douze gravures sous verre. Entrée libre.
      """,
      """
      # La chimie du bleu
      **mardi 6 avril 2027, 21 h** – Pastel et guède, devant le public. Dès 10 ans.
      """,
    ])
    #expect(
      events == [
        "Les nœuds de Maëlle | 2027-04-03T10:00",
        "Le silo à voix basse | 2027-04-05/2027-04-09",
        "La chimie du bleu | 2027-04-06T21:00",
      ])
  }

  @Test(
    "One such title is a heading, and so are those that head several: what is on stands behind the dates"
  )
  func headings() {
    #expect(
      Self.events([
        """
        # Autour des gravures
        **samedi 3 avril 2027, 10 h** – Visite des ateliers. À partir de 7 ans.
        """
      ]) == ["Visite des ateliers | 2027-04-03T10:00"])
    #expect(
      Self.events([
        """
        # Au fil du canal
        **samedi 3 avril 2027, 10 h** – Visite des écluses. À partir de 7 ans.
        # Sous les halles
        **lundi 5 avril 2027, 18 h** – Concert des mariniers. Entrée libre.
        **mardi 6 avril 2027, 18 h** – Bal des lampions. Entrée libre.
        """
      ]) == [
        "Visite des écluses | 2027-04-03T10:00", "Concert des mariniers | 2027-04-05T18:00",
        "Bal des lampions | 2027-04-06T18:00",
      ])
  }

  /// The events of a kit whose sections each stand on a page of its own behind the cover.
  private static func events(_ sections: [String]) -> [String] {
    let cover = Page.block("Le lavoir", y: 300, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(
      "Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 500)
    var document = Page.document([cover, prose])
    for (index, text) in sections.enumerated() {
      let blocks = Programme(text, page: index + 2).blocks
      document.pages += Page.document(blocks).pages
      document.pages[index + 1].number = index + 2
      document.sections.append(
        Section(
          id: "s\(index + 1)", kind: .programme, level: 1,
          title: SourcedText(text: "Programme"), blocks: blocks, children: []))
    }
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }
}
