import Foundation
import TestSupport
import Testing

@Suite("presskit convert")
struct ConvertCommandTests {
  static let kit = MadePDF.pages([["Dossier de presse", "Concert le 3 mars 2026 à 20h30"]])

  @Test("A file gives its JSON and its calendar, and one line")
  func file() throws {
    let folder = try TemporaryFolder()
    let kit = try folder.write(Self.kit, "kit.pdf")
    let result = try presskit(["convert", kit, "-o", folder.path("out")])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("\(kit): "))
    #expect(try folder.contents("out").keys.sorted() == ["kit.ics", "kit.json"])
  }

  @Test("Folders are mirrored, whatever the case of .pdf")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.kit, "in/a.PDF")
    try folder.write(Self.kit, "in/deep/er/b.pdf")
    try folder.write(Self.kit, "in/.hidden/c.pdf")
    try folder.write(Data("x".utf8), "in/notes.txt")
    let result = try presskit(["convert", folder.path("in"), "-o", folder.path("out")])
    #expect(result.status == 0)
    #expect(
      try folder.contents("out").keys.sorted()
        == ["a.ics", "a.json", "deep/er/b.ics", "deep/er/b.json"])
  }

  @Test("Standard input becomes JSON on standard output")
  func standardInput() throws {
    let result = try presskit(["convert", "-"], input: Self.kit)
    #expect(result.status == 0)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect((document as? [String: Any])?["schemaVersion"] != nil)
  }

  @Test("The same kit gives the same bytes in workers, in process and from a list")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    let kit = try folder.write(Self.kit, "kit.pdf")
    try folder.write(Data("\(kit)\n".utf8), "list")
    _ = try presskit(["convert", kit, "-o", folder.path("a")])
    _ = try presskit(["convert", kit, "-o", folder.path("b"), "--jobs", "0"])
    _ = try presskit(["convert", "--files-from", folder.path("list"), "-o", folder.path("c")])
    let first = try folder.contents("a")
    #expect(first.count == 2)
    #expect(try folder.contents("b") == first)
    #expect(try folder.contents("c") == first)
  }

  @Test("--ndjson writes one document a line, in the order of the inputs")
  func lines() throws {
    let folder = try TemporaryFolder()
    let names = ["c", "a", "b", "d"]
    let kits = try names.map { try folder.write(Self.kit, "\($0).pdf") }
    let broken = try folder.write(Data("no".utf8), "x.pdf")
    let result = try presskit(["convert", kits[0], broken] + kits.dropFirst() + ["--ndjson"])
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == names.count)
    for (line, name) in zip(lines, names) { #expect(line.contains("\"file\":\"\(name).pdf\"")) }
  }

  /// A bad input and what is said of it.
  struct BadInput: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: Data
    var code: String
  }

  static let badInputs: [BadInput] = [
    BadInput(testDescription: "a text file", bytes: Data("hello".utf8), code: "not-a-pdf"),
    BadInput(testDescription: "an empty file", bytes: Data(), code: "empty"),
    BadInput(
      testDescription: "a PDF cut short", bytes: kit.prefix(60), code: "damaged"),
    BadInput(testDescription: "a PDF without pages", bytes: MadePDF.pages([]), code: "no-pages"),
  ]

  @Test("Bad input costs one line and one kit", arguments: badInputs)
  func badInput(input: BadInput) throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write(input.bytes, "bad.pdf")
    let good = try folder.write(Self.kit, "good.pdf")
    let report = folder.path("report.json")
    let result = try presskit([
      "convert", bad, good, "-o", folder.path("out"), "--report", report,
    ])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("\(bad): error: [\(input.code)] "))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try folder.contents("out").keys.sorted() == ["good.ics", "good.json"])
    let written = try String(contentsOfFile: report, encoding: .utf8)
    #expect(written.contains("\"code\":\"\(input.code)\""))
  }

  @Test("A folder without PDFs, and a file that isn't there, are no input")
  func noInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(), "in/readme.txt")
    for input in [folder.path("in"), folder.path("nothing.pdf")] {
      let result = try presskit(["convert", input, "-o", folder.path("out")])
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("\(input): error: [no-input] "))
    }
  }

  @Test("An output folder that can't be made is exit status 74")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let kit = try folder.write(Self.kit, "kit.pdf")
    let file = try folder.write(Data(), "file")
    let result = try presskit(["convert", kit, "-o", file + "/out"])
    #expect(result.status == 74)
    #expect(result.errors.contains("error: [output-unwritable]"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test(
    "Options that mean nothing are usage errors, before anything is written",
    arguments: [
      ["--time-zone", "Mars/Base"], ["--reference-date", "2026-02-30"], ["--format", "doc"],
      ["--language", "français"], ["--jobs", "-1"], ["--timeout", "0"], ["--nonsense"],
      ["--require-sandbox", "--jobs", "0"],
    ])
  func usage(options: [String]) throws {
    let folder = try TemporaryFolder()
    let kit = try folder.write(Self.kit, "kit.pdf")
    let result = try presskit(["convert", kit, "-o", folder.path("out")] + options)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test("Two inputs with one output path are refused before anything is written")
  func collision() throws {
    let folder = try TemporaryFolder()
    let kits = try ["a/kit.pdf", "b/kit.PDF"].map { try folder.write(Self.kit, $0) }
    let result = try presskit(["convert"] + kits + ["-o", folder.path("out")])
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test("A larger file than allowed is too large")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let kit = try folder.write(Self.kit + Data(count: 2 << 20), "kit.pdf")
    let result = try presskit(["convert", kit, "-o", folder.path("out"), "--max-size", "1"])
    #expect(result.status == 1)
    #expect(result.errors.contains("[too-large]"))
  }
}
