import KitModel
import Testing

@testable import EntityParsing

@Suite("Series of events") struct SeriesTests {
  private func series(_ text: String, title: String = "Programme") -> [String?] {
    Programme(text).events(title: title).map(\.series)
  }

  private let talks = """
    | je 4 juin 2026 | 18 h | Le puits et la corde
    | je 11 juin 2026 | 18 h | Qui boit la source ?
    | je 18 juin 2026 | 18 h | La dernière lessive
    """

  @Test("are named by the heading above their list, where its words or its text say so")
  func told() {
    #expect(
      series(
        "Le jeudi à 18 h, au lavoir.\n\(talks)",
        title: "Grandes Lessives d'été")
        == Array(repeating: "Grandes Lessives d'été", count: 3))
    #expect(
      series("Le jeudi à 18 h, au lavoir.\n\(talks)", title: "Conférences « Les jeudis du lavoir »")
        == Array(repeating: "Les jeudis du lavoir", count: 3))
  }

  @Test("are none where the heading names a list, or the text says nothing of all of them")
  func none() {
    #expect(series("Chaque soirée s'achève par une soupe.\n\(talks)") == [nil, nil, nil])
    #expect(
      series("Le lavoir a été bâti par les habitants.\n\(talks)", title: "Grandes Lessives d'été")
        == [nil, nil, nil])
  }

  @Test("are named by the nearest heading that is no entry's")
  func nearest() {
    let named = series(
      """
      # Les midis du puits
      Trois quarts d'heure pour comprendre, sans inscription.

      # Lundi 8 juin 2026, 12 h 30
      # La margelle
      Avec les voisins.

      # Mardi 9 juin 2026, 12 h 30
      # La poulie
      Avec les voisins.
      """)
    #expect(named == ["Les midis du puits", "Les midis du puits"])
  }

  @Test("are named by a heading that the kit's text uses as a name")
  func names() {
    let text = """
      Les habitants ont choisi eux-mêmes les invités de la Longue Lessive, qui réunit depuis toujours ceux du haut et ceux du bas.
      \(talks)
      """
    #expect(
      series(text, title: "La Longue Lessive")
        == Array(repeating: "La Longue Lessive", count: 3))
    // No name: the words of the text are small.
    #expect(series(text, title: "Les Habitants Choisis") == [nil, nil, nil])
  }

  @Test(
    "are what several titles begin with, before a colon or a dash",
    arguments: [
      (["Midi-lavoir : le savon", "Midi-lavoir : la cendre"], "Midi-lavoir"),
      (["Les Lundis du puits – La corde", "Les Lundis du puits – Le seau"], "Les Lundis du puits"),
      (["Thé au puits n° 1 : le savon", "Thé au puits n° 2 : la cendre"], "Thé au puits"),
      (["Thé au puits #1 : le savon", "Thé au puits #2 : la cendre"], "Thé au puits"),
      (["Route 66 : le savon", "Route 67 : la cendre"], nil),
      (["Concert : le savon", "Concert : la cendre"], nil),
      (["Rouge-gorge", "Rouge-queue – un chant"], nil),
    ])
  func prefixes(titles: [String], name: String?) {
    let entries = titles.enumerated().map { "# \($0.element)\n\($0.offset + 4) juin 2026, 18 h" }
    #expect(series(entries.joined(separator: "\n\n")) == [name, name])
  }
}
