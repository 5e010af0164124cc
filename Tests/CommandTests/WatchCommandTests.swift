import Foundation
import TestSupport
import Testing

@Suite("presskit watch", .serialized)
struct WatchCommandTests {
  /// A watch under way.
  final class Watch {
    let folder: TemporaryFolder
    let process = Process()

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(ConvertCommandTests.kit, "in/first.pdf")
      process.executableURL = BuiltProducts.executable("presskit")
      process.arguments = ["watch", folder.path("in"), "-o", folder.path("out")]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    func has(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.path("out/\(name)"))
    }

    /// Waits up to 15 seconds.
    func waits(for name: String) -> Bool {
      for _ in 0..<150 {
        if has(name) { return true }
        usleep(100_000)
      }
      return false
    }
  }

  @Test("What is there, arrives, is moved in or comes in a new folder is converted")
  func arrivals() throws {
    let watch = try Watch()
    let folder = watch.folder
    #expect(watch.waits(for: "first.json"))
    try folder.write(ConvertCommandTests.kit, "in/second.pdf")
    #expect(watch.waits(for: "second.json"))
    let elsewhere = try folder.write(ConvertCommandTests.kit, "third.pdf")
    try FileManager.default.moveItem(atPath: elsewhere, toPath: folder.path("in/third.pdf"))
    #expect(watch.waits(for: "third.json"))
    try folder.write(ConvertCommandTests.kit, "in/new/fourth.pdf")
    #expect(watch.waits(for: "new/fourth.json"))
    try FileManager.default.removeItem(atPath: folder.path("in/second.pdf"))
    try FileManager.default.moveItem(
      atPath: folder.path("in/third.pdf"), toPath: folder.path("in/renamed.pdf"))
    #expect(watch.waits(for: "renamed.json"))
    #expect(watch.has("second.json"))
    watch.process.interrupt()
    watch.process.waitUntilExit()
    #expect(watch.process.terminationStatus == 0)
  }

  @Test("A file that is still being written is left until it is whole")
  func slowWriter() throws {
    let watch = try Watch()
    #expect(watch.waits(for: "first.json"))
    let path = watch.folder.path("in/slow.pdf")
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let writer = try #require(FileHandle(forWritingAtPath: path))
    let bytes = ConvertCommandTests.kit
    try writer.write(contentsOf: bytes.prefix(300))
    try watch.folder.write(ConvertCommandTests.kit, "in/other.pdf")
    #expect(watch.waits(for: "other.json"))
    usleep(2_500_000)
    #expect(!watch.has("slow.json"))
    try writer.write(contentsOf: bytes.dropFirst(300))
    try writer.close()
    #expect(watch.waits(for: "slow.json"))
    watch.process.terminate()
    watch.process.waitUntilExit()
    #expect(watch.process.terminationStatus == 0)
  }

  @Test("A folder that isn't there is no input")
  func missing() throws {
    let folder = try TemporaryFolder()
    let result = try presskit(["watch", folder.path("none"), "-o", folder.path("out")])
    #expect(result.status == 66)
    #expect(result.errors.contains("[no-input]"))
  }
}
