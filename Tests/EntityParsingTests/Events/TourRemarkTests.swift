import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands beside and above the stops of a tour") struct TourRemarkTests {
  private static let stops = """
    | 6 mars 2027 | Quimper | Salle Aubin
    | 11 mars 2027 | Vannes | Salle des Aulnes | complet
    | 12 mars 2027 | Rennes | Salle du Bief
    | 13 mars 2027 | Lorient | Salle Brune | date ajoutée
    """

  @Test("Remarks on some of the stops name none of them, nor does a month above all")
  func remarks() {
    #expect(
      Programme(Self.stops).events(title: "Marées basses").map(\.title) == [
        "Marées basses : Quimper", "Marées basses : Vannes", "Marées basses : Rennes",
        "Marées basses : Lorient",
      ])
    #expect(
      Programme(Self.stops).events(title: "Mars 2027").map(\.title).first == "Le lavoir : Quimper")
  }

  private static let houses = """
    | 6 mars 2027 | Théâtre de Quimper
    | 20 mars 2027 | Théâtre de Vannes
    | 3 avril 2027 | Théâtre des Aulnes
    """

  @Test("House after house below a heading of any list is where the kit's one work is on")
  func houses() {
    let events = Programme(Self.houses).events(title: "Calendrier")
    #expect(events.map(\.title) == ["Le lavoir", "Le lavoir", "Le lavoir"])
    #expect(
      events.map(\.location.venue) == [
        "Théâtre de Quimper", "Théâtre de Vannes", "Théâtre des Aulnes",
      ])
  }

  @Test(
    "Houses that are open on one weekend, or below a heading of their own, are what one goes to")
  func open() {
    let weekend = """
      | 6 mars 2027 | Théâtre de Quimper
      | 7 mars 2027 | Théâtre de Vannes
      | 8 mars 2027 | Théâtre des Aulnes
      """
    #expect(
      Programme(weekend).events(title: "Calendrier").map(\.title).first == "Théâtre de Quimper")
    #expect(
      Programme(Self.houses).events(title: "Les scènes à visiter").map(\.title).first
        == "Théâtre de Quimper")
  }
}
