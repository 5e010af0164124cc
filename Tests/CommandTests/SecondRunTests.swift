import Foundation
import TestSupport
import Testing

@Suite("A second run on the same output folder")
struct SecondRunTests {
  let folder: TemporaryFolder
  let kit: String

  init() throws {
    folder = try TemporaryFolder()
    kit = try folder.write(ConvertCommandTests.kit, "in/kit.pdf")
    try folder.write(Data("text".utf8), "in/bad.pdf")
    #expect(try convert().output.contains("1 kit converted, 1 failed"))
  }

  func convert(_ options: String...) throws -> CommandResult {
    try presskit(["convert", folder.path("in"), "-o", folder.path("out")] + options)
  }

  @Test("leaves alone what has not changed, and says again what failed")
  func unchanged() throws {
    let result = try convert()
    #expect(result.status == 1)
    #expect(result.output.contains("0 kits converted, 1 unchanged, 1 failed"))
    #expect(result.errors.contains("bad.pdf: error: [not-a-pdf]"))
  }

  @Test("converts a file that was touched, unless its content is compared")
  func touched() throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: kit)
    #expect(try convert("--checksum").output.contains("1 unchanged"))
    #expect(try convert().output.contains("1 kit converted"))
    #expect(try convert().output.contains("1 unchanged"))
  }

  @Test("converts again what it is told to, and what other options ask for")
  func forced() throws {
    #expect(try convert("--force").output.contains("1 kit converted"))
    #expect(try convert("--language", "en").output.contains("1 kit converted"))
  }

  @Test("converts again where the output was removed")
  func removed() throws {
    try FileManager.default.removeItem(atPath: folder.path("out/kit.ics"))
    #expect(try convert().output.contains("1 kit converted"))
    #expect(FileManager.default.fileExists(atPath: folder.path("out/kit.ics")))
  }

  @Test("sets a damaged database aside with a warning and builds another")
  func damaged() throws {
    try folder.write(Data("not a database, but long enough".utf8), "out/.presskit/state.sqlite")
    let result = try convert()
    #expect(result.errors.contains("warning: the state database was damaged"))
    #expect(result.output.contains("1 kit converted, 1 failed"))
    #expect(
      FileManager.default.fileExists(atPath: folder.path("out/.presskit/state.sqlite.damaged")))
    #expect(try convert().output.contains("1 unchanged"))
  }
}
