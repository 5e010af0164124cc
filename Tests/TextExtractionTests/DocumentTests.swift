import CivilTime
import Foundation
import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("What a document says of itself")
struct DocumentTests {
  private func document(_ change: (inout DrawnPDF) -> Void) throws -> ExtractedDocument {
    var page = DrawnPage()
    page.text("A page", x: 100, y: 700)
    var document = DrawnPDF([page])
    change(&document)
    return try extract(document)
  }

  @Test("Links lead to addresses and pages, from boxes counted from the top left")
  func links() throws {
    var first = DrawnPage()
    first.text("See the programme", x: 100, y: 700)
    first.link(to: "https://example.org/a?b=c", "100 690 200 710")
    first.link(toPageObject: 13, "300 690 400 710")
    let page = try extract(DrawnPDF([first])).pages[0]
    #expect(
      page.links.map(\.target) == [.uri("https://example.org/a?b=c"), .page(1)])
    #expect(page.links.first?.box == Rect(x0: 100, y0: 132, x1: 200, y1: 152))
  }

  @Test("The information dictionary gives title, producer and dates")
  func information() throws {
    let metadata = try document {
      $0.information =
        "/Title (Dossier) /Producer (Maker 1) /CreationDate (D:20201029160211+01'00')"
    }.metadata
    #expect(metadata.title == "Dossier")
    #expect(metadata.producer == "Maker 1")
    #expect(metadata.created?.local.description == "2020-10-29T16:02")
    #expect(metadata.created?.second == 11)
    #expect(metadata.created?.offsetMinutes == 60)
  }

  private func packet(_ body: String, head: String = "") -> String {
    """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\(head)
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
    \(body)</rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>
    """
  }

  @Test("XMP fills in what the information dictionary leaves out")
  func xmp() throws {
    let metadata = try document {
      $0.information = "/Producer (Maker 1)"
      $0.metadata = packet(
        """
        <rdf:Description xmp:CreateDate="2020-10-29T16:02:11.5-05:30">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Dossier &amp; suite</rdf:li></rdf:Alt>
        </dc:title><dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        """)
    }.metadata
    #expect(metadata.title == "Dossier & suite")
    #expect(metadata.language == "fr-FR")
    #expect(metadata.producer == "Maker 1")
    #expect(metadata.created?.local.description == "2020-10-29T16:02")
    #expect(metadata.created?.offsetMinutes == -330)
  }

  @Test("Entities in XMP are not expanded, and nothing is fetched")
  func entities() throws {
    let metadata = try document {
      $0.metadata = packet(
        """
        <rdf:Description><dc:title><rdf:Alt><rdf:li>&a;</rdf:li></rdf:Alt></dc:title>
        </rdf:Description>
        """,
        head: "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")
    }.metadata
    #expect(metadata.title == nil)
  }

  @Test("The catalog gives the language")
  func language() throws {
    let metadata = try document { $0.catalog = "/Lang (fr-CA)" }.metadata
    #expect(metadata.language == "fr-CA")
  }

  @Test(
    "A file that gives nothing says why",
    arguments: [
      ("", ExtractionError.empty),
      ("Dear reader, this is a letter and not a PDF file.", .notAPDF),
      ("%PDF-1.7\nand then nothing of the kind", .damaged),
    ])
  func refusals(text: String, expected: ExtractionError) {
    #expect(throws: expected) { try extractText(from: Array(text.utf8)) }
  }

  @Test("A document without pages says so")
  func noPages() {
    #expect(throws: ExtractionError.noPages) { try extractText(from: DrawnPDF().bytes) }
  }

  @Test("A document cut off in the middle is read as far as it goes, or called damaged")
  func truncated() throws {
    var page = DrawnPage()
    page.text("A page", x: 100, y: 700)
    let bytes = DrawnPDF([page, page, page]).bytes
    for length in stride(from: 10, to: bytes.count, by: 97) {
      do {
        _ = try extractText(
          from: Array(bytes[..<length]),
          options: ExtractionOptions(recognition: RecognitionOptions(mode: .never)))
      } catch let error {
        #expect([.damaged, .noPages].contains(error))
      }
    }
  }

  @Test("Pages past the limit, and pages with too many glyphs, are left out with a finding")
  func limits() throws {
    var page = DrawnPage()
    page.text("A page", x: 100, y: 700)
    let bytes = DrawnPDF([page, page, page]).bytes
    let few = try extractText(from: bytes, options: ExtractionOptions(maximumPages: 2))
    #expect(few.pages.count == 2)
    #expect(few.findings.map(\.code) == ["pages-left-out"])
    let small = try extractText(
      from: bytes,
      options: ExtractionOptions(
        maximumGlyphsPerPage: 3, recognition: RecognitionOptions(mode: .never)))
    #expect(small.pages.allSatisfy { $0.runs.isEmpty && $0.textOrigin == .none })
    #expect(small.findings.filter { $0.code == "page-too-large" }.count == 3)
  }

  @Test("An encrypted file opens with its password only")
  func encrypted() throws {
    let qpdf = URL(filePath: "/usr/bin/qpdf")
    guard FileManager.default.isExecutableFile(atPath: qpdf.path) else {
      print("qpdf not present")
      return
    }
    var page = DrawnPage()
    page.text("Kept to ourselves", x: 100, y: 700)
    let folder = try TemporaryFolder()
    let (plain, locked) = (folder.path("plain.pdf"), folder.path("locked.pdf"))
    try Data(DrawnPDF([page]).bytes).write(to: URL(filePath: plain))
    let process = Process()
    process.executableURL = qpdf
    process.arguments = ["--encrypt", "open", "own", "256", "--", plain, locked]
    try process.run()
    process.waitUntilExit()
    let bytes = Array(try Data(contentsOf: URL(filePath: locked)))
    #expect(throws: ExtractionError.encrypted) { try extractText(from: bytes) }
    let opened = try extractText(from: bytes, options: ExtractionOptions(password: "open"))
    #expect(opened.pages[0].words == ["Kept", "to", "ourselves"])
  }
}
