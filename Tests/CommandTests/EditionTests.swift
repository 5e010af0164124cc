import Foundation
import TestSupport
import Testing

/// Conversions of one kit in its editions and renderings, against what its annotations state.
@Suite("Editions of a kit", .enabled(if: BuiltProducts.corpus != nil, "corpus not present"))
struct EditionTests {
  private static let name = "mois-innovation-publique-2020"

  /// The kit's file, or that of another edition or rendering.
  private func file(_ suffix: String) throws -> URL {
    try #require(BuiltProducts.corpus).appending(path: "kits/dev/\(Self.name)\(suffix).pdf")
  }

  /// What `presskit diff` tells of two documents, a line a change.
  private func changes(_ folder: TemporaryFolder, _ old: String, _ new: String) throws -> [String] {
    let told = try presskit(["diff", folder.path(old), folder.path(new)]).output
    return told.split(separator: "\n").map(String.init)
  }

  @Test("A new edition changes what its annotations state and nothing else; the old one comes back")
  func editions() throws {
    let folder = try TemporaryFolder()
    for (number, suffix) in ["", "-v2", ""].enumerated() {
      try folder.write(try Data(contentsOf: try file(suffix)), "in/kit.pdf")
      let run = try presskit(["convert", folder.path("in/kit.pdf"), "-o", folder.path("out")])
      #expect(run.status == 0)
      try FileManager.default.copyItem(
        atPath: folder.path("out/kit.json"), toPath: folder.path("\(number).json"))
    }
    #expect(
      try changes(folder, "0.json", "1.json") == [
        "~ kit “Mois de l'innovation publique”", "    revision: — → version 2",
        "    published: — → 2020-10-29",
        "~ event “#TesterDemain organisé par Bordeaux Métropole”",
        "    status: confirmed → cancelled",
        "~ event “« L'INNOVATION AU SERVICE DE LA TRANSITION ÉCOLOGIQUE »”",
        "    occurrences: 2020-11-17T09:30 – 2020-11-17T11:30 → 2020-11-17T10:00 – 2020-11-17T12:00",
        "+ event “Une heure au Ti-Lab : visite commentée du laboratoire d'innovation publique de Bretagne”",
        "    occurrences: — → 2020-11-19T14:00 – 2020-11-19T15:00",
        "- event “L'innovation au cœur de Pôle emploi et dans les territoires”",
        "~ contact “Claire Bonnetier”", "    phones: +33608725029 → +33199002741",
      ])
    #expect(try changes(folder, "0.json", "2.json") == [])
    let first = try sequences(folder, "0.json")
    let last = try sequences(folder, "2.json")
    #expect(first.keys.sorted() == last.keys.sorted())
    #expect(first.values.allSatisfy { $0 == 0 })
    // Moved, cancelled, removed: each went and came back.
    #expect(last.values.filter { $0 == 2 }.count == 3)
    #expect(last.values.filter { $0 == 0 }.count == last.count - 3)
  }

  @Test(
    "Every rendering of a kit gives the same uids",
    arguments: ["-libreoffice", "-latex", "-typst", "-scan"])
  func renderings(suffix: String) throws {
    let folder = try TemporaryFolder()
    var uids: [[String]] = []
    for suffix in ["", suffix] {
      let out = folder.path("out\(suffix)")
      _ = try presskit(["convert", try file(suffix).path, "-o", out])
      uids.append(try sequences(folder, "out\(suffix)/\(Self.name)\(suffix).json").keys.sorted())
    }
    #expect(uids[0] == uids[1])
    #expect(uids[0].count > 18)
  }

  /// The sequence of each event by its uid.
  private func sequences(_ folder: TemporaryFolder, _ name: String) throws -> [String: Int] {
    let data = try Data(contentsOf: URL(filePath: folder.path(name)))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let events = try #require(document["events"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: events.compactMap { event in
        guard let uid = event["uid"] as? String, let number = event["sequence"] as? Int else {
          return nil
        }
        return (uid, number)
      })
  }
}
