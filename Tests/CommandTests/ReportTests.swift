import Foundation
import TestSupport
import Testing

@Suite("Reports and status")
struct ReportTests {
  @Test("The report says what became of each kit, and status says it again")
  func report() throws {
    let folder = try TemporaryFolder()
    try folder.write(ConvertCommandTests.kit, "in/a.pdf")
    try folder.write(Data("no".utf8), "in/b.pdf")
    let path = folder.path("report.json")
    _ = try presskit(["convert", folder.path("in"), "-o", folder.path("out"), "--report", path])
    let status = try presskit(["status", folder.path("out"), "--json"])
    #expect(status.status == 1)
    for text in [try String(contentsOfFile: path, encoding: .utf8), status.output] {
      let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
      #expect(report.kits.map(\.code) == [nil, "not-a-pdf"])
      #expect(report.kits[0].peakMemoryBytes ?? 0 > 1 << 20)
      #expect(report.totals.failed == 1)
      #expect(report.totals.converted + report.totals.unchanged == 1)
    }
    let shown = try presskit(["status", folder.path("out")])
    #expect(shown.output.contains("last run: 1 converted, 0 unchanged, 1 failed"))
  }

  @Test("The report is what its schema describes")
  func schema() throws {
    let folder = try TemporaryFolder()
    try folder.write(ConvertCommandTests.kit, "in/a.pdf")
    try folder.write(Data("no".utf8), "in/b\n.pdf")
    let path = folder.path("report.json")
    _ = try presskit(["convert", folder.path("in"), "-o", folder.path("out"), "--report", path])
    let schema =
      try JSONSerialization.jsonObject(
        with: Data(try presskit(["schema", "--report"]).output.utf8)) as? [String: Any]
    let report =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
    let required = try #require(schema?["required"] as? [String])
    #expect(Set(try #require(report).keys) == Set(required))
    let properties = try #require(schema?["properties"] as? [String: Any])
    let items = (properties["kits"] as? [String: Any])?["items"] as? [String: Any]
    let known = Set(try #require(items?["properties"] as? [String: Any]).keys)
    for kit in try #require(report?["kits"] as? [[String: Any]]) {
      #expect(Set(kit.keys).isSubset(of: known))
    }
  }

  @Test("A folder without a memory has no status")
  func none() throws {
    let folder = try TemporaryFolder()
    #expect(try presskit(["status", folder.path]).status == 66)
  }

  struct Report: Decodable {
    struct Kit: Decodable {
      var file: String
      var status: String
      var code: String?
      var peakMemoryBytes: Int?
    }
    struct Totals: Decodable {
      var converted: Int
      var unchanged: Int
      var failed: Int
    }
    var kits: [Kit]
    var totals: Totals
  }
}
