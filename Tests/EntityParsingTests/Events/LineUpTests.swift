import KitModel
import Testing

@testable import EntityParsing

@Suite("Line-ups below days") struct LineUpTests {
  private let days = ["Friday 11 June 2027", "Saturday 12 June 2027", "Sunday 13 June 2027"]

  private func events(_ names: [[String]], below: String? = nil) -> [String] {
    let sections = days.enumerated().map { index, day in
      let y = 100 + Double(index) * 150
      var blocks = names[index].enumerated().map {
        Page.block($1, y: y + 20 + Double($0) * 20, style: Page.bold)
      }
      if index == 2, let below { blocks.append(Page.block(below, x: 350, y: y)) }
      return Page.section("s\(index)", day, y: y, blocks: blocks)
    }
    let lineUps = LineUps(sections, tools: Programme.englishTools)
    return sections.flatMap { section in
      lineUps.parted(section, scope: Programme.scope).map { parted in
        parted.entries.map(\.title.text) + (parted.rest?.blocks.map { "– " + $0.text.text } ?? [])
      } ?? []
    }
  }

  @Test("Each name below a day is an entry of it, several in a line too")
  func names() {
    let told = events(
      [
        ["The Aubin Four", "DJ Moss"], ["Renn & Blin · Otter Band", "Ada Corvin"],
        ["Tin Hats", "Nell"],
      ],
      below: "Gates open at noon on each day.")
    #expect(
      told == [
        "The Aubin Four", "DJ Moss", "Renn & Blin", "Otter Band", "Ada Corvin", "Tin Hats", "Nell",
        "– Gates open at noon on each day.",
      ])
  }

  @Test(
    "Hours, sentences or too few names are no line-up",
    arguments: [
      [["10am Kite day", "DJ Moss"], ["Renn", "Blin"], ["11am Hats", "Nell"]],
      [["Doors are open to all.", "Moss"], ["a walk", "Blin"], ["Tin Hats", "Nell"]],
      [["Moss"], ["Blin"], ["Nell"]],
    ])
  func others(names: [[String]]) {
    #expect(events(names) == [])
  }
}
