import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines of one paragraph that open with a title") struct TitleLedLineTests {
  @Test(
    "Each is an entry, whatever sign parts its day",
    arguments: ["–", "/", "|", "·", "•", ","])
  func lines(sign: String) {
    let text = """
      Bal des lampions – vendredi 22 mai 2026 – 9 h – halle Aubin
      > Veillée des bateliers – samedi 23 mai 2026 – 18 h – théâtre du Bief
      > Course des nasses – dimanche 24 mai 2026 – 15 h 30 – salle Aubin
      """
    #expect(
      Programme(text.replacing(" –", with: sign == "," ? "," : " " + sign)).told() == [
        "Bal des lampions | 2026-05-22T09:00", "Veillée des bateliers | 2026-05-23T18:00",
        "Course des nasses | 2026-05-24T15:30",
      ])
  }

  @Test(
    "Sentences and lines that open with their day are none",
    arguments: [
      "Le bal a lieu le 22 mai 2026 sur le\n> quai, et la veillée le 23 mai 2026.",
      "22 mai 2026 – Bal des lampions\n> 23 mai 2026 – Veillée",
      "Bal des lampions – 22 mai 2026\n> et puis rien d'autre sur le quai",
    ])
  func others(text: String) {
    let read = { (text: SourcedText) in Programme.tools.dated(text) }
    #expect(TitleLedLines(read: read).parts(of: Programme(text).lines) == nil)
  }
}
