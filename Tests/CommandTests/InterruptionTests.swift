import Foundation
import TestSupport
import Testing

@Suite("A run that is interrupted or killed", .serialized)
struct InterruptionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for index in 0..<40 {
      let lines = (0..<30).map { "Some words on line \($0) of kit \(index)" }
      let pages = Array(repeating: lines, count: 4)
      try folder.write(MadePDF.pages(pages), "in/\(index).pdf")
    }
  }

  func start(_ output: String) throws -> Process {
    let process = Process()
    process.executableURL = BuiltProducts.executable("presskit")
    process.arguments = [
      "convert", folder.path("in"), "-o", folder.path(output), "--report", folder.path("r.json"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test("Ctrl-C finishes the kits at hand, writes the report and exits 130")
  func interrupted() throws {
    let process = try start("out")
    while process.isRunning, (try? folder.contents("out").count) ?? 0 < 2 { usleep(5000) }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let report = try String(contentsOfFile: folder.path("r.json"), encoding: .utf8)
    #expect(report.contains("\"interrupted\":true"))
    let written = try folder.contents("out")
    #expect(written.count >= 2 && written.count < 80)
    #expect(written.count.isMultiple(of: 2))
  }

  @Test("kill -9 leaves no half file, and the next run finishes the rest")
  func killed() throws {
    let undisturbed = try presskit(["convert", folder.path("in"), "-o", folder.path("whole")])
    #expect(undisturbed.status == 0)
    let whole = try folder.contents("whole")
    for milliseconds in [40, 120, 300] {
      let process = try start("out")
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for (name, bytes) in (try? folder.contents("out")) ?? [:] where !name.contains(".partial") {
        #expect(whole[name] == bytes, "\(name)")
      }
    }
    let last = try start("out")
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    #expect(try folder.contents("out") == whole)
  }
}
