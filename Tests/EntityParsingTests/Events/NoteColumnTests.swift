import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of remarks and of who shows something") struct NoteColumnTests {
  @Test("Remarks are no titles, however long they are")
  func notes() {
    let told = Programme(
      """
      | Village | Vigneron | Adresse | Dates d’ouverture | À ne pas manquer
      | Aubin | Domaine du Gond | Grand-Rue 14 | sam. 6 juin, 10 h – 18 h | Filet de perche grillé, dès midi, sur la terrasse
      | Lizac | Clos du Bief | Rue du Four 3 | dim. 7 juin, 11 h – 20 h | Concert du trio Brume, dans les caves voûtées
      """
    ).told()
    #expect(
      told == [
        "Domaine du Gond | 2026-06-06T10:00/2026-06-06T18:00",
        "Clos du Bief | 2026-06-07T11:00/2026-06-07T20:00",
      ])
  }

  @Test("A header of such names makes rows of a table, not rooms of a timetable")
  func exhibitors() {
    let told = Programme(
      """
      | Heure | Objet | Exposant | Lieu
      | Samedi 6 juin
      | 9 h 30 | Signature de la charte du bief | Chantier Kerval | Ponton D
      | 11 h | Remise du trophée des gonds | Revue du Four | Grand auditorium
      | Dimanche 7 juin
      | 10 h | Buffet des nouveautés | Atelier Blin | Stand C 27
      """
    ).told()
    #expect(
      told == [
        "Signature de la charte du bief | 2026-06-06T09:30",
        "Remise du trophée des gonds | 2026-06-06T11:00",
        "Buffet des nouveautés | 2026-06-07T10:00",
      ])
  }
}
