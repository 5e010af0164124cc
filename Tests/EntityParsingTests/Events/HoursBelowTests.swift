import Testing

@testable import EntityParsing

@Suite("Entries that end in their hour") struct HoursBelowTests {
  @Test(
    "Below a day, an hour at the end of each entry is that of the title above it",
    arguments: [
      // Title, text and hour in one paragraph, or the hour apart.
      """
      # Samedi 6 juin 2026
      Bal des lampions
      > Trois accordéons sur le quai.
      > 21h, place Aubin
      Dictée des anciens
      > Entrée libre.
      > 22h30 · salle des fêtes
      # Dimanche 7 juin 2026
      Grand rangement
      > Avec tous les bras du village.
      > 9h | halle Blin
      """,
      """
      # Samedi 6 juin 2026
      # Bal des lampions
      Trois accordéons sur le quai.
      21h, place Aubin
      # Dictée des anciens
      Entrée libre.
      22h30
      # Dimanche 7 juin 2026
      # Grand rangement
      Avec tous les bras du village.
      9h – halle Blin
      """,
      """
      # Samedi 6 juin 2026
      # Bal des lampions
      Trois accordéons sur le quai.
      > Salle des fêtes, 21h
      # Dictée des anciens
      Des pages du siècle dernier.
      22h30
      # Dimanche 7 juin 2026
      # Grand rangement
      Avec tous les bras du village.
      > Halle Blin, 9h
      """,
      """
      # Samedi 6 juin 2026
      Bal des lampions
      Trois accordéons sur le quai, et la soupe de Blinville servie à qui vient de loin.
      21h / place Aubin
      Dictée des anciens
      Des pages du siècle dernier, lues par la maîtresse.
      22h30
      # Dimanche 7 juin 2026
      Grand rangement
      Avec tous les bras du village.
      9h
      """,
    ])
  func below(text: String) {
    #expect(
      Programme(text).told() == [
        "Bal des lampions | 2026-06-06T21:00", "Dictée des anciens | 2026-06-06T22:30",
        "Grand rangement | 2026-06-07T09:00",
      ])
  }

  @Test("What stands in front of a heading ends the entry above")
  func headed() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      # Bal des lampions
      21h, gratuit
      Trois accordéons sur le quai de Blinville.
      > Place Aubin
      # Dictée des anciens
      22h30, 5 €
      Des pages du siècle dernier, lues à voix haute.
      > Salle des fêtes
      """)
    #expect(
      list.told() == [
        "Bal des lampions | 2026-06-06T21:00", "Dictée des anciens | 2026-06-06T22:30",
      ])
  }

  @Test("How long it takes is told in front of the hour, and is none")
  func length() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      Bal des lampions
      Durée : 1 h 15.
      21h – place Aubin
      Dictée des anciens
      Des pages du siècle dernier.
      22h30 – Le Ressac
      """)
    #expect(
      list.told() == [
        "Bal des lampions | 2026-06-06T21:00/2026-06-06T22:15",
        "Dictée des anciens | 2026-06-06T22:30",
      ])
  }

  @Test("An hour right below the day announces what stands behind it")
  func ahead() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      21h Bal des lampions
      Trois accordéons sur le quai.
      22h30 Dictée des anciens
      # Dimanche 7 juin 2026
      9h Grand rangement
      Avec tous les bras du village.
      """)
    #expect(
      list.told() == [
        "Bal des lampions | 2026-06-06T21:00", "Dictée des anciens | 2026-06-06T22:30",
        "Grand rangement | 2026-06-07T09:00",
      ])
  }

  @Test(
    "What stands beside the hour is the place",
    arguments: [
      ("21h, salle des fêtes", "22h30, médiathèque Aubin"),
      ("Salle des fêtes, 21h", "Médiathèque Aubin, 22h30"),
    ])
  func placed(first: String, second: String) {
    let events = Programme(
      """
      # Samedi 6 juin 2026
      # Bal des lampions
      Trois accordéons sur le quai.
      \(first)
      # Dictée des anciens
      Des pages du siècle dernier.
      \(second)
      """
    ).events()
    #expect(
      events.map(\.told) == [
        "Bal des lampions | 2026-06-06T21:00", "Dictée des anciens | 2026-06-06T22:30",
      ])
    #expect(
      events.map { $0.location.venue?.lowercased() } == ["salle des fêtes", "médiathèque aubin"])
  }

  @Test(
    "Lines of one list count as titles alike, though some are bold for the most part and some are not"
  )
  func alike() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      10h30 – 11h30 **Valses**
      Trois accordéons sur le quai.
      14h **Dictée des anciens du canton**
      Des pages du siècle dernier.
      16h30 – 17h30 **Braderie**
      Avec tous les bras du village.
      18h **Remise des clés aux enfants**
      Sur la place.
      """)
    #expect(
      list.told() == [
        "Valses | 2026-06-06T10:30/2026-06-06T11:30",
        "Dictée des anciens du canton | 2026-06-06T14:00",
        "Braderie | 2026-06-06T16:30/2026-06-06T17:30",
        "Remise des clés aux enfants | 2026-06-06T18:00",
      ])
  }

  @Test("An hour and its words set as a heading above plainer lines are what those are about")
  func heads() {
    let told = Programme(
      """
      # Samedi 6 juin 2026
      Déroulé
      # 16 h : Arrivée à la halle
      ~ Caméras et photographes
      Accueil par les anciens
      # 16 h 55 : Dévoilement de la plaque
      ~ Caméras et photographes
      # 17 h 30 : Paroles du doyen
      ~ Caméras et photographes
      """
    ).told()
    #expect(
      told.suffix(3) == [
        "Arrivée à la halle | 2026-06-06T16:00", "Dévoilement de la plaque | 2026-06-06T16:55",
        "Paroles du doyen | 2026-06-06T17:30",
      ])
  }
}
