import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines of one paragraph that are the entries of a list") struct ListedLineTests {
  @Test(
    "Each is an entry, whatever sign parts its day",
    arguments: ["–", "/", "|", "·", "•", ",", ":"])
  func lines(sign: String) {
    let text = """
      Bal des lampions – vendredi 22 mai 2026 – 9 h – halle Aubin
      > Veillée des bateliers – samedi 23 mai 2026 – 18 h – théâtre du Bief
      > Course des nasses – dimanche 24 mai 2026 – 15 h 30 – salle Aubin
      """
    let isGlued = sign == "," || sign == ":"
    #expect(
      Programme(text.replacing(" –", with: isGlued ? sign : " " + sign)).told() == [
        "Bal des lampions | 2026-05-22T09:00", "Veillée des bateliers | 2026-05-23T18:00",
        "Course des nasses | 2026-05-24T15:30",
      ])
  }

  @Test(
    "Parts of an entry may stand in another order, and words of dates in front of its day",
    arguments: [
      "Bal des lampions – le vendredi 22 mai 2026, 9 h\n> Veillée – le samedi 23 mai 2026, 18 h",
      "Bal des lampions (22 mai 2026, 9 h, halle Aubin)\n> Veillée (23 mai 2026, 18 h, salle du Bief)",
      "1. Bal des lampions · 22 mai 2026 · 9 h\n> 2. Veillée · 23 mai 2026 · 18 h",
    ])
  func orders(text: String) {
    let parts = Self.parted(text)
    #expect(parts?.count == 2, "\(parts ?? [])")
  }

  @Test("What tells no day is said of the entry above it")
  func texts() {
    #expect(
      Self.parted(
        """
        Bal des lampions – 22 mai 2026 – 9 h – halle Aubin
        > Tout public, dès 7 ans.
        > Veillée – 23 mai 2026 – 18 h – théâtre du Bief
        > Entrée libre.
        """
      ) == [
        "Bal des lampions – 22 mai 2026 – 9 h – halle Aubin Tout public, dès 7 ans.",
        "Veillée – 23 mai 2026 – 18 h – théâtre du Bief Entrée libre.",
      ])
  }

  @Test("Below a day, hours tell entries apart")
  func hours() {
    #expect(
      Programme(
        """
        # Samedi 5 juin 2027
        Bal des lampions – 21 h – halle Aubin
        > Veillée des bateliers – 22 h 30 – théâtre du Bief
        > Course des nasses – 23 h – salle Aubin
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Veillée des bateliers | 2027-06-05T22:30",
        "Course des nasses | 2027-06-05T23:00",
      ])
  }

  @Test("Below each of several days, in blocks of their own")
  func days() {
    #expect(
      Programme(
        """
        Samedi 5 juin 2027
        Bal des lampions, 21 h, halle Aubin
        Poèmes à voix basse, 22 h 30, théâtre du Bief
        Dimanche 6 juin 2027
        Course des nasses, 10 h, salle Aubin
        Veillée des bateliers, 18 h, Le Battoir
        """
      ).told().sorted() == [
        "Bal des lampions | 2027-06-05T21:00", "Course des nasses | 2027-06-06T10:00",
        "Poèmes à voix basse | 2027-06-05T22:30", "Veillée des bateliers | 2027-06-06T18:00",
      ])
  }

  @Test("A day and its hour open the last line of a paragraph, below the end of a sentence")
  func lastLine() {
    #expect(
      Programme(
        """
        # Bal des lampions
        Trois accordéons et un violon sur le quai, avec les bénévoles.
        > 5 juin 2027, 21 h, halle Aubin
        # Veillée des bateliers
        Contes et soupe au caillou pour petits et grands du village.
        > 6 juin 2027, 18 h, théâtre du Bief
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Veillée des bateliers | 2027-06-06T18:00",
      ])
  }

  @Test(
    "Sentences, lines that open with their day and hours of a house are none",
    arguments: [
      "Le bal a lieu le 22 mai 2026 sur le\n> quai, et la veillée le 23 mai 2026.",
      "22 mai 2026 – Bal des lampions\n> 23 mai 2026 – Veillée",
      "Bal des lampions – 22 mai 2026\n> et puis rien d'autre sur le quai",
      "Projection pour les voisins : mardi 20 octobre 2026, 10 h 30, salle Aubin, quai du Bief, puis au\n"
        + "> Grand Hôtel : mercredi 21 octobre 2026 ; sur inscription auprès de Lise.",
      "Ouverture 10 h\n> Fermeture 18 h\n> Nocturne 21 h",
    ])
  func others(text: String) { #expect(Self.parted(text) == nil) }

  private static func parted(_ text: String) -> [String]? {
    let lines = Programme(text).lines
    return ListedLines(lexicon: Programme.tools.lexicon).parted(
      lines, whole: Programme.tools.dated(Line.join(lines)))?.map { Line.join($0.lines).text }
  }
}
