import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of a timetable that are rooms") struct RoomColumnTests {
  private func told(_ table: String) -> [String] {
    Programme("# Samedi 21 novembre 2026\n" + table).events().map {
      "\($0.title) | \($0.occurrences.first?.start?.description ?? "–") | \($0.location.venue ?? "–")"
    }
  }

  @Test("Each stands empty in some row")
  func turns() {
    #expect(
      told(
        """
        | Heure | Grande scène | Labo ouvert
        | 10 h 30 | Ouverture en fanfare |
        | 11 h | | Extraire un parfum
        | 14 h | Procès d'une machine |
        """) == [
          "Ouverture en fanfare | 2026-11-21T10:30 | Grande scène",
          "Extraire un parfum | 2026-11-21T11:00 | Labo ouvert",
          "Procès d'une machine | 2026-11-21T14:00 | Grande scène",
        ])
  }

  @Test("The column of the titles never does")
  func titles() {
    #expect(
      told(
        """
        | Heure | Scène | Activité
        | 10 h 30 | Scène du quai | Ouverture en fanfare
        | 11 h | | Extraire un parfum
        | 14 h | Scène du quai | Procès d'une machine
        """
      ).map { $0.prefix { $0 != "|" } } == [
        "Ouverture en fanfare ", "Extraire un parfum ", "Procès d'une machine ",
      ])
  }

  @Test("The part of the day above the hours of a row tells nothing more")
  func parts() {
    #expect(
      told(
        """
        | | Lu 16.11 | Ma 17.11
        | Matin / 9h00-11h30 | Contes du puits | Bal des gonds
        | Après-midi / 14h00-16h00 | Veillée | Osier
        """
      ).map { $0.split(separator: " | ")[1] }.sorted() == [
        "2026-11-16T09:00", "2026-11-16T14:00", "2026-11-17T09:00", "2026-11-17T14:00",
      ])
  }
}
