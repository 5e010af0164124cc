import CivilTime
import Inspection
import KitModel
import Testing

@Suite("The review page")
struct ReviewPageTests {
  private func review() throws -> String {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 14))
    var event = Event(
      title: "Tables & <chaises>", occurrences: [Occurrence(start: LocalMoment(day))])
    event.evidence = [
      Evidence(
        field: "/title", place: SourcePlace(page: 1, box: Rect(x0: 10, y0: 20, x1: 90, y1: 32)),
        text: "Tables \"et\" chaises", confidence: 0.9)
    ]
    let kit = Kit(
      source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1), events: [event],
      findings: [Finding(.warning, code: "weekday-mismatch", message: "No such day.")])
    let layout = LaidOutDocument(
      pages: [
        LaidOutPage(
          number: 1, width: 200, height: 100, rotation: 0, textOrigin: .digital, blocks: [],
          furniture: [], links: [])
      ], styles: [], metadata: DocumentMetadata(), outline: [], bodySize: 10, findings: [])
    var page = ReviewPage(title: "kit.pdf", layout: layout, kit: kit)
    page.add(page: 1, width: 200, height: 100, png: [0x89, 0x50, 0x4E, 0x47])
    return page.html
  }

  @Test("Titles and quotes are escaped")
  func escapes() throws {
    let html = try review()
    #expect(html.contains("<h3>Tables &amp; &lt;chaises&gt;</h3>"))
    #expect(!html.contains("<chaises>"))
    #expect(html.contains("Tables &quot;et&quot; chaises"))
  }

  @Test("Nothing is fetched: the picture is in the page")
  func selfContained() throws {
    let html = try review()
    #expect(html.contains("src=\"data:image/png;base64,iVBORw==\""))
    #expect(!html.contains("http:") && !html.contains("https:"))
  }

  @Test("Evidence is drawn where it was read and leads to its entity")
  func evidence() throws {
    let html = try review()
    #expect(html.contains("x=\"10\" y=\"20\" width=\"80\" height=\"12\""))
    #expect(html.contains("<a href=\"#e0\">") && html.contains("id=\"e0\""))
    #expect(html.contains("[weekday-mismatch]"))
  }
}
