import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists of several entries that were read as one text") struct DottedCellTests {
  @Test("A day's cell lists entries parted by dots, each with its hour behind it")
  func dots() {
    #expect(
      Programme(
        """
        | samedi 6 juin 2026 | Fanfare du quai, 11h (2) · Bal des voisins, 21h
        | dimanche 7 juin 2026 | Grand lavage, 9h30 · Goûter du pont, 16h · Dernier tour de barque
        """
      ).told() == [
        "Fanfare du quai | 2026-06-06T11:00", "Bal des voisins | 2026-06-06T21:00",
        "Grand lavage | 2026-06-07T09:30", "Goûter du pont | 2026-06-07T16:00",
      ])
  }

  @Test("Dots between what tells more of one entry part nothing")
  func otherDots() {
    #expect(
      Programme(
        """
        | samedi 6 juin 2026, 20h | Fanfare du quai · dès 8 ans · salle Jaune
        | dimanche 7 juin 2026, 16h | Grand lavage · tout public · salle Bleue
        """
      ).told().count == 2)
  }

  @Test("A town alone in its row says where the rows below it take place")
  func townBands() {
    #expect(
      Programme(
        """
        | Nevers
        | 9h | Messe du lavoir
        | 11h | Défilé des seaux
        | Clamecy
        | 20h30 | Concert du bief
        """
      ).told(title: "Programme du samedi 6 juin 2026") == [
        "Messe du lavoir | 2026-06-06T09:00", "Défilé des seaux | 2026-06-06T11:00",
        "Concert du bief | 2026-06-06T20:30",
      ])
  }

  @Test("A column of days that stands without its names heads no hours below it")
  func columnOfDays() {
    let read = Programme(
      """
      samedi 6 juin 2026
      > dimanche 14 juin 2026
      > mercredi 24 juin 2026

      # Fanfare du quai
      11h
      # Grand lavage
      15h
      """
    ).told(title: "Journées du lavoir")
    #expect(!read.contains { $0.hasPrefix("Grand lavage | 2026-06-06") })
    let headed = Programme(
      "samedi 6 juin 2026\n\n# Fanfare du quai\n11h\n# Grand lavage\n15h"
    ).told(title: "Journées du lavoir")
    #expect(headed.contains("Grand lavage | 2026-06-06T15:00"))
  }

  @Test("Among dated titles that are set alike a heading of any list is one as well")
  func titlesAmongOthers() {
    func read(_ others: [String]) -> [String] {
      Programme(
        (others + ["Rendez-vous aux lavoirs"]).enumerated().map { index, title in
          "\(index + 5) juin 2026\n# \(title)\nVisites toutes les heures."
        }.joined(separator: "\n\n")
      ).told()
    }
    #expect(
      read(["Bal des voisins", "Contes du quai", "La Source"]).contains(
        "Rendez-vous aux lavoirs | 2026-06-08"))
  }
}
