import Foundation

/// Where the build under test stands.
package enum BuiltProducts {
  /// The package's folder.
  package static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// An executable of the build that the running tests are part of.
  package static func executable(_ name: String) -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      folder = URL(filePath: own).deletingLastPathComponent()
    }
    let beside = folder.appending(path: name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return package.appending(path: ".build/debug").appending(path: name)
  }

  /// The corpus beside the project, which is not part of it; `nil` where it is not present.
  package static var corpus: URL? {
    let folder = package.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// The sample kit.
  package static var sample: URL {
    package.appending(path: "input/mois-innovation-publique-2020.pdf")
  }
}
