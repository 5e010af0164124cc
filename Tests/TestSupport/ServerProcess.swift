import Foundation

/// A running `presskit-serve`, ended with its owner.
package final class ServerProcess {
  package let process = Process()
  package let port: UInt16

  /// Starts it on a free port and waits until it says which.
  ///
  /// - Parameter arguments: before the port, with the folder.
  package init(_ arguments: [String], program: String = "presskit-serve") throws {
    let output = Pipe()
    process.executableURL = BuiltProducts.executable(program)
    process.arguments = arguments + ["--port", "0"]
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([0x0A]) {
      guard !byte.isEmpty else { break }
      line += byte
    }
    let digits = String(decoding: line, as: UTF8.self).split(separator: ":").last?.dropLast()
    guard let port = digits.flatMap({ UInt16($0) }) else { throw CocoaError(.fileReadUnknown) }
    self.port = port
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Sends a signal and waits for the end, ten seconds at most.
  ///
  /// - Returns: the exit status; `nil` where it still runs, or a signal ended it.
  package func end(by signal: Int32) -> Int32? {
    kill(process.processIdentifier, signal)
    for _ in 0..<1000 where process.isRunning { usleep(10_000) }
    guard !process.isRunning, process.terminationReason == .exit else { return nil }
    return process.terminationStatus
  }
}
