import Foundation
import TestSupport
import Testing

@testable import Conversion

/// What a worker does, and what the command has to make of it.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var steps: [String]
  var code: ConversionError.Code

  init(_ name: String, _ steps: [String], _ code: ConversionError.Code) {
    testDescription = name
    self.steps = steps
    self.code = code
  }
}

@Suite("Whatever a worker does costs one kit and never the command", .serialized)
struct MisbehavingWorkerTests {
  static let badJSON: String = {
    var product = WireTests.product
    product.outputs = [EncodedKit(format: .json, bytes: Array("{\"a\":".utf8))]
    return hexadecimal(.converted(product, peakMemory: 1))
  }()

  static let lyingCount: String = {
    // The length of the digest says more than there is.
    var bytes = WorkerReply.converted(WireTests.product, peakMemory: 1).encoded()
    bytes[4 + 1 + 8 + 6 * 8 + 5] = 0x7F
    return hexadecimal(bytes)
  }()

  static let otherFormat: String = {
    var product = WireTests.product
    product.outputs = [EncodedKit(format: .ics, bytes: [])]
    return hexadecimal(.converted(product, peakMemory: 1))
  }()

  static let cases: [Misbehaviour] = [
    Misbehaviour("ends at once", ["exit:0"], .crashed),
    Misbehaviour("ends after it was told to confine itself", ["read", "exit:7"], .crashed),
    Misbehaviour("crashes with the kit in hand", ["read", "read", "segfault"], .crashed),
    Misbehaviour("says nothing", ["sleep"], .timeout),
    Misbehaviour("works for ever", ["read", "read", "spin"], .timeout),
    Misbehaviour("ignores the request to end", ["ignore-term", "read", "spin"], .timeout),
    Misbehaviour("leaves a process behind", ["fork", "read", "read", "sleep"], .timeout),
    Misbehaviour("ends, its channel held on", ["fork", "read", "read", "exit:3"], .timeout),
    Misbehaviour(
      "turns pages for ever", ["read", "read", "flood:\(hexadecimal(.page(1)))"], .timeout),
    Misbehaviour("floods with nonsense", ["flood:DEADBEEF"], .crashed),
    Misbehaviour("announces four gigabytes", ["read", "read", "send:FFFFFFFF", "sleep"], .crashed),
    Misbehaviour(
      "announces much and sends little", ["read", "read", "send:000000010200", "sleep"], .timeout),
    Misbehaviour(
      "ends within a reply", ["read", "read", "send:10000000020000", "exit:0"], .crashed),
    Misbehaviour("sends an empty message", ["read", "read", "send:00000000", "sleep"], .crashed),
    Misbehaviour(
      "sends an unknown message", ["read", "read", "send:01000000FF", "sleep"], .crashed),
    Misbehaviour(
      "lies about a length inside", ["read", "read", "send:\(lyingCount)", "sleep"], .crashed),
    Misbehaviour(
      "answers another question", ["read", "read", "send:\(otherFormat)", "sleep"], .crashed),
    Misbehaviour(
      "sends broken JSON", ["read", "read", "send:\(badJSON)", "sleep"], .invalidOutput),
    Misbehaviour(
      "runs out of memory", ["read", "read", "send:\(hexadecimal(.outOfMemory))", "segfault"],
      .outOfMemory),
    Misbehaviour(
      "crashes at each page", ["read", "read", "send:\(hexadecimal(.page(1)))", "segfault"],
      .crashed),
  ]

  @Test("The worker", arguments: cases)
  func misbehaviour(worker: Misbehaviour) throws {
    let folder = try TemporaryFolder()
    let kits = try (1...2).map { try folder.write(MadePDF.pages([["Kit"]]), "kits/\($0).pdf") }
    var settings = WorkerSettings(count: 2, launchArguments: worker.steps)
    settings.program = BuiltProducts.executable("mock-worker").path
    settings.limits.secondsPerKit = 2
    settings.limits.secondsPerPage = 1
    let plan = BatchPlan(
      inputs: kits, outputFolder: folder.path("out"), formats: [.json], workers: settings)
    let result = try runBatch(plan)
    #expect(result.records.map { $0.status.error?.code } == [worker.code, worker.code])
    #expect(result.seconds < 12)
    #expect(try folder.contents("out").isEmpty)
  }

  @Test("No process of a killed worker's group is left")
  func groups() throws {
    let folder = try TemporaryFolder()
    let mark = "read:\(UUID().uuidString)"
    var settings = WorkerSettings(count: 1, launchArguments: ["fork", mark, "read", "sleep"])
    settings.program = BuiltProducts.executable("mock-worker").path
    settings.limits.secondsPerPage = 1
    let kit = try folder.write(MadePDF.pages([["Kit"]]), "kit.pdf")
    _ = try runBatch(
      BatchPlan(inputs: [kit], outputFolder: folder.path("out"), workers: settings))
    for id in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(id) != nil {
      let line = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)
      #expect(line?.contains(mark) != true)
    }
  }
}

private func hexadecimal(_ reply: WorkerReply) -> String { hexadecimal(reply.encoded()) }

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
