import Testing

@testable import EntityParsing

@Suite("Tables whose cells or margins tell the hour or month") struct ColumnCellTests {
  @Test("Halls head columns of entries with hours of their own, on the day above")
  func halls() {
    let told = Programme(
      """
      | | Grange | Cour | Salle Blin
      | Matin | 10h / **Contes du grenier** / Dès 5 ans | | 11h15 / **Lecture à deux voix**
      | Soir | 19h / **Bal des moissons** | 21h / **Feu de joie** | 18h / **Veillée** / 22h30 / **Chants de nuit**
      """
    ).events(title: "Vendredi 5 juin 2026").map { "\($0.told) | \($0.location.venue ?? "")" }
    #expect(
      told == [
        "Contes du grenier | 2026-06-05T10:00 | Grange",
        "Lecture à deux voix | 2026-06-05T11:15 | Salle Blin",
        "Bal des moissons | 2026-06-05T19:00 | Grange",
        "Feu de joie | 2026-06-05T21:00 | Cour",
        "Veillée | 2026-06-05T18:00 | Salle Blin",
        "Chants de nuit | 2026-06-05T22:30 | Salle Blin",
      ])
  }

  @Test("Halls head columns of entries with hours of their own, in rows of a day each")
  func hallsByDays() {
    let programme = """
      | | Grange Blin | Forge
      | Vendredi 5 juin 2026 | 10 h / **Contes du grenier** | 11 h 15 / **Lecture à deux voix** / 17 h / **Jeux de quilles**
      | Samedi 6 juin 2026 | 19 h / **Bal des moissons** | 21 h / **Feu de joie**
      """
    let told = Programme(programme).events().map { "\($0.told) | \($0.location.venue ?? "")" }
    #expect(
      told == [
        "Contes du grenier | 2026-06-05T10:00 | Grange Blin",
        "Lecture à deux voix | 2026-06-05T11:15 | Forge",
        "Jeux de quilles | 2026-06-05T17:00 | Forge",
        "Bal des moissons | 2026-06-06T19:00 | Grange Blin",
        "Feu de joie | 2026-06-06T21:00 | Forge",
      ])
  }

  @Test("What names columns heads no halls, and without a day above nothing is one")
  func noHalls() {
    let table = Programme(
      """
      | | Titre | Lieu
      | Matin | 10h / Contes | Grange
      | Midi | 12h / Repas | Cour
      | Soir | 19h / Bal | Grange
      """
    ).table
    let day = Programme.dated("samedi 5 juin 2027")
    #expect(HeadedCells(table, heading: day, tools: Programme.tools) == nil)
    let halls = Programme(
      """
      | | Grange | Cour
      | Matin | 10h / Contes | 11h / Jeux
      | Soir | 19h / Bal | 21h / Feu
      """
    ).table
    #expect(HeadedCells(halls, heading: nil, tools: Programme.tools) == nil)
    #expect(HeadedCells(halls, heading: day, tools: Programme.tools) != nil)
  }

  @Test("A month in the margin, printed once, is that of the days beside it")
  func months() {
    let told = Programme(
      """
      | MARS | 3 | **Bal des sapeurs** / De 21 h à 2 h, cour du four.
      | | 20-21 | **Portes ouvertes** / Entrée libre.
      | AVRIL | 8 | **Assemblée des associés** / Salle des Mouleurs. 20 h 30.
      """
    ).told()
    #expect(
      told == [
        "Bal des sapeurs | 2026-03-03T21:00/2026-03-04T02:00",
        "Portes ouvertes | 2026-03-20/2026-03-21",
        "Assemblée des associés | 2026-04-08T20:30",
      ])
  }

  @Test("Numbers of parts go on with a title set bold in front of them, words about it do not")
  func numberedParts() {
    #expect(
      Programme(
        """
        | 10 h | **Régates,** manches 1 et 2
        | 14 h | **Veillée,** avec deux conteuses
        """
      ).events(title: "Vendredi 5 juin 2026").map(\.title) == [
        "Régates, manches 1 et 2", "Veillée",
      ])
  }

  @Test("A number beside a month that is no day leaves the table as it is")
  func noMonths() {
    let table = Programme(
      """
      | MARS | 43 | briques par heure
      | AVRIL | 38 | briques par heure
      """
    ).table
    #expect(MonthColumn.joined(table, tools: Programme.tools).rows.map(\.cells.count) == [3, 3])
  }

  @Test(
    "What ends at an hour told below ends the one that begins",
    arguments: [
      ("Trois invités et un meunier, fin à 11 h 15", "2026-06-05T09:45/2026-06-05T11:15"),
      ("Trois invités et un meunier, portes à 9 h 15", "2026-06-05T09:45"),
    ])
  func ends(text: String, when: String) {
    let told = Programme("# La table du bief\nVendredi 5 juin 2026, 9 h 45\n\(text)").told()
    #expect(told == ["La table du bief | \(when)"])
  }

  @Test("A title below its hour ends where its column had room for the place below it")
  func shortLines() {
    let told = Programme(
      """
      | Vendredi 3 juillet 2026 | Samedi 4 juillet 2026
      | 18 h / Fanfare au pré / Cours Mirel | 11 h / Les contes de la rivière dits à l’ombre / Verger
      | 21 h / Bal des lampions / Pont Neuf | 15 h / Les grands bateaux de papier du vieux / port
      """
    ).told()
    #expect(told.contains("Fanfare au pré | 2026-07-03T18:00"))
    #expect(told.contains("Les grands bateaux de papier du vieux port | 2026-07-04T15:00"))
  }

  @Test(
    "A line below the hour is the title and the next one the place, where each hour has these two")
  func stacks() {
    let told = Programme(
      """
      | Samedi 5 juin 2027 | Dimanche 6 juin 2027
      | 10 h / Bal / Halle Aubin / 21 h / Fin de chantier / Le Battoir | 11 h / Nage libre / Le Ressac
      | 22 h / Veillée des bateliers du bief / Théâtre du Bief | 18 h / Course / Salle Aubin
      """
    ).told().sorted()
    #expect(
      told == [
        "Bal | 2027-06-05T10:00", "Course | 2027-06-06T18:00", "Fin de chantier | 2027-06-05T21:00",
        "Nage libre | 2027-06-06T11:00", "Veillée des bateliers du bief | 2027-06-05T22:00",
      ])
  }
}
