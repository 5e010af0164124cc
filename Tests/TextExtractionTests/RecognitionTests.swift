import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Pages without usable text are recognised from their picture")
struct RecognitionTests {
  static let lines = [
    (780.0, 20.0, DrawnPage.Face.bold, "Contacts presse du festival"),
    (740.0, 11.0, .regular, "Le samedi 14 mars 2026, la compagnie joue dans la grande halle de"),
    (725.0, 11.0, .regular, "la gare, puis le public est invité à rencontrer les artistes."),
    (700.0, 11.0, .regular, "Renseignements au 02 61 91 14 10 ou presse@example.org"),
  ]

  private func drawLines(_ page: inout DrawnPage) {
    for (y, size, face, text) in Self.lines {
      page.text(text, x: 60, y: y, size: size, face: face)
    }
  }

  @Test("Recognised words stand where the page's own do, and headings are told by their size")
  func recognised() throws {
    guard InstalledLibraries.tesseract != nil,
      InstalledLibraries.missingLanguages(RecognitionOptions()).isEmpty
    else {
      print("recognition not present")
      return
    }
    let (own, _) = try extractPage(drawLines)
    let (page, document) = try extractPage(recognition: .always, drawLines)
    #expect(page.textOrigin == .ocr)
    #expect(document.findings.map(\.code) == ["page-recognised"])
    var found = 0
    for run in page.runs {
      #expect(run.certainty > 0 && run.certainty <= 1)
      #expect(run.glyphs.count == run.text.unicodeScalars.count)
      let twin = own.runs.first { $0.text == run.text && $0.box.intersects(run.box) }
      if twin != nil { found += 1 }
    }
    #expect(found * 10 >= own.runs.count * 9)
    let title = try #require(page.run("Contacts"))
    let body = try #require(page.run("compagnie"))
    let (large, small) = (document.styles[Int(title.style)], document.styles[Int(body.style)])
    #expect(abs(large.size - 20) < 2 && abs(small.size - 11) < 1.2)
    #expect(large.isBold && !small.isBold)
    #expect(page.runs.last { $0.box.y0 < 60 }?.isFollowedByLineEnd == true)
  }

  @Test("With recognition off, a page without text is said to be unreadable")
  func off() throws {
    let (page, document) = try extractPage { $0.image(x: 0, y: 0, width: 595, height: 842) }
    #expect(page.textOrigin == .none)
    #expect(document.findings.map(\.code) == ["page-unreadable"])
  }

  @Test("A blank page is empty, not unreadable")
  func blank() throws {
    let (page, document) = try extractPage { _ in }
    #expect(page.textOrigin == .none)
    #expect(document.findings.map(\.code) == ["page-empty"])
  }

  @Test("Missing language data is named, with its package")
  func missingData() throws {
    guard InstalledLibraries.tesseract != nil else {
      print("recognition not present")
      return
    }
    var page = DrawnPage()
    drawLines(&page)
    let document = try extractText(
      from: DrawnPDF([page]).bytes,
      options: ExtractionOptions(
        recognition: RecognitionOptions(mode: .always, languages: ["xxx"])))
    let finding = try #require(document.findings.first { $0.code == "ocr-data-missing" })
    #expect(finding.message.contains("tesseract-ocr-xxx"))
    #expect(document.findings.contains { $0.code == "page-unreadable" })
  }

  @Test("Text whose letters are shifted is garbage; tables, lists, leaders and days are not")
  func judgement() throws {
    // As a font without a Unicode map gives it: every code is three too high.
    let shifted = String(
      "the festival opens its doors to the public on the first weekend of march with concerts in "
        .unicodeScalars.map { Character(Unicode.Scalar($0.value + 3) ?? $0) })
    let (garbage, document) = try extractPage { page in
      for line in 0..<4 { page.text(shifted, x: 20, y: 700 - 15 * Double(line), size: 9) }
    }
    #expect(garbage.runs.isEmpty)
    #expect(document.findings.map(\.code) == ["page-unreadable"])
    let (table, _) = try extractPage { page in
      for line in 0..<12 {
        page.text(
          "Salle \(line) ............... 20:30 38.50 EUR", x: 20, y: 700 - 15 * Double(line))
      }
    }
    #expect(table.words.count == 72)
    // Days of one month in a font of their own: rare letters, over and over.
    let (days, _) = try extractPage { page in
      for line in 0..<12 {
        page.text("Saturday, July \(line + 3)", x: 20, y: 700 - 15 * Double(line))
      }
    }
    #expect(days.words.count == 36)
  }

  @Test(
    "Headings of days and months in a font of their own are text, few and rare as their letters are"
  )
  func headings() throws {
    let names = [
      "Day by day", "Monday 2 February", "Tuesday", "Wednesday", "Thursday", "Friday 6", "Why Now",
    ]
    let (page, document) = try extractPage { page in
      for (line, name) in names.enumerated() {
        let y = 700 - 60 * Double(line)
        page.text(name, x: 20, y: y, size: 14, face: .bold)
        page.text("The choir sings in the old harbour, and the audience with it.", x: 20, y: y - 20)
      }
    }
    #expect(document.findings.isEmpty)
    #expect(page.run("Wednesday") != nil && page.run("February") != nil)
  }
}
