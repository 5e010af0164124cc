import KitModel
import Testing

@testable import EntityParsing

@Suite("Last lines of entries that open with a town") struct TownPrefixTests {
  private func told(_ lines: [String]) -> [String] {
    let events = Programme(
      lines.enumerated().map { index, line in
        """
        # Veillée \(["bleue", "rouge", "verte", "grise", "noire"][index])
        \(6 + 5 * index) juin 2026, 19 h
        Des contes et une soupe, avec les voisins du quartier.
        ~ \(line)

        """
      }.joined(separator: "\n")
    ).events()
    return events.map { "\($0.location.city ?? "–") | \($0.location.venue ?? "–")" }
  }

  @Test("are town and place, where some of the towns are known or compounds")
  func towns() {
    #expect(
      told([
        "Vaux-sur-Lierre, maison du Puits", "Quervillon, mont Aubin — Gratuit, sur réservation",
        "Saint-Blin, ancienne école — 3 €", "Brey — ANNULÉ", "Lac des Ormes",
      ]) == [
        "Vaux-sur-Lierre | maison du Puits", "Quervillon | mont Aubin",
        "Saint-Blin | ancienne école",
        "Brey | –", "– | Lac des Ormes",
      ])
  }

  @Test("hold no town where none of the names is known, or a building stands in front of its room")
  func halls() {
    #expect(
      told([
        "Belvoir, grande salle", "Quervillon, terrasse", "Cinéma Blin, foyer", "Théâtre Aubin",
        "Belvoir, mezzanine",
      ]).allSatisfy { $0.hasPrefix("– |") })
  }

  @Test("keep the price and the mark that end them")
  func tails() {
    let words = EventWords(lexicon: Programme.tools.lexicon)
    func parted(_ line: String) -> [String?] {
      let (head, tail) = words.partedAtTail(SourcedText(text: line))
      return [head.text, tail?.text]
    }
    #expect(parted("Riom, halle au blé — Gratuit") == ["Riom, halle au blé", "Gratuit"])
    #expect(parted("Corn Hall · €8") == ["Corn Hall", "€8"])
    #expect(parted("Vaux – ANNULÉ") == ["Vaux", "ANNULÉ"])
    #expect(parted("Ensemble Brasero – salle Blin. 10 €")[1] == nil)
    #expect(parted("Musée Blin – salle des marines") == ["Musée Blin – salle des marines", nil])
  }
}
