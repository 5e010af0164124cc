import KitModel
import Testing

@testable import EntityParsing

@Suite("Styles that titles are set in at the start of paragraphs")
struct TitleStyleTests {
  private static func paragraph(_ opening: String, _ rest: String, at y: Double) -> Block {
    var block = Page.block(opening, y: y, style: Page.italic)
    block.lines += Page.block(rest, y: y + 12).lines
    return block
  }

  private static func isDate(_ text: SourcedText) -> Bool {
    Programme.tools.dated(text).coverage == .pure
  }

  private static func styles(_ paragraphs: [(String, String)]) -> Set<StyleID> {
    let blocks = paragraphs.enumerated().map {
      paragraph($1.0, $1.1, at: 100 + Double($0) * 40)
    }
    let text = Page.block(String(repeating: "Un texte qui court. ", count: 20), y: 700)
    return TitleStyles.styles(
      of: Page.document(blocks + [text]), body: Page.body, isDate: Self.isDate)
  }

  @Test(
    "Lines in italics above a day, three times, are titles; two of them, or without a day, are none"
  )
  func openings() {
    let list = [
      ("Bal des lampions", "Samedi 5 juin à 21 h, place du Bief"),
      ("Le sel et l'encre", "Dimanche 6 juin à 15 h"),
      ("Trois lavandières", "Dimanche 6 juin à 18 h, lavoir Aubin"),
    ]
    #expect(Self.styles(list) == [Page.italic])
    #expect(Self.styles(Array(list.prefix(2))).isEmpty)
    #expect(Self.styles(list.map { ($0.0, "Une pièce en trois actes") }).isEmpty)
  }

  @Test("An event is told by its title in italics, not by the text below it")
  func told() {
    var programme = Programme("")
    programme.add(
      blocks: [
        Self.paragraph("Bal des lampions", "Tout public. Samedi 5 juin 2027 à 21 h.", at: 100),
        Self.paragraph("Le sel et l'encre", "Dès 7 ans. Dimanche 6 juin 2027 à 15 h.", at: 140),
        Self.paragraph("Trois lavandières", "Entrée libre. Dimanche 6 juin 2027 à 18 h.", at: 180),
      ])
    #expect(
      programme.told().sorted() == [
        "Bal des lampions | 2027-06-05T21:00", "Le sel et l'encre | 2027-06-06T15:00",
        "Trois lavandières | 2027-06-06T18:00",
      ])
  }

  @Test(
    "A line in italics of its own right above a day is a title, one between a title and its day is none"
  )
  func alone() {
    func blocks(_ entries: [[(String, StyleID)]]) -> [Block] {
      var y = 80.0
      return entries.flatMap { entry -> [Block] in
        y += 20
        return entry.map { text, style in
          y += 12
          return Page.block(text, y: y, style: style)
        }
      } + [Page.block(String(repeating: "Un texte qui court. ", count: 20), y: 700)]
    }
    let titles = ["Bal des lampions", "Le sel et l'encre", "Trois lavandières"]
    let days = ["Samedi 5 juin à 21 h", "Dimanche 6 juin à 15 h", "Lundi 7 juin à 18 h"]
    let above = zip(titles, days).map { [($0, Page.italic), ($1, Page.body)] }
    let between = zip(titles, days).map {
      [($0, Page.body), ("Halle Aubin", Page.italic), ($1, Page.body)]
    }
    #expect(
      TitleStyles.styles(of: Page.document(blocks(above)), body: Page.body, isDate: Self.isDate)
        == [Page.italic])
    #expect(
      TitleStyles.styles(of: Page.document(blocks(between)), body: Page.body, isDate: Self.isDate)
        .isEmpty)
  }

  @Test("Lines in capitals part what is told below one another in one paragraph")
  func capitals() {
    #expect(
      Programme(
        """
        # Samedi 5 juin 2027
        BAL DES LAMPIONS
        > Trois accordéons et un violon sur le quai.
        > 21 h – Halle Aubin
        > LE SEL ET L'ENCRE
        > Entrée libre.
        > 22 h 30 – Théâtre du Bief
        """
      ).told() == [
        "BAL DES LAMPIONS | 2027-06-05T21:00", "LE SEL ET L'ENCRE | 2027-06-05T22:30",
      ])
    // The paragraphs fall apart, so that the day of a title stands in the next one.
    #expect(
      Programme(
        """
        BAL DES LAMPIONS
        > Tout public.
        > 5 juin 2027, 21 h – Halle Aubin
        LE SEL ET L'ENCRE
        > Entrée libre.
        6 juin 2027, 18 h – Théâtre du Bief
        > COURSE DES NASSES
        > Dès 7 ans.
        > 7 juin 2027, 15 h – Lavoir Aubin
        GRAND MÉNAGE
        > Sur inscription.
        > 8 juin 2027, 9 h – Le Battoir
        """
      ).told() == [
        "BAL DES LAMPIONS | 2027-06-05T21:00", "LE SEL ET L'ENCRE | 2027-06-06T18:00",
        "COURSE DES NASSES | 2027-06-07T15:00", "GRAND MÉNAGE | 2027-06-08T09:00",
      ])
    let lines = Programme("NAVETTE ABC\n> LIGNE DU BIEF\n> ARRÊT AUBIN").lines
    #expect(TitleLines(titleStyles: []).parted(lines) == nil)
  }
}
