import Testing

@testable import EntityParsing

/// One programme as different people print it: whatever the layout, it tells the same.
@Suite("One programme, many layouts")
struct OneProgrammeTests {
  private static let expected = [
    "Bal des lampions | 2027-06-05T21:00", "Le sel et l'encre | 2027-06-06T10:00",
    "Trois lavandières | 2027-06-06T15:30",
  ]

  @Test(
    "Each layout tells the three events",
    arguments: [
      """
      # Samedi 5 juin 2027
      21h – **Bal des lampions**
      # Dimanche 6 juin 2027
      10h – **Le sel et l'encre**
      15h30 – **Trois lavandières**
      """,
      """
      # Bal des lampions
      Samedi 5 juin 2027, 21h, place du Bief
      # Le sel et l'encre
      Dimanche 6 juin 2027, 10h, lavoir Aubin
      # Trois lavandières
      Dimanche 6 juin 2027, 15h30, lavoir Aubin
      """,
      """
      Samedi 5 juin 2027 – 21h
      # Bal des lampions
      Place du Bief
      Dimanche 6 juin 2027 – 10h
      # Le sel et l'encre
      Lavoir Aubin
      Dimanche 6 juin 2027 – 15h30
      # Trois lavandières
      Lavoir Aubin
      """,
      """
      Samedi 5 juin 2027 · 21h · Bal des lampions
      Dimanche 6 juin 2027 · 10h · Le sel et l'encre
      Dimanche 6 juin 2027 · 15h30 · Trois lavandières
      """,
      """
      - Bal des lampions (samedi 5 juin 2027, 21h)
      - Le sel et l'encre (dimanche 6 juin 2027, 10h)
      - Trois lavandières (dimanche 6 juin 2027, 15h30)
      """,
      """
      - Le samedi 5 juin 2027 à 21h : Bal des lampions
      - Le dimanche 6 juin 2027 à 10h : Le sel et l'encre
      - Le dimanche 6 juin 2027 à 15h30 : Trois lavandières
      """,
      """
      Bal des lampions. Tout public. Samedi 5 juin 2027, 21h.
      Le sel et l'encre. Dès 7 ans. Dimanche 6 juin 2027, 10h.
      Trois lavandières. Entrée libre. Dimanche 6 juin 2027, 15h30.
      """,
      """
      # Samedi 5 juin 2027 : Bal des lampions
      Une création qui mêle récit et musique.
      21h, place du Bief
      # Dimanche 6 juin 2027 : Le sel et l'encre
      Une lecture au bord de l'eau.
      10h, lavoir Aubin
      # Dimanche 6 juin 2027 : Trois lavandières
      Une pièce en un acte.
      15h30, lavoir Aubin
      """,
      """
      # Bal des lampions
      Date : samedi 5 juin 2027
      > Horaire : 21h
      > Lieu : place du Bief
      # Le sel et l'encre
      Date : dimanche 6 juin 2027
      > Horaire : 10h
      > Lieu : lavoir Aubin
      # Trois lavandières
      Date : dimanche 6 juin 2027
      > Horaire : 15h30
      > Lieu : lavoir Aubin
      """,
      """
      | Date | Horaire | Événement
      | Samedi 5 juin 2027 | 21h | Bal des lampions
      | Dimanche 6 juin 2027 | 10h | Le sel et l'encre
      | Dimanche 6 juin 2027 | 15h30 | Trois lavandières
      """,
      """
      | Événement | Date | Heure
      | Bal des lampions | Samedi 5 juin 2027 | 21h
      | Le sel et l'encre | Dimanche 6 juin 2027 | 10h
      | Trois lavandières | Dimanche 6 juin 2027 | 15h30
      """,
      """
      **Samedi 5 juin 2027** : 21h, Bal des lampions.
      **Dimanche 6 juin 2027** : 10h, Le sel et l'encre ; 15h30, Trois lavandières.
      """,
      """
      Le samedi 5 juin 2027 à 21h, la Maison Aubin présente « Bal des lampions ». Entrée libre.
      Le dimanche 6 juin 2027 à 10h, la Maison Aubin joue « Le sel et l'encre ». Dès 7 ans.
      Le dimanche 6 juin 2027 à 15h30, la Maison Aubin présente « Trois lavandières ». Tout public.
      """,
      """
      # Juin 2027
      Samedi 5 – 21h – Bal des lampions
      Dimanche 6 – 10h – Le sel et l'encre
      Dimanche 6 – 15h30 – Trois lavandières
      """,
    ])
  func told(layout: String) {
    #expect(Programme(layout).told().sorted() == Self.expected)
  }
}
