import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines above the titles of sections") struct SectionOverlineTests {
  /// Sections below one another, each with a text and a line that stands so far below it and so far above the next
  /// title.
  private func sections(below: Double, above: Double, lines: [String]) -> ([Block], [Section]) {
    var y = 40.0
    func block(_ text: String, gap: Double) -> Block {
      y += gap
      let made = Page.block(text, y: y)
      y += 10
      return made
    }
    let first = block(lines[0], gap: 0)
    let sections = ["Dunes", "Sel", "Digue"].enumerated().map { index, title in
      let top = y + above
      y += above + 10
      var blocks = [block("5 juin, 20 h 30", gap: 4), block("Une danse sur le sable.", gap: 4)]
      if index + 1 < lines.count { blocks.append(block(lines[index + 1], gap: below)) }
      return Page.section("s\(index)", title, y: top, blocks: blocks)
    }
    return ([first], sections)
  }

  private func told(_ given: ([Block], [Section])) -> [String] {
    var above = given.0
    return SectionOverlines(tools: Programme.tools).moved(among: given.1, above: &above).map {
      section in
      section.title.text + ": " + (section.blocks.last?.text.text ?? "")
    }
  }

  @Test("A line closer to the title below it goes with that")
  func lines() {
    #expect(
      told(sections(below: 18, above: 3, lines: ["ADA RENN", "Compagnie Aubin", "TOM BLIN"])) == [
        "Dunes: ADA RENN", "Sel: Compagnie Aubin", "Digue: TOM BLIN",
      ])
  }

  @Test(
    "A day and place closer to the title below them are that one's, and the first line of its section"
  )
  func days() {
    func first(_ lines: [String], below: Double, above: Double) -> [String] {
      var (front, sections) = sections(below: below, above: above, lines: lines)
      for index in sections.indices { sections[index].blocks.remove(at: 0) }
      return SectionOverlines(tools: Programme.tools).moved(among: sections, above: &front)
        .map { $0.blocks[0].text.text }
    }
    let days = ["12/05 · 19h · Le Battoir", "13/05 · 20h · Salle Bleue", "14/05 · 9h · Forge"]
    #expect(first(days, below: 18, above: 3) == days)
    #expect(first(days, below: 3, above: 12)[1] == "Une danse sur le sable.")
  }

  @Test("A day right below a title with nothing else is that title's own")
  func own() {
    let sections = ["Dunes", "Sel", "Digue"].enumerated().map { index, title in
      let y = 40 + Double(index) * 40
      return Page.section(
        "s\(index)", title, y: y,
        blocks: [Page.block("\(5 + index) juin, 20h30, Le Battoir", y: y + 12)])
    }
    var above: [Block] = []
    let moved = SectionOverlines(tools: Programme.tools).moved(among: sections, above: &above)
    #expect(moved.allSatisfy { $0.blocks.count == 1 })
  }

  @Test("A day in front of all cards is that of the title right below it, in its card")
  func cards() {
    func first(_ lines: [String], gap: Double = 3) -> [String] {
      var above: [Block] = []
      let sections = lines.enumerated().map { index, line in
        let y = 40 + Double(index) * 80
        above.append(Page.block("\(index + 1)", y: y + 20, region: 10 + index))
        above.append(Page.block(line, y: y - 10 - gap))
        return Page.section(
          "s\(index)", "Dunes \(index)", y: y,
          blocks: [Page.block("Une danse sur le sable.", y: y + 14)])
      }
      return SectionOverlines(tools: Programme.tools).moved(among: sections, above: &above)
        .map { $0.blocks[0].text.text }
    }
    #expect(first(["mardi 5 mai", "mercredi 6 mai"]) == ["mardi 5 mai", "mercredi 6 mai"])
    #expect(first(["mardi 5 mai", "Une marche"])[0] == "Une danse sur le sable.")
    #expect(
      first(["mardi 5 mai", "mercredi 6 mai"], gap: 25)
        == ["Une danse sur le sable.", "Une danse sur le sable."])
  }

  @Test("A line as close to the text above it, or one that tells a number, stays there")
  func others() {
    #expect(
      told(sections(below: 4, above: 6, lines: ["ADA RENN", "Dès 8 ans", "TOM BLIN"])).first
        == "Dunes: Dès 8 ans")
    #expect(
      told(sections(below: 18, above: 3, lines: ["p. 4", "p. 5", "p. 6"])).last
        == "Digue: Une danse sur le sable.")
  }
}
