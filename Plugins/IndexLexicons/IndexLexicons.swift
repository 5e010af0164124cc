import Foundation
import PackagePlugin

/// Lists the language files of a target by name, so that a new language is a new file only.
///
/// Embedded resources can't be listed at run time; the list is written before each build.
@main
struct IndexLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let data = target.directoryURL.appending(path: "Data")
    let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".tsv") }.sorted()
    let rows = names.map { name in
      let symbol = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
      return "    case \"\(name)\": PackageResources.\(symbol)"
    }
    let index = context.pluginWorkDirectoryURL.appending(path: "LexiconFiles+Index.swift")
    let code = """
      extension LexiconFiles {
        /// The bytes of a data file by its name.
        package static func file(_ name: String) -> [UInt8]? {
          switch name {
      \(rows.joined(separator: "\n"))
          default: nil
          }
        }
      }

      """
    if (try? String(contentsOf: index, encoding: .utf8)) != code {
      try code.write(to: index, atomically: true, encoding: .utf8)
    }
    return [
      .buildCommand(
        displayName: "Listing the language files", executable: URL(filePath: "/bin/true"),
        arguments: [], inputFiles: names.map { data.appending(path: $0) }, outputFiles: [index])
    ]
  }
}
