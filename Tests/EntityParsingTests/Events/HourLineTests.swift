import KitModel
import Testing

@testable import EntityParsing

@Suite("Paragraphs that open with hours below a line that tells their day") struct HourLineTests {
  private static let hours = """
    9 h 30 — Accueil au lavoir. Ana Ruiz, présidente des lavandières, et le maire de Rive ouvrent les portes.
    10 h — Lire l'eau. Dialogue entre Paul Lenoir, meunier depuis toujours, et les enfants de l'école.
    14 h — La grange, un lieu de travail. Table ronde avec les potières, les tanneurs et les teinturières.
    """

  private func told(_ above: String, hours: String = hours) -> [String] {
    Programme("\(above)\n\n\(hours)").told().filter { $0.contains("T") }
  }

  @Test("The day holds for all hours")
  func day() {
    #expect(
      told("Rencontre des lavoirs — jeudi 22 avril 2027 — Le Battoir, chemin du Bief 26, Rive")
        .map { String($0.suffix(16)) }
        == ["2027-04-22T09:30", "2027-04-22T10:00", "2027-04-22T14:00"])
  }

  @Test("Several days above them, or a long text, tell none")
  func none() {
    #expect(told("Le Battoir ouvre le 22 avril 2027, la grange le 30 avril 2027.").isEmpty)
    #expect(
      told(
        "Le Battoir a été acheté par la commune, qui le tient de la famille Aubin, par acte du 22 avril 2027, devant maître Brun, en présence des lavandières, des meuniers et de tous ceux qui ont bien voulu venir."
      ).isEmpty)
  }

  @Test(
    "A day above lines that each open with an hour is theirs, though it could be read with the first of them"
  )
  func dayAbove() {
    #expect(
      Programme(
        """
        Le samedi 5 juin 2027
        > à partir de 10 h – Marché des potiers
        > à partir de 14 h 30 – Course des nasses
        > à partir de 21 h – Bal des lampions
        """
      ).told() == [
        "Marché des potiers | 2027-06-05T10:00", "Course des nasses | 2027-06-05T14:30",
        "Bal des lampions | 2027-06-05T21:00",
      ])
  }
}
