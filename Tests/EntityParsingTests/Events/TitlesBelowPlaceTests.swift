import Testing

@testable import EntityParsing

@Suite("Titles below the places and days of a list") struct TitlesBelowPlaceTests {
  private func told(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.told) | \($0.location.venue ?? "–")" }
  }

  @Test("Heads that are places or come back are where the lines below the days take place")
  func titles() {
    #expect(
      told(
        """
        # Grange Blin
        Samedi 5 juin 2027, 21 h
        Bal des lampions
        Avec la fanfare du bief

        # Le Ressac
        Dimanche 6 juin 2027, 15 h
        Les Ombres

        # Grange Blin
        Lundi 7 juin 2027, 10 h
        La grande lessive

        # Le Ressac
        Mardi 8 juin 2027, 18 h
        « Trois voix »
        """
      ) == [
        "Bal des lampions | 2027-06-05T21:00 | Grange Blin",
        "Les Ombres | 2027-06-06T15:00 | Le Ressac",
        "La grande lessive | 2027-06-07T10:00 | Grange Blin",
        "« Trois voix » | 2027-06-08T18:00 | Le Ressac",
      ])
  }

  @Test("Texts below day and place open with what takes place there, up to who gives it")
  func texts() {
    #expect(
      told(
        """
        # Samedi 5 juin 2027
        > 21 h
        > Grange Blin
        Concert donné à la lanterne, avec soupe et buvette au profit des lavoirs de la vallée. Entrée libre pour tous.

        # Dimanche 6 juin 2027
        > 15 h
        > Médiathèque Aubin
        Lecture à deux voix proposée par les amis du bief, suivie d’un goûter pour les enfants de la commune.

        # Lundi 7 juin 2027
        > 10 h
        > Grange Blin
        Atelier de vannerie organisé par l’amicale de Blinville. Une collation sera servie sur place à chacun.
        """
      ) == [
        "Concert donné à la lanterne | 2027-06-05T21:00 | Grange Blin",
        "Lecture à deux voix | 2027-06-06T15:00 | Médiathèque Aubin",
        "Atelier de vannerie | 2027-06-07T10:00 | Grange Blin",
      ])
  }

  @Test("Open houses, and titles above their places, stay what they are")
  func houses() {
    let houses = told(
      """
      # Moulin Blin
      Samedi 5 juin 2027, 10 h
      Visite guidée

      # Grange Aubin
      Dimanche 6 juin 2027, 15 h
      Visite guidée

      # Château de Lizac
      Lundi 7 juin 2027, 10 h
      Visite guidée
      """)
    #expect(
      houses.map { $0.prefix { $0 != "|" } } == [
        "Moulin Blin ", "Grange Aubin ", "Château de Lizac ",
      ])
    let titles = told(
      """
      # Bal des lampions
      Samedi 5 juin 2027, 21 h
      Grange Blin

      # Les Ombres
      Dimanche 6 juin 2027, 15 h
      Le Ressac

      # Théâtre d'ombres
      Lundi 7 juin 2027, 10 h
      Salle Aubin
      """)
    #expect(
      titles.map { $0.prefix { $0 != "|" } } == [
        "Bal des lampions ", "Les Ombres ", "Théâtre d'ombres ",
      ])
  }
}
