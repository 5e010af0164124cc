import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines and sentences that go on") struct RunningOnTests {
  private let tools = Programme.tools

  @Test("A colon that opens a line leads on from the name above it")
  func colon() {
    let items = tools.stream.items(
      of: Programme(
        """
        Atelier de vannerie fine (adultes)
        > : mercredi 3 juin 2026, 14 h – 16 h
        """
      ).blocks)
    #expect(items.count == 1)
    // Without it, the day below stands by itself.
    let apart = tools.stream.items(
      of: Programme(
        """
        Atelier de vannerie fine (adultes)
        > mercredi 3 juin 2026, 14 h – 16 h
        """
      ).blocks)
    #expect(apart.map(\.isDateLine) == [false, true])
  }

  @Test("A new day and the hour that stays, over a line end and behind a word in bold")
  func moved() {
    #expect(
      Programme(
        """
        Vendredi 5 juin 2026, 20 h
        # Bal des tisserands
        **Reporté** au vendredi 12 juin, même
        > heure, même salle : halle aux draps.
        """
      ).told() == ["Bal des tisserands | 2026-06-12T20:00"])
  }

  @Test(
    "A name that the text goes on from is no title of its own",
    arguments: [
      ("Jeanne Martin lit ses poèmes au bord du bief", 13, true),
      ("Duo Brume joue « Les Îles »", 9, true),
      ("Duo Brume joue dans la cour", 9, false),
      ("Jeanne Martin, autrice de contes", 13, false),
      ("Bal des tisserands sous la halle", 18, false),
    ])
  func names(text: String, end: Int, goesOn: Bool) {
    #expect(RunInTitle.tellsWhatOneDoes(SourcedText(text: text), behind: end) == goesOn)
  }

  @Test(
    "A list’s hour holds at a farm, too, and not for what says its own",
    arguments: [
      ("Veillée au pressoir.", "20:00"),
      ("Exceptionnellement à 17 h. Veillée au pressoir.", "17:00"),
      ("La soupe est servie à 23 h, au chaud.", "20:00"),
    ])
  func forOnce(text: String, hour: String) {
    let told = Programme(
      """
      Un vendredi par mois, à 20 h, dans une ferme des coteaux.
      5 juin 2026
      Jeanne Martin lit « Le Bief ».
      \(text)
      3 juillet 2026
      Paul Morin lit « La Vanne ».
      Veillée au moulin.
      """
    ).told()
    #expect(
      told == [
        "Jeanne Martin lit « Le Bief » | 2026-06-05T\(hour)",
        "Paul Morin lit « La Vanne » | 2026-07-03T20:00",
      ])
  }

  @Test("A heading behind an article that opens with a past day has the date below it")
  func behindArticle() {
    let text = "La roue tourne depuis, et les habitants du bourg y viennent moudre leur grain"
    #expect(
      Programme(
        """
        ! Une roue sans eau
        Le 8 novembre 2019, la vanne du moulin a cédé sous la crue de la nuit. \(text).
        Les bénévoles ont relevé les murs. \(text), dans la cour et sur les deux rives.
        # Visite du chantier
        Jeudi 4 juin 2026, à 14 heures, rendez-vous à la vanne.
        """
      ).told(title: "Le moulin", kind: .other).last == "Visite du chantier | 2026-06-04T14:00")
  }

  @Test(
    "A kind of event with a name in quotation marks, in front of a verb that says that it is held",
    arguments: [
      (
        "À Port-Clair, la conférence « Le sel » aura lieu le jeudi 4 juin 2026 à 18 h.",
        "conférence « Le sel »"
      ),
      (
        "L’atelier « Et le sel ? », prévu le 3 juin 2026, est reporté au jeudi 4 juin 2026 à 18 h.",
        "atelier « Et le sel ? »"
      ),
      ("On relira l’exposé « Le sel » avant le jeudi 4 juin 2026 à 18 h.", nil),
    ])
  func named(text: String, title: String?) {
    let entries = AnnouncedSentences(tools: tools).entries(
      in: [SourcedText(text: text)], scope: Programme.scope)
    #expect(entries.map(\.title.text) == (title.map { [$0] } ?? []))
  }

  @Test("A word in front of the figure belongs to the hour at which something ends")
  func endAbout() {
    #expect(
      Programme(
        """
        Vendredi 5 juin 2026, 20 h
        # Nuit du conte
        Des histoires, du thé. Fin vers 2 h.
        """
      ).told() == ["Nuit du conte | 2026-06-05T20:00/2026-06-06T02:00"])
  }
}
