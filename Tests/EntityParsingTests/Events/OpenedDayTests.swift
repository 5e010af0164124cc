import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that head a list of hours and tell when they open, or where") struct OpenedDayTests {
  private func events(_ days: [(title: String, text: String)], below name: String = "Programme")
    -> [Event]
  {
    ProsedProgramme.events(
      of:
        Page.section(
          "s0", name, y: 40,
          children: days.enumerated().map { index, day in
            Page.section(
              "s\(index + 1)", day.title, y: 60 + Double(index) * 100,
              blocks: Programme(day.text, page: index + 1).blocks)
          })
    )
  }

  private static let morning = "- Dès 10h30 : Marché des potiers\n- Dès 14h : Bal des lampions"
  private static let evening = "- 18h : Veillée des éclusiers\n- 20h : Feu de la rive"

  @Test(
    "The hours are those of the day, and each entry has its own",
    arguments: [
      ("Samedi 5 juin 2027 dès 10h30", "Dimanche 6 juin 2027 dès 18h"),
      ("Samedi 5 juin 2027 de 10h à 20h", "Dimanche 6 juin 2027 de 18h à minuit"),
      (
        "Samedi 5 juin 2027 dès 10h30 – salle des fêtes",
        "Dimanche 6 juin 2027 dès 18h – halle Aubin"
      ),
      ("Samedi 5 juin 2027", "Dimanche 6 juin 2027"),
    ])
  func hours(first: String, second: String) {
    #expect(
      events([(first, Self.morning), (second, Self.evening)]).map(\.told) == [
        "Marché des potiers | 2027-06-05T10:30", "Bal des lampions | 2027-06-05T14:00",
        "Veillée des éclusiers | 2027-06-06T18:00", "Feu de la rive | 2027-06-06T20:00",
      ])
  }

  @Test(
    "The place beside the day is that of its entries, but for those that tell their own",
    arguments: [
      ("Samedi 5 juin 2027 – salle des fêtes", "Dimanche 6 juin 2027 – médiathèque Aubin"),
      ("Samedi 5 juin 2027, salle des fêtes", "Dimanche 6 juin 2027, médiathèque Aubin"),
      (
        "Samedi 5 juin 2027 dès 10h30 – salle des fêtes",
        "Dimanche 6 juin 2027 dès 18h – médiathèque Aubin"
      ),
    ])
  func places(first: String, second: String) {
    let events = events([
      (first, Self.morning),
      (second, "- 18h : Veillée des éclusiers, salle Aubin\n- 20h : Feu de la rive"),
    ])
    let told = Set(events.map { "\($0.title) | \($0.location.venue?.lowercased() ?? "")" })
    #expect(
      told == [
        "Marché des potiers | salle des fêtes", "Bal des lampions | salle des fêtes",
        "Veillée des éclusiers | salle aubin", "Feu de la rive | médiathèque aubin",
      ])
  }

  @Test("A name beside the day is no place")
  func named() {
    let events = events([
      ("Samedi 5 juin 2027 – Journée des familles", Self.morning),
      ("Dimanche 6 juin 2027 – Concours des écoles", Self.evening),
    ])
    #expect(events.map(\.location.venue) == [nil, nil, nil, nil])
  }

  @Test("Day and hour below a name are those of one event")
  func oneEvent() {
    let told = events(
      [("Samedi 5 juin 2027 à 11h", "Le maire reçoit les riverains.")], below: "Bal des lampions"
    )
    .map(\.told)
    #expect(told == ["Bal des lampions | 2027-06-05T11:00"])
  }
}
