import KitModel
import Testing

@testable import EntityParsing

@Suite("Days of running text whose month and day other sentences tell") struct ProseMonthTests {
  static let rest = ProseTests.rest

  private func told(_ text: String, language: String = "fr") -> [String] {
    Programme("\(text)\n\n\(Self.rest)").told(
      title: "La saison du lavoir", kind: .other, language: language
    ).filter { !$0.hasPrefix("La saison") && !$0.hasPrefix("Le lavoir") }
  }

  @Test("A day without a month is in the one that was named last, alone or with a day")
  func months() {
    #expect(
      told(
        """
        La saison s'ouvre le samedi 12 septembre 2026 à 19 h par un bal des lavandières, au bord de l'eau, avec la fanfare et les enfants du bourg, qui auront appris les airs des anciens pendant l'hiver.

        Octobre est aux conteurs. Le 9, à 20 h 30, Ana Ruiz raconte les noyés du bief, sous la halle du moulin, à la lueur des lampes, devant le grand four et les anciens du bourg.

        En janvier, la compagnie des Battoirs donne un concert, jeudi 14 et vendredi 15, 20 h, dans la grange que le meunier prête à la commune depuis qu'il n'y rentre plus ni foin ni paille.
        """) == [
          "bal des lavandières | 2026-09-12T19:00",
          "Ana Ruiz raconte les noyés du bief | 2026-10-09T20:30",
          "concert | 2027-01-14T20:00 2027-01-15T20:00",
        ])
  }

  @Test("A month that was is none of those to come")
  func past() {
    #expect(
      told(
        "Le lavoir rouvre. Le samedi 12 septembre 2026 à 19 h, un concert du chœur sera donné au bord de l'eau, et le 13, à 17 h, un atelier de battoir sera proposé aux enfants du bourg et des hameaux."
      ) == ["concert du chœur | 2026-09-12T19:00", "atelier de battoir | 2026-09-13T17:00"])
  }

  @Test("A month behind the day, of something else, is not its month")
  func behind() {
    #expect(
      told(
        "Le lundi 12 octobre 2026 à 14 h, les meuniers tiendront une conférence de presse à la halle du moulin, devant le grand four. Une assemblée générale aura lieu le jeudi 15 à 9 h, salle du Bief, et une marche vers la ville est à l'étude pour la mi-novembre."
      ) == [
        "conférence de presse | 2026-10-12T14:00", "assemblée générale | 2026-10-15T09:00",
      ])
  }

  @Test("The day that opens a clause and counts from the one before")
  func ahead() {
    #expect(
      told(
        "Le samedi 12 septembre 2026 à 19 h, un concert du chœur sera donné au bord de l'eau, sous les lampions des lavandières. Le lendemain, changement de rive : le moulin accueille une conférence d'Ana Ruiz, à 17 h, dans la grange."
      ) == ["concert du chœur | 2026-09-12T19:00", "conférence d'Ana Ruiz | 2026-09-13T17:00"])
  }

  @Test("A rule with an hour in a month that the sentence names, and one of each month")
  func rules() {
    #expect(
      told(
        "Au mois de mai 2026, le chœur descendra dans la rue : chaque samedi à 11 heures précises, de la halle au moulin, une aubade des anciens, sans micro et par tous les temps."
      ) == [
        "aubade des anciens | 2026-05-02T11:00 2026-05-09T11:00 2026-05-16T11:00 2026-05-23T11:00 2026-05-30T11:00"
      ])
    // Opening hours.
    #expect(
      told(
        "Chaque mardi, de 8 h à 17 h, une lavandière y montre ses gestes. Le lavoir est ouvert à tous, sans réserver, et les groupes sont reçus sur demande, toute l'année ou presque, par les anciens du bourg."
      ).isEmpty)
  }
}
