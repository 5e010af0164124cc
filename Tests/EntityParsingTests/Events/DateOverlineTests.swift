import KitModel
import Testing

@testable import EntityParsing

@Suite("Dates above or beside the titles of sections that follow one another")
struct DateOverlineTests {
  private func section(_ title: String, y: Double, _ blocks: [Block]) -> Section {
    Page.section("s\(Int(y))", title, y: y, blocks: blocks)
  }

  private func titles(_ sections: [Section]) -> [String] {
    sections.flatMap { section in
      [section.title.text] + section.children.map { "- \($0.title.text)" }
    }
  }

  private func moved(_ sections: [Section]) -> [Section] {
    var above: [Block] = []
    return DateOverlines(tools: Programme.englishTools).nested(sections, above: &above)
  }

  @Test("Hours above titles are those titles', below the day that heads them")
  func hours() {
    let sections = moved([
      section("Saturday 14 November", y: 20, [Page.block("9 am", y: 60)]),
      section(
        "Blessing of the boats", y: 80,
        [Page.block("At the quay", y: 110), Page.block("11.30 am", y: 130)]),
      section("The net race", y: 150, [Page.block("On the green", y: 180)]),
      section("Sunday 15 November", y: 220, [Page.block("8 am", y: 260)]),
      section("The herring run", y: 280, [Page.block("From the bridge", y: 310)]),
    ])
    #expect(
      titles(sections) == [
        "Saturday 14 November", "- Blessing of the boats", "- The net race", "Sunday 15 November",
        "- The herring run",
      ])
    #expect(sections[0].children[1].blocks.map(\.text.text) == ["11.30 am", "On the green"])
  }

  @Test("So are hours with a price behind them, in a box with the title or above it")
  func prices() {
    let sections = moved([
      section("Saturday 14 November", y: 20, []),
      section(
        "Blessing of the boats", y: 80,
        [Page.block("9 am £12", y: 64), Page.block("At the quay", y: 110)]),
      section(
        "The net race", y: 150, [Page.block("11.30 am Free", y: 134), Page.block("Green", y: 180)]),
    ])
    #expect(
      titles(sections) == ["Saturday 14 November", "- Blessing of the boats", "- The net race"])
  }

  @Test("Hours at the foot of cards side by side are those of their own titles")
  func cards() {
    let cards = ["Sketching walk", "Makers’ brunch"].enumerated().map { index, title in
      var card = section(
        title, y: 40,
        [
          Page.block("With Ana Ruiz", y: 60, region: index + 1),
          Page.block("1\(index) am", y: 100, region: index + 1),
        ])
      card.title = Page.block(title, y: 40, style: Page.bold, region: index + 1).text
      return card
    }
    #expect(
      moved(cards).map { $0.blocks.map(\.text.text) } == [
        ["With Ana Ruiz", "10 am"], ["With Ana Ruiz", "11 am"],
      ])
  }

  @Test("An hour that ends one text alone, or stands below it, goes with no title")
  func others() {
    let sections = [
      section("Saturday 14 November", y: 20, [Page.block("9 am", y: 60)]),
      section("Blessing of the boats", y: 80, [Page.block("At the quay until late", y: 110)]),
      section("The net race", y: 150, [Page.block("On the green", y: 180)]),
    ]
    #expect(titles(moved(sections)) == titles(sections))
  }

  @Test(
    "A weekday, a large numeral and an hour in the margin make the day of the title beside them")
  func diary() {
    func day(_ weekday: String, _ number: String, _ hour: String, y: Double) -> [Block] {
      [
        Page.block(weekday, x: 20, y: y), Page.block(number, x: 10, y: y, style: Page.display),
        Page.block(hour, x: 20, y: y + 14),
      ].map { block in
        var block = block
        block.region = Int(y)
        return block
      }
    }
    let text = Page.block("Five comics, one cause", x: 200, y: 94)
    let sections = moved([
      section("Welcome", y: 60, day("WED", "03", "1.05 pm", y: 80)),
      section("Lunch with reeds", y: 80, [text] + day("TUE", "09", "8 pm", y: 160)),
      section("Stand-up for the mill", y: 160, [Page.block("All welcome", x: 200, y: 174)]),
    ])
    #expect(
      sections.dropFirst().map { $0.blocks.prefix(3).map(\.text.text) } == [
        ["WED", "03", "1.05 pm"], ["TUE", "09", "8 pm"],
      ])
  }

  @Test(
    "A day smaller than the titles, above the hour of the first, heads those up to the next day")
  func days() {
    var above = [Page.block("Saturday 14 November", y: 40), Page.block("9 am", y: 60)]
    let sections = DateOverlines(tools: Programme.englishTools).nested(
      [
        section(
          "Blessing of the boats", y: 74,
          [Page.block("At the quay", y: 110), Page.block("11.30 am", y: 136)]),
        section(
          "The net race", y: 150,
          [Page.block("Sunday 15 November", y: 200), Page.block("8 am", y: 222)]),
        section("The herring run", y: 236, [Page.block("From the bridge", y: 310)]),
      ], above: &above)
    #expect(above.isEmpty)
    #expect(
      titles(sections) == [
        "Saturday 14 November", "- Blessing of the boats", "- The net race", "Sunday 15 November",
        "- The herring run",
      ])
  }

  @Test("Places with their hours right above titles are those titles', below titles they stay")
  func places() {
    let sections = moved([
      section("Saturday 14 November", y: 20, [Page.block("Quay\n9 am", y: 60)]),
      section(
        "Blessing of the boats", y: 86,
        [Page.block("With drums", y: 100), Page.block("Green\n11.30 am", y: 130)]),
      section("The net race", y: 156, []),
    ])
    #expect(
      sections[0].children.map { $0.blocks.first?.text.text } == ["Quay 9 am", "Green 11.30 am"])
    let below = [
      section("Blessing of the boats", y: 80, [Page.block("Quay\n9 am", y: 92)]),
      section("The net race", y: 150, [Page.block("Green\n11.30 am", y: 162)]),
      section("The herring run", y: 220, []),
    ]
    #expect(moved(below) == below)
  }

  @Test("An hour and the place behind it may take two lines, and a pull-quote stand in between")
  func wrapped() {
    var race = section(
      "The net race", y: 156, [Page.block("4 pm | The Corn\nExchange", y: 260)])
    race.children = [
      section("“We swim for joy.”", y: 190, [Page.block("A swimmer", y: 210)])
    ]
    race.children[0].kind = .quotes
    let sections = moved([
      section("Saturday 14 November", y: 20, [Page.block("9 am | The Corn\nExchange", y: 60)]),
      section("Blessing of the boats", y: 86, [Page.block("11 am | The Corn\nExchange", y: 130)]),
      race, section("The herring run", y: 286, []),
    ])
    #expect(
      sections[0].children.map { $0.blocks.first?.text.text } == [
        "9 am | The Corn Exchange", "11 am | The Corn Exchange", "4 pm | The Corn Exchange",
      ])
  }
}
