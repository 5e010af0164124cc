import Foundation
import TestSupport
import Testing

@Suite("Hostile input", .serialized)
struct HostileInputTests {
  struct Report: Decodable {
    struct Kit: Decodable {
      var file: String
      var status: String
      var seconds: Double
      var peakMemoryBytes: Int?
    }
    var kits: [Kit]
  }

  /// Converts a folder with tight limits.
  ///
  /// - Returns: how the command ended, and its report.
  func convert(_ input: String, _ folder: TemporaryFolder) throws -> (CommandResult, Report) {
    let result = try presskit([
      "convert", input, folder.path("good"), "-o", folder.path("out"), "--report",
      folder.path("report.json"), "--page-timeout", "3", "--timeout", "8", "--max-memory", "512",
    ])
    let report = try JSONDecoder().decode(
      Report.self, from: Data(contentsOf: URL(filePath: folder.path("report.json"))))
    return (result, report)
  }

  @Test("Made-up PDFs that want to do harm cost at most themselves")
  func madeUp() throws {
    let folder = try TemporaryFolder()
    for hostile in HostilePDF.all {
      try folder.write(hostile.bytes, "bad/\(hostile).pdf")
    }
    for index in 0..<5 { try folder.write(ConvertCommandTests.kit, "good/good-\(index).pdf") }
    let (result, report) = try convert(folder.path("bad"), folder)
    #expect(result.status == 1)
    #expect(report.kits.count == HostilePDF.all.count + 5)
    for kit in report.kits {
      // The limit, the grace of the kill and what a slow machine adds.
      #expect(kit.seconds < 20, "\(kit.file)")
      #expect(kit.peakMemoryBytes ?? 0 <= 512 << 20, "\(kit.file)")
      if kit.file.contains("good-") { #expect(kit.status == "converted", "\(kit.file)") }
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/presskit-hostile-launch"))
  }

  @Test("No text of a PDF ends an event, a line or a terminal's calm")
  func injection() throws {
    let folder = try TemporaryFolder()
    let injection = try #require(HostilePDF.all.first { $0.description == "calendar-injection" })
    let kit = try folder.write(injection.bytes, "kit.pdf")
    let result = try presskit(["convert", kit, "-o", folder.path("out"), "--verbose"])
    #expect(result.status == 0, "\(result.errors)")
    for text in [result.output, result.errors] {
      #expect(text.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
    }
    let calendar = try String(
      decoding: Data(contentsOf: URL(filePath: folder.path("out/kit.ics"))), as: UTF8.self)
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.count { $0 == "BEGIN:VCALENDAR" } == 1)
    #expect(lines.count { $0 == "END:VCALENDAR" } == 1)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
    #expect(lines.count { $0 == "SUMMARY:x" } == 0)
    let validated = try presskit([
      "validate", folder.path("out/kit.ics"), folder.path("out/kit.json"),
    ])
    #expect(validated.status == 0, "\(validated.errors)")
  }

  @Test("Pages that are too much are left out, and the rest is converted")
  func leftOutPage() throws {
    let folder = try TemporaryFolder()
    let glyphs = try #require(HostilePDF.all.first { $0.description == "too-many-glyphs" })
    let kit = try folder.write(glyphs.bytes, "kit.pdf")
    let result = try presskit([
      "convert", kit, "-o", folder.path("out"), "--max-glyphs-per-page", "1000", "--verbose",
    ])
    #expect(result.status == 0)
    #expect(result.errors.contains("warning: [page-"))
  }

  @Test(
    "Public test PDFs made to break readers are converted or reported",
    .enabled(if: BuiltProducts.corpus != nil, "corpus not present"))
  func corpus() throws {
    let folder = try TemporaryFolder()
    let hostile = try #require(BuiltProducts.corpus).appending(path: "hostile")
    for index in 0..<5 { try folder.write(ConvertCommandTests.kit, "good/good-\(index).pdf") }
    let (result, report) = try convert(hostile.path, folder)
    #expect(result.status == 1)
    let files = try FileManager.default.contentsOfDirectory(atPath: hostile.path)
    #expect(report.kits.count == files.count { $0.lowercased().hasSuffix(".pdf") } + 5)
    for kit in report.kits {
      #expect(kit.seconds < 20, "\(kit.file)")
      #expect(kit.peakMemoryBytes ?? 0 <= 512 << 20, "\(kit.file)")
      if kit.file.contains("good-") { #expect(kit.status == "converted", "\(kit.file)") }
    }
  }
}
