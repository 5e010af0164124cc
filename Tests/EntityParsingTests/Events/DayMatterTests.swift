import KitModel
import Testing

@testable import EntityParsing

@Suite("What is on all day, below its day") struct DayMatterTests {
  private func told(_ days: [(title: String, text: String)]) -> [String] {
    ProsedProgramme.events(
      of:
        Page.section(
          "s0", "Programme", y: 40,
          children: days.enumerated().map { index, day in
            Page.section(
              "s\(index + 1)", day.title, y: 60 + Double(index) * 100, kind: .programme,
              blocks: Programme(day.text, page: 1).blocks)
          })
    ).map(\.told)
  }

  @Test("Items with a name and what is said of it are entries of the day that heads them")
  func named() {
    #expect(
      told([
        (
          "Les samedi 5 et dimanche 6 juin 2027",
          "- Manège des barques : un tour de bois pour les petits.\n- Atelier de vannerie, quai du Bief"
        ),
        (
          "Le dimanche 6 juin 2027 uniquement",
          "- Bal des lampions : les valses des bateliers.\n- Joutes de nuit – bassin Aubin"
        ),
      ]) == [
        "Manège des barques | 2027-06-05/2027-06-06", "Atelier de vannerie | 2027-06-05/2027-06-06",
        "Bal des lampions | 2027-06-06", "Joutes de nuit | 2027-06-06",
      ])
  }

  @Test("Words for the whole day head such a list among hours, or open a line of it")
  func allDay() {
    #expect(
      told([
        (
          "Samedi 5 juin 2027",
          """
          Toute la journée
          - Nasses et filets – halle Aubin
          - Anguilles à goûter – quai du Bief
          À 14h : Bal des lampions
          À 16h : Course des barques
          """
        ),
        (
          "Dimanche 6 juin 2027",
          "Toute la journée : Marché des potiers, halle Aubin\n10h : Veillée des éclusiers\n11h : Messe des bateliers"
        ),
      ]) == [
        "Nasses et filets | 2027-06-05", "Anguilles à goûter | 2027-06-05",
        "Bal des lampions | 2027-06-05T14:00", "Course des barques | 2027-06-05T16:00",
        "Marché des potiers | 2027-06-06", "Veillée des éclusiers | 2027-06-06T10:00",
        "Messe des bateliers | 2027-06-06T11:00",
      ])
  }

  @Test("What one finds there, what it costs and sentences are none")
  func details() {
    #expect(
      told([
        (
          "Samedi 5 juin 2027",
          "- Buvette tenue par les riverains\n- Parking du stade, cinq cents places\n- Tarif : deux euros"
        ),
        (
          "Dimanche 6 juin 2027",
          "Le bassin ouvre aux familles. On y pêche et on y chante, à l'abri des saules."
        ),
      ]).isEmpty)
  }
}
