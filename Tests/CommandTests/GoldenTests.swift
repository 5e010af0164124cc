import Foundation
import TestSupport
import Testing

/// What every stage makes of the kits in `Tests/Fixtures`, against what was recorded and reviewed.
///
/// `scripts/record-goldens` records anew; a run that records fails, so that none is taken for a pass.
@Suite("GoldenTests")
struct GoldenTests {
  /// One recorded file of one kit.
  struct Golden: Sendable, CustomTestStringConvertible {
    var kit: URL
    var name: String
    var testDescription: String {
      "\(kit.deletingLastPathComponent().lastPathComponent)/\(name)"
    }
  }

  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  static let fixtures = BuiltProducts.package.appending(path: "Tests/Fixtures")

  static let goldens: [Golden] = {
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()) ?? []
    return folders.flatMap { folder in
      ["text.txt", "layout.txt", "sections.txt", "entities.txt", "kit.json", "kit.ics"].map {
        Golden(kit: fixtures.appending(path: "\(folder)/kit.pdf"), name: $0)
      }
    }
  }()

  @Test("Each stage makes of each kit what was recorded", arguments: goldens)
  func golden(golden: Golden) throws {
    try compare(
      try made(golden),
      with: golden.kit.deletingLastPathComponent().appending(path: golden.name))
  }

  private func made(_ golden: Golden) throws -> Data {
    let name = URL(filePath: golden.name)
    if name.pathExtension == "txt" {
      let stage = name.deletingPathExtension().lastPathComponent
      let result = try presskit(["inspect", golden.kit.path, "--stage", stage])
      try #require(result.status == 0, "\(result.errors)")
      return Data(result.output.utf8)
    }
    let folder = try TemporaryFolder()
    let result = try presskit(["convert", golden.kit.path, "-o", folder.path("out")])
    try #require(result.status == 0, "\(result.errors)")
    return try Data(contentsOf: URL(filePath: folder.path("out/\(golden.name)")))
  }

  @Test("output/ is what input/ converts to")
  func output() throws {
    let folder = try TemporaryFolder()
    let input = BuiltProducts.package.appending(path: "input")
    let result = try presskit(["convert", input.path, "-o", folder.path("out")])
    try #require(result.status == 0, "\(result.errors)")
    let made = try folder.contents("out")
    #expect(made.count == 2)
    for (name, bytes) in made {
      try compare(bytes, with: BuiltProducts.package.appending(path: "output/\(name)"))
    }
  }

  private func compare(_ made: Data, with file: URL) throws {
    let recorded = try? Data(contentsOf: file)
    guard recorded != made else { return }
    if Self.isRecording {
      try made.write(to: file)
      Issue.record("\(file.lastPathComponent) was recorded; look at the difference, then run again")
      return
    }
    guard let recorded else {
      Issue.record("\(file.path) is missing; scripts/record-goldens records it")
      return
    }
    Issue.record("\(file.path): \(firstDifference(recorded, made))")
  }

  private func firstDifference(_ recorded: Data, _ made: Data) -> String {
    let lines = [recorded, made].map {
      String(decoding: $0, as: UTF8.self).components(separatedBy: "\n")
    }
    let number = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let shown = lines.map { $0.indices.contains(number) ? $0[number] : "the end" }
    return "line \(number + 1) was “\(shown[0])”, is “\(shown[1])”"
  }
}
