import KitModel
import Testing

@testable import PageLayout

@Suite("Pages in two languages side by side") struct LanguageSideTests {
  private static let french = [
    "Lundi 5 juin", "9 h 30 Ouverture du moulin par la meunière et les",
    "enfants de la vallée, dans la cour.",
    "Mardi 6 juin", "19 h Lecture des lettres de la meunière, avec les",
    "gens du bief et du village.",
  ]
  private static let english = [
    "Monday 5 June", "9.30am Opening of the mill by the miller and",
    "the children of the valley, in the yard.",
    "Tuesday 6 June", "7pm Reading from the letters of the miller, with",
    "the people of the valley and of the mill.",
  ]

  private func page(_ left: [String], _ right: [String]) -> LaidOutPage {
    var sheet = Sheet()
    for (index, (one, other)) in zip(left, right).enumerated() {
      sheet.write(one, x: 50, y: 100 + Double(index) * 20)
      sheet.write(other, x: 320, y: 100 + Double(index) * 20)
    }
    return layOut(Sheet.document([sheet])).pages[0]
  }

  @Test("are read one half behind the other")
  func halves() throws {
    let page = page(Self.french, Self.english)
    let second = try #require(page.secondLanguage)
    let texts = page.blocks.map(\.text.text)
    #expect(!texts[..<second].contains { $0.contains("the") })
    #expect(texts[second...].first?.hasPrefix("Monday") == true)
    #expect(!page.blocks.contains { $0.table != nil })
  }

  @Test("may have a title, a band of figures and an end that run across both")
  func spanned() throws {
    var sheet = Sheet()
    sheet.write(
      "The mill of the valley, le moulin de la vallée, for all and for ever", x: 50, y: 60)
    for (index, (one, other)) in zip(Self.french, Self.english).enumerated() {
      let y = 100 + Double(index) * 20 + (index > 2 ? 80 : 0)
      sheet.write(one, x: 50, y: y)
      sheet.write(other, x: 320, y: y)
    }
    sheet.write("1 200 visiteurs en 2026 / 1,200 people in 2026", x: 200, y: 200)
    let page = layOut(Sheet.document([sheet])).pages[0]
    let second = try #require(page.secondLanguage)
    let texts = page.blocks.map(\.text.text)
    #expect(texts.first?.hasPrefix("The mill") == true)
    #expect(texts[second...].first?.hasPrefix("Monday") == true)
    #expect(texts[..<second].contains { $0.hasPrefix("1 200") })
    #expect(
      texts[..<second].last?.contains("Mardi") == true
        || texts[..<second].contains { $0.contains("bief") })
  }

  @Test("are told by their own two languages, whatever short words look like a third")
  func third() {
    // "am", "in" and "an" are German as well.
    let english = Self.english.map { $0 + " 9 a.m. in an am" }
    #expect(page(Self.french, english).secondLanguage != nil)
  }

  @Test("are no pages of hours beside a text, though \"am\" is a word of another language")
  func hours() {
    let hours = (1...6).map { "\($0):00 AM" }
    #expect(page(hours, Self.english).secondLanguage == nil)
  }

  @Test("are no pages with two columns in one language")
  func columns() {
    #expect(page(Self.french, Self.french.reversed()).secondLanguage == nil)
    #expect(page(Self.english, Self.english.reversed()).secondLanguage == nil)
  }
}
