import CivilTime
import KitModel
import Testing

@testable import Conversion

@Suite("Messages between the command and its workers")
struct WireTests {
  static let product = KitProduct(
    outputs: [EncodedKit(format: .json, bytes: Array("{}\n".utf8))],
    summary: KitSummary(pages: 3, events: 2, contacts: 1, projects: 0, errors: 0, warnings: 1),
    findings: [KitFinding(severity: .warning, code: "x", message: "é", page: 2)],
    digest: String(repeating: "a", count: 64), history: [1, 2, 3])

  static let replies: [WorkerReply] = [
    .ready(ConfinementReport(missing: ["no Landlock"])), .page(7),
    .converted(product, peakMemory: 1 << 20),
    .failed(ConversionError(.damaged, "the PDF is damaged"), peakMemory: 5), .outOfMemory,
    .trials([TrialResult(trial: .fork, place: .task, refusal: 1)]),
  ]

  static let requests: [WorkerRequest] = [
    .confine(Confinement(memory: 1 << 30, isRequired: true)), .tryOut(home: "/home/é"),
    .convert(
      KitJob(
        options: ConversionOptions(
          fileName: "kit.pdf", language: "fr", timeZone: "Europe/Paris",
          referenceDate: CalendarDate(year: 2026, month: 2, day: 28), password: "p",
          maximumPages: 5, maximumGlyphsPerPage: 6, leftOutPages: [3, 1], recognition: .always),
        formats: [.ics, .json], maximumBytes: 1000,
        edition: EditionMemory(history: [9], vanished: .keep, isTold: true), seconds: 3)),
  ]

  @Test("A reply comes back as it was", arguments: replies)
  func reply(reply: WorkerReply) throws {
    #expect(try WorkerReply(decoding: reply.encoded().dropFirst(4)) == reply)
  }

  @Test("A request comes back as it was", arguments: requests)
  func request(request: WorkerRequest) throws {
    #expect(try WorkerRequest(decoding: request.encoded().dropFirst(4)) == request)
  }

  @Test("A reply cut anywhere, or with something after it, is refused", arguments: replies)
  func cutReply(reply: WorkerReply) {
    let message = reply.encoded().dropFirst(4)
    for count in 0..<message.count {
      #expect(throws: WireError.self) { try WorkerReply(decoding: message.prefix(count)) }
    }
    #expect(throws: WireError.self) { try WorkerReply(decoding: message + [0]) }
  }

  @Test("A reply with any byte changed is read or refused, and never crashes", arguments: replies)
  func changedReply(reply: WorkerReply) {
    let message = Array(reply.encoded().dropFirst(4))
    for index in message.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = message
        changed[index] = value
        _ = try? WorkerReply(decoding: changed[...])
      }
    }
  }

  @Test("A length beyond the limit is refused before anything is kept")
  func longFrame() throws {
    var frames = FrameReader(limit: 100)
    frames.append([101, 0, 0, 0])
    #expect(throws: WireError.tooLong) { try frames.next() }
  }

  @Test("Frames come whole, however their bytes arrive")
  func pieces() throws {
    var frames = FrameReader(limit: 1000)
    var seen: [[UInt8]] = []
    for byte in FrameReader.frame([1, 2, 3]) + FrameReader.frame([]) + FrameReader.frame([4]) {
      frames.append([byte])
      while let frame = try frames.next() { seen.append(Array(frame)) }
    }
    #expect(seen == [[1, 2, 3], [], [4]])
  }

  @Test("Text longer than the reader takes is cut between characters")
  func longText() throws {
    let message = String(repeating: "é", count: 4000)
    let reply = WorkerReply.failed(ConversionError(.crashed, message), peakMemory: 0)
    guard
      case .failed(let error, _) = try WorkerReply(decoding: reply.encoded().dropFirst(4))
    else { return #expect(Bool(false), "another reply") }
    #expect(error.message == String(repeating: "é", count: 2048))
  }
}
