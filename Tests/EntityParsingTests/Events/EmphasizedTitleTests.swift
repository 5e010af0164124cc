import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles in bold within running text") struct EmphasizedTitleTests {
  /// Rows of days beside running text; the titles read.
  @Test(
    "The only bold words of a text name what takes place, unless they are a person, a town or a day",
    arguments: [
      (
        "Place du Marché, premières épreuves des **Jeux du pont** où les villages s'affrontent.",
        "Jeux du pont"
      ),
      (
        "Pour ses dix ans, le comité tente **la plus longue tarte** de la vallée.",
        "la plus longue tarte"
      ),
      ("Concert au lavoir avec le pianiste **Louis Blin** et deux élèves.", nil),
      ("Étape de la caravane des moulins, arrivée à **Lyon** en soirée.", nil),
      ("On se retrouve au lavoir **samedi 5 juin** et le lendemain.", nil),
      ("Bal **des lampions**", nil),
    ] as [(String, String?)])
  func titles(text: String, title: String?) {
    let line = Programme("| 5 juin | \(text)").table.rows[0].cells[1].text
    #expect(EmphasizedTitle.title(in: line, tools: Programme.tools)?.text == title)
  }

  @Test(
    "In rows they are the titles; a day's further rows tell their hour or part of the day alone")
  func rows() {
    #expect(
      Programme(
        """
        | Samedi 5 juin 2027 11 h | Au jardin, le maire prononce **le discours du pont** devant tous.
        | même jour, 13 h | Sur la place, premières épreuves des **Jeux du pont** entre villages.
        | 15 h – 17 h | **Joutes du canal** sur le bief, gradins au quai.
        | fin d’après-midi | Le comité tente **la plus longue tarte** de toute la vallée.
        | Dimanche 6 juin 2027 | On remballe dans **le grand rangement** avec qui veut.
        """
      ).told() == [
        "le discours du pont | 2027-06-05T11:00", "Jeux du pont | 2027-06-05T13:00",
        "Joutes du canal | 2027-06-05T15:00/2027-06-05T17:00",
        "la plus longue tarte | 2027-06-05", "le grand rangement | 2027-06-06",
      ])
  }

  private func prose(_ text: String, title: String = "Ce qui vient") -> [String] {
    Programme("\(text)\n\n\(ProseSectionTests.list)").told(
      title: title, kind: .other, language: "fr")
  }

  @Test(
    "In sentences of a section that tell days they are the titles as well, below the name of a house"
  )
  func sentences() {
    #expect(
      prose(
        """
        Le jeudi 19 mars 2026 à 20 h, les deux maisons du quai déballent pour tous **Le temps des lampes** et de l'huile.
        """, title: "Musée du quai") == ["Le temps des lampes | 2026-03-19T20:00"])
  }

  @Test(
    "A sentence that opens with its day is no line of a list where words lead to what is in bold")
  func leads() {
    func told(_ second: String) -> [String] {
      prose(
        "La saison s'ouvre le vendredi 5 juin 2026 à 20 h avec **Lettres de sel** de la troupe du quai. \(second)"
      )
    }
    #expect(
      told(
        "Le samedi 13 juin, Blin et compagnie nous amènent à 20 h **Le dernier autocar** du soir.")
        == [
          "Lettres de sel | 2026-06-05T20:00", "Le dernier autocar | 2026-06-13T20:00",
        ])
  }

  @Test("For whom something is names nothing, nor does what is said of it")
  func labels() {
    func only(_ text: String) -> String? {
      EmphasizedTitle.only(in: Programme(text).blocks[0].text, tools: Programme.tools)?.text
    }
    #expect(only("**Pour les médias** la visite du chantier a lieu mardi 7 avril à 9 h.") == nil)
    #expect(
      only("Le concert de la chorale du mardi 7 avril est **annulé** pour tout le monde.") == nil)
    #expect(
      only("**Tournée des lycées** avec toute l'équipe mardi 7 avril à midi au réfectoire.")
        == "Tournée des lycées")
  }

  @Test("The hour in the line below several days of a cell is that of all")
  func hourBelowDays() {
    #expect(
      Programme(
        """
        | Vendredi 4 juin 2027 / samedi 5 juin 2027 / dimanche 6 juin 2027 / dès 21 h | Chorale du canal
        | Lundi 7 juin 2027 / 18 h | Bal des lampions
        """
      ).told() == [
        "Chorale du canal | 2027-06-04T21:00 2027-06-05T21:00 2027-06-06T21:00",
        "Bal des lampions | 2027-06-07T18:00",
      ])
  }
}
