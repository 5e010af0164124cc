import KitModel
import Testing

@testable import EntityParsing

@Suite("Running text between the headings, lists and tables of a section") struct ProseStretchTests
{
  private func told(
    _ text: String, title: String = "Au moulin", kind: SectionKind = .other,
    language: String = "fr"
  ) -> [String] {
    Programme("\(text)\n\n\(ProseSectionTests.list)")
      .told(title: title, kind: kind, language: language)
  }

  @Test("Sentences below a small heading and beside a list are read one by one")
  func stretches() {
    #expect(
      told(
        """
        # La roue tourne
        La veillée débutera le mercredi 4 mars 2026 à 18 heures, place du Bief, par une lecture de contes. Le samedi 7 mars, un bal des meuniers sera donné à partir de 20 h 30 sous la halle.
        # Le grain
        Il vient des champs voisins, et chacun peut en emporter une poignée pour ses poules.
        """) == [
          "lecture de contes | 2026-03-04T18:00", "bal des meuniers | 2026-03-07T20:30",
        ])
    #expect(
      told(
        """
        # The race
        A boat trip up the mill race will be offered on Saturday, March 7, 2026, at 9 a.m. and again at 11 a.m. The Wheel Society will vote on repairs at its annual meeting on Tuesday, March 10, at 4 p.m. in the barn.
        # The grain
        It comes from the fields around, and all may take a handful home for their hens.
        """, title: "The mill", language: "en"
      ) == [
        "boat trip up the mill race | 2026-03-07T09:00 2026-03-07T11:00",
        "annual meeting | 2026-03-10T16:00",
      ])
  }

  @Test("One sentence alone tells what it names, else what somebody will do at an hour")
  func oneSentence() {
    let predicate =
      "La meunière, Ana Ruiz, présentera la nouvelle roue à la presse le jeudi 12 mars 2026 à 11 h, dans la grande salle du moulin."
    let below = told("# La roue\n\(predicate)\n# Le grain\nIl vient des champs voisins.")
    #expect(below.count == 1 && below[0].hasSuffix("| 2026-03-12T11:00"))
    let untimed = told(
      "# La roue\n\(predicate.replacing(" à 11 h", with: ""))\n# Le grain\nIl vient.")
    #expect(!untimed.contains { $0.contains("présentera") })
    #expect(told(predicate, title: "Invitation presse", kind: .programme).count == 1)
    #expect(
      told(
        "# La roue\nLa semaine se refermera le jeudi 12 mars 2026 à 12 heures par un banquet des meuniers, dans la grande salle du moulin.\n# Le grain\nIl vient des champs voisins."
      ) == ["banquet des meuniers | 2026-03-12T12:00"])
  }

  @Test("A portrait tells what somebody will do in it, and no day of a life")
  func portraits() {
    let found = told(
      """
      # Ana Ruiz
      Née le 21 août 1991, elle a repris la roue de son père le 2 mai 2024. Ses deux apprentis feront, le vendredi 13 mars 2026 à 10 h et à 14 h, la taille d'une meule.
      # Paul Brun
      Il a quitté la ville le 13 mars 2020 et n'y revient jamais. Il se lève à 3 h 30, ferme à 13 h et ne travaille pas le lundi.
      """)
    #expect(
      found.filter { $0.contains("T") } == [
        "Ses deux apprentis feront la taille d'une meule | 2026-03-13T10:00 2026-03-13T14:00"
      ])
  }

  @Test("A sentence beside what another tells is told where it has a name of its own")
  func besideOthers() {
    let found = told(
      """
      # Portes ouvertes du moulin
      Le samedi 7 mars 2026, de 10 h à 18 h, le moulin ouvre sa roue à tous : farine, pain et goûter.
      > À 15 h, la meunière donnera une conférence intitulée « Moudre tard, et après ? » dans la grange. À 16 h, elle servira le pain.
      # Le grain
      Il vient des champs voisins.
      """)
    #expect(found.count == 2 && found[1] == "Moudre tard, et après ? | 2026-03-07T15:00")
  }

  @Test("Who opens something is not what it opens with, nor is what a meeting comes with")
  func openers() {
    func title(_ text: String) -> String? {
      ProseTitle(tools: Programme.tools).title(of: Programme.dated(text))?.text.text
    }
    #expect(title("Le lavoir sera inauguré le 4 mars à 18 h par la maire de la ville.") != "maire")
    #expect(
      title("La fête s'achève le 4 mars à 18 h par la parade des Lilas.") == "parade des Lilas")
    #expect(title("Photocall: the wheel opens to crews on 4 March at 10 am.") == "Photocall")
    #expect(
      title("The press preview takes place on 4 March at 10 am with a tour of the wheel.")
        == "press preview")
    #expect(
      title("Des crêpes et une course de canards : Lilas Fête Bief commence le 4 mars à 18 h.")
        == "Lilas Fête Bief")
    #expect(title("Ana Marie Ruiz commence le 4 mars à 18 h.") != "Ana Marie Ruiz")
  }

  @Test("A visit that a sentence calls off needs no hour")
  func calledOff() {
    let titles = ProseTitle(tools: Programme.tools)
    #expect(
      titles.isCalledOff(Programme.dated("La visite du moulin, prévue le 4 mars, est annulée.")))
    #expect(!titles.isCalledOff(Programme.dated("La roue, posée le 4 mars, est neuve.")))
  }
}
