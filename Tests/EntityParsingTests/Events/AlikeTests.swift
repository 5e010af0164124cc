import KitModel
import Testing

@testable import EntityParsing

@Suite("What is set alike in a kit") struct AlikeTests {
  private let tools = Programme.tools

  /// Open houses under the days of a weekend, each with a line in italics that tells its hours.
  private func houses(_ last: String) -> [String] {
    Programme(
      """
      # Le four
      ~ Samedi, 10 h – 12 h
      Une voûte de briques, rallumée pour l'occasion par les voisins.

      # La forge
      ~ Dimanche, 14 h – 17 h
      Le soufflet date du siècle passé, et le marteau aussi.

      # La tannerie
      ~ Les deux jours, 9 h – 11 h
      Des cuves de chêne alignées au bord de l'eau, vides depuis.

      # Le pressoir
      ~ Samedi uniquement, 15 h
      Une vis de bois que deux personnes tournent encore.

      # La glacière
      \(last)
      Un puits de pierre où la neige tenait jusqu'en juin.
      """
    ).told(title: "Samedi 12 et dimanche 13 septembre 2026")
  }

  @Test("A short line set as the other dates are is a date, whatever else it says")
  func dateLooks() {
    let told = houses("~ Sur visite guidée : dimanche à 11 h et 15 h")
    #expect(told.contains("La glacière | 2026-09-13T11:00 2026-09-13T15:00"))
    #expect(
      told.contains(
        "La tannerie | 2026-09-12T09:00/2026-09-12T11:00 2026-09-13T09:00/2026-09-13T11:00"))
    #expect(told.contains("Le four | 2026-09-12T10:00/2026-09-12T12:00"))
  }

  @Test("Looks of dates are told by most lines that have them, and long lines are text")
  func otherLooks() {
    func items(_ line: String, besides dates: Int) -> [Item] {
      let lines = (1...max(dates, 1)).map { "~ \($0) juin 2026" }
      let text = (lines + ["~ Un mot", "~ \(line)"]).joined(separator: "\n")
      let blocks = Programme(text).blocks
      var document = Page.document(blocks)
      document.sections = [
        Section(
          id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Programme"),
          blocks: blocks, children: [])
      ]
      let looks = DateLooks(document, stream: tools.stream)
      return looks.marked(tools.stream.items(of: blocks))
    }
    #expect(items("Sur rendez-vous le 12 juin à 9 h", besides: 5).last?.isDateLine == true)
    #expect(items("Sur rendez-vous le 12 juin à 9 h", besides: 1).last?.isDateLine == false)
    #expect(
      items("Le bal du 12 juin tournera longtemps autour du lavoir", besides: 5).last?.isDateLine
        == false)
  }

  @Test("What is set smaller behind a title, in its line, is no part of it")
  func smallPrint() {
    func text(_ parts: [(String, StyleID, Double)]) -> SourcedText {
      var text = SourcedText()
      var left = 50.0
      for (word, style, top) in parts {
        if !text.isEmpty { text.append(unplaced: " ") }
        text.append(
          word: word, page: 1, box: Rect(x0: left, y0: top, x1: left + 30, y1: top + 20),
          style: style, certainty: 1)
        left += 36
      }
      return text
    }
    let print = SmallPrint(styles: Page.styles)
    let parted = print.parted(
      text([("Grande", 2, 100), ("lessive", 2, 100), ("au", 0, 104), ("lavoir", 0, 104)]))
    #expect(parted?.title.text == "Grande lessive")
    #expect(parted?.rest.text == "au lavoir")
    // As large, in another line, a raised sign.
    #expect(print.parted(text([("Grande", 0, 100), ("lessive", 1, 100)])) == nil)
    #expect(print.parted(text([("Grande", 2, 100), ("lessive", 0, 140)])) == nil)
    #expect(print.parted(text([("Lessive", 2, 100), ("2e", 0, 100)])) == nil)
  }

  @Test("A date closer to the title below it than to what is above is the title's")
  func datesAhead() {
    func sections(gap: Double) -> [String] {
      func child(_ title: String, _ blocks: [Block], y: Double) -> Section {
        Section(
          id: title, kind: .programme, level: 2,
          title: Page.block(title, y: y, kind: .heading(level: 2), style: Page.bold).text,
          blocks: blocks, children: [])
      }
      let section = Section(
        id: "s1", kind: .programme, level: 1,
        title: Page.block("Le lavoir", y: 20, style: Page.display).text,
        blocks: [Page.block("Samedi 5 juin 2027, 14 h", y: 100)],
        children: [
          child(
            "La lessive",
            [
              Page.block("Au bord de l'eau.", y: 124),
              Page.block("Dimanche 6 juin 2027, 9 h", y: 136 + gap),
            ], y: 112),
          child("Le battoir", [Page.block("Sous le hêtre.", y: 172)], y: 160),
        ])
      return DatesAhead(tools: tools).given(section).children.map {
        $0.blocks.map(\.text.text).joined(separator: " / ")
      }
    }
    #expect(
      sections(gap: 12) == [
        "Samedi 5 juin 2027, 14 h / Au bord de l'eau.",
        "Dimanche 6 juin 2027, 9 h / Sous le hêtre.",
      ])
    #expect(
      sections(gap: 0) == ["Au bord de l'eau. / Dimanche 6 juin 2027, 9 h", "Sous le hêtre."])
  }
}
