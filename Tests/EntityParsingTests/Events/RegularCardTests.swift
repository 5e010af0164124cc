import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists of plain lines with entries of one length") struct RegularCardTests {
  private func told(_ text: String, title: String = "Programme") -> [String] {
    Programme(text).told(title: title, kind: .programme)
  }

  @Test("Each entry begins as far above its day as the first one does")
  func cards() {
    #expect(
      told(
        """
        Bal des lampions
        Danse, pour tous
        Le 02/06/2026 à 15h
        Trois accordéons mènent la ronde sous les tilleuls de la place.
        Le sel et l'encre
        Lettres
        Le 09/06/2026 à 15h
        Une histoire d'eau et de papier, dite par deux voix.
        La roue
        Machines
        Le 16/06/2026 à 15h
        Un moulin tourne, et tout le village avec lui.
        """) == [
          "Bal des lampions | 2026-06-02T15:00", "Le sel et l'encre | 2026-06-09T15:00",
          "La roue | 2026-06-16T15:00",
        ])
  }

  @Test("So does each of a day, above its hours")
  func hours() {
    #expect(
      told(
        """
        à partir de 14h
        Bal des lampions
        15H et 17H
        Trois accordéons mènent la ronde sous les tilleuls de la place.
        Le sel et l'encre
        15H et 18H
        Une histoire d'eau et de papier, dite par deux voix.
        La roue
        16H et 19H
        Un moulin tourne, et tout le village avec lui.
        """, title: "Vendredi 5 juin 2026") == [
          "Bal des lampions | 2026-06-05T15:00 2026-06-05T17:00",
          "Le sel et l'encre | 2026-06-05T15:00 2026-06-05T18:00",
          "La roue | 2026-06-05T16:00 2026-06-05T19:00",
        ])
  }

  @Test("Lines that follow their days stay with them")
  func below() {
    let told = told(
      """
      02/06/2026 à 15h
      Bal des lampions
      Trois accordéons mènent la ronde
      09/06/2026 à 15h
      Le sel et l'encre
      Une histoire d'eau et de papier
      16/06/2026 à 15h
      La roue
      Un moulin tourne
      """)
    #expect(
      told == [
        "Bal des lampions | 2026-06-02T15:00", "Le sel et l'encre | 2026-06-09T15:00",
        "La roue | 2026-06-16T15:00",
      ])
  }
}
