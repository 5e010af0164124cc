import Foundation

/// What a command printed and how it ended.
package struct CommandResult: Sendable {
  package var status: Int32
  package var output: String
  package var errors: String
}

/// Runs the command under test and waits for it.
package func presskit(
  _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
) throws -> CommandResult {
  let process = Process()
  process.executableURL = BuiltProducts.executable("presskit")
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let scratch = try TemporaryFolder()
  // Files, not pipes: nothing has to be read while the command runs.
  let files = ["in", "out", "err"].map(scratch.path)
  for file in files { try Data().write(to: URL(filePath: file)) }
  try (input ?? Data()).write(to: URL(filePath: files[0]))
  process.standardInput = FileHandle(forReadingAtPath: files[0])
  process.standardOutput = FileHandle(forWritingAtPath: files[1])
  process.standardError = FileHandle(forWritingAtPath: files[2])
  try process.run()
  process.waitUntilExit()
  let texts = try files.map {
    String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self)
  }
  return CommandResult(status: process.terminationStatus, output: texts[1], errors: texts[2])
}
