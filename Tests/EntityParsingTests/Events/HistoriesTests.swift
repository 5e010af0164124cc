import KitModel
import Testing

@testable import EntityParsing

@Suite("Texts that open with a year each") struct HistoriesTests {
  @Test("tell what was, on days without a year as well, and what the last of them tells is no event")
  func history() {
    let told = Programme(
      """
      # Bal des lampions
      Samedi 6 juin, 21 h, salle Berlin
      # Les étapes
      2010 5 juin : douze étals sur la place
      2014 14 juin, 13 h : la tente s'envole
      2019 : la foire a un toit
      10 mars 2026 – Publication de l'étude
      """
    ).told(title: "La foire", kind: .other)
    #expect(told == ["Bal des lampions | 2026-06-06T21:00"])
  }

  @Test("are the programme where the years are those to come")
  func programme() {
    let told = Programme(
      """
      12 mars 2026 : Concert au lavoir
      14 mars 2026 : Bal des lampions
      9 janvier 2027 : Veillée
      """
    ).told()
    #expect(
      told == [
        "Concert au lavoir | 2026-03-12", "Bal des lampions | 2026-03-14", "Veillée | 2027-01-09",
      ])
  }

  @Test("A number that counts something is no year")
  func counted() {
    let told = Programme(
      """
      2000 places pour le concert du 6 juin
      1500 lampions pour le bal du 7 juin
      1200 crêpes pour la veillée du 8 juin
      """
    ).told()
    #expect(told.count == 3)
  }
}
