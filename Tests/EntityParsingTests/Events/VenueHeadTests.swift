import Testing

@testable import EntityParsing

@Suite("Halls that head their entries") struct VenueHeadTests {
  @Test(
    "A hall in a heading is the place of the entries below it, which open with their titles",
    arguments: [
      """
      # Salle des fêtes
      Bal des lampions, samedi 6 juin 2026, 21h. Entrée libre.
      Dictée des anciens, dimanche 7 juin 2026, de 10h à 11h. Des pages lues par la maîtresse.
      # Le Ressac
      Grand rangement, lundi 8 juin 2026, 9h. Avec tous les bras du village.
      # Médiathèque Aubin
      Tri des laines, mardi 9 juin 2026, 14h.
      """,
      """
      # Salle des fêtes
      **Bal des lampions**, samedi 6 juin 2026, 21h. Entrée libre pour tous les habitants.
      **Dictée des anciens**, dimanche 7 juin 2026, de 10h à 11h. Des pages lues par la maîtresse.
      # Le Ressac
      **Grand rangement**, lundi 8 juin 2026, 9h. Avec tous les bras du village.
      # Médiathèque Aubin
      **Tri des laines**, mardi 9 juin 2026, 14h. Apporter ses écheveaux.
      """,
      """
      # Salle des fêtes
      BAL DES LAMPIONS, samedi 6 juin 2026, 21h. Entrée libre.
      DICTÉE DES ANCIENS – dimanche 7 juin 2026, de 10h à 11h. Des pages lues par la maîtresse.
      # Le Ressac
      GRAND RANGEMENT, lundi 8 juin 2026, 9h. Avec tous les bras du village.
      # Médiathèque Aubin
      TRI DES LAINES, mardi 9 juin 2026, 14h.
      """,
    ])
  func halls(text: String) {
    let events = Programme(text).events()
    #expect(
      events.map { $0.title.lowercased() } == [
        "bal des lampions", "dictée des anciens", "grand rangement", "tri des laines",
      ])
    #expect(
      events.map { $0.location.venue?.lowercased() ?? "" } == [
        "salle des fêtes", "salle des fêtes", "le ressac", "médiathèque aubin",
      ])
    #expect(
      events.map { $0.occurrences.first?.start?.time?.description ?? "" } == [
        "21:00", "10:00", "09:00", "14:00",
      ])
  }

  @Test("A heading that names what takes place keeps its date, with the place in front of it")
  func titles() {
    let list = Programme(
      """
      # Bal des lampions
      Salle des fêtes, samedi 6 juin 2026, 21h. Entrée libre.
      # Grand rangement
      Halle Blin, lundi 8 juin 2026, 9h. Avec tous les bras du village.
      """)
    #expect(
      list.told() == ["Bal des lampions | 2026-06-06T21:00", "Grand rangement | 2026-06-08T09:00"])
  }
}
