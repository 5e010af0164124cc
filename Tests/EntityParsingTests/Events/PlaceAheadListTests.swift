import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists with the place between hour and title") struct PlaceAheadListTests {
  @Test(
    "Where nearly all lines begin with a place, the title stands behind",
    arguments: ["–", "·", "|"])
  func places(sign: String) {
    let text = """
      4 mai 2027 – 18 h – Médiathèque Aubin – Veillée des bateliers
      5 mai 2027 – 20 h – Le Ressac – Bal des lampions
      6 mai 2027 – 10 h – Théâtre du Bief – Course des nasses
      7 mai 2027 – 15 h – Salle Aubin – Anguilles grillées
      """
    #expect(
      Programme(text.replacing("–", with: sign)).placed() == [
        "Veillée des bateliers | Médiathèque Aubin", "Bal des lampions | Le Ressac",
        "Course des nasses | Théâtre du Bief", "Anguilles grillées | Salle Aubin",
      ])
  }

  @Test("Commas part them as well, in the lists of several towns")
  func commas() {
    let text = """
      4 mai 2027 18 h, salle des fêtes, veillée des bateliers, réservation au 02 61 91 12 13
      5 mai 2027 à partir de 20 h, médiathèque Aubin, bal des lampions
      6 mai 2027 de 10 h à 12 h, théâtre du Bief, course des nasses
      """
    #expect(
      Programme(text).placed() == [
        "veillée des bateliers | salle des fêtes", "bal des lampions | médiathèque Aubin",
        "course des nasses | théâtre du Bief",
      ])
  }

  @Test("Places behind their titles stay there")
  func behind() {
    let text = """
      4 mai 2027 – 18 h – Veillée des bateliers – Médiathèque Aubin
      5 mai 2027 – 20 h – Bal des lampions – Salle Aubin
      6 mai 2027 – 10 h – Course des nasses – Théâtre du Bief
      """
    #expect(
      Programme(text).events().map(\.title) == [
        "Veillée des bateliers", "Bal des lampions", "Course des nasses",
      ])
  }

  @Test("Titles may stand in the line below hour and place, where the places come back")
  func above() {
    let text = """
      10 h | Tente Aubin
      > Le grand pain avec Ada Roche
      11 h 30 | Salle Aubin
      > Sauces, braises et cendres pour les gourmands
      14 h | Tente Aubin
      > Le dernier dessert de la nuit
      """
    #expect(
      Programme(text).events(title: "Vendredi 5 juin 2026").map {
        "\($0.told) | \($0.location.venue ?? "")"
      } == [
        "Le grand pain avec Ada Roche | 2026-06-05T10:00 | Tente Aubin",
        "Sauces, braises et cendres pour les gourmands | 2026-06-05T11:30 | Salle Aubin",
        "Le dernier dessert de la nuit | 2026-06-05T14:00 | Tente Aubin",
      ])
  }

  @Test("Kinds and names of persons below a title tell more of it")
  func below() {
    let text = """
      10 h | Visite guidée
      > Salle des anciens bateliers de la Lauve
      11 h | Lecture
      > Ada Roche, avec les gens du port et des îles
      14 h | Visite guidée
      > Jardin des anciens bateliers de la Lauve
      """
    #expect(
      Programme(text).events(title: "Vendredi 5 juin 2026").map(\.title) == [
        "Visite guidée", "Lecture", "Visite guidée",
      ])
  }
}
