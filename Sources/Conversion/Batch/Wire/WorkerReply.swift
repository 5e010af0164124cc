import KitModel

/// What a worker answers.
enum WorkerReply: Hashable, Sendable {
  /// The answer to the request to confine itself.
  case ready(ConfinementReport)
  /// It turned to this page.
  case page(Int)
  case converted(KitProduct, peakMemory: Int)
  case failed(ConversionError, peakMemory: Int)
  /// An allocation failed; what comes next is most likely its end.
  case outOfMemory
  /// What came of the trials of its confinement.
  case trials([TrialResult])

  /// The largest reply: the outputs of a kit of some thousand pages stay far below.
  static let maximumBytes = 64 << 20

  /// The longest history that is remembered: what a request can carry.
  fileprivate static let maximumHistory = WorkerRequest.maximumBytes / 2

  /// Findings beyond these are in the kit's JSON only.
  fileprivate static let maximumFindings = 1000
  fileprivate static let maximumText = 4096

  /// Said from within a failed allocation, so made beforehand.
  static let outOfMemoryFrame: [UInt8] = WorkerReply.outOfMemory.encoded()

  func encoded() -> [UInt8] {
    var wire = WireWriter()
    switch self {
    case .ready(let report):
      wire.write(UInt8(0))
      wire.write(report.missing.count)
      for part in report.missing { wire.write(part, limit: Self.maximumText) }
    case .page(let page):
      wire.write(UInt8(1))
      wire.write(page)
    case .converted(let product, let peakMemory):
      wire.write(UInt8(2))
      wire.write(peakMemory)
      wire.write(product)
    case .failed(let error, let peakMemory):
      wire.write(UInt8(3))
      wire.write(peakMemory)
      wire.write(error.code.rawValue)
      wire.write(error.message, limit: Self.maximumText)
    case .outOfMemory:
      wire.write(UInt8(4))
    case .trials(let results):
      wire.write(UInt8(5))
      wire.write(results.count)
      for result in results {
        wire.write(result.trial.rawValue)
        wire.write(result.place.rawValue)
        wire.write(Int(result.refusal))
      }
    }
    return FrameReader.frame(wire.bytes)
  }

  init(decoding frame: ArraySlice<UInt8>) throws(WireError) {
    var wire = WireReader(frame)
    switch try wire.byte() {
    case 0:
      var missing: [String] = []
      for _ in 0..<(try wire.count(limit: 16)) {
        missing.append(try wire.text(limit: Self.maximumText))
      }
      self = .ready(ConfinementReport(missing: missing))
    case 1:
      self = .page(try wire.number(0...1_000_000))
    case 2:
      let peakMemory = try wire.number(0...Int.max)
      self = .converted(try wire.product(), peakMemory: peakMemory)
    case 3:
      let peakMemory = try wire.number(0...Int.max)
      guard let code = ConversionError.Code(rawValue: try wire.text(limit: 64)) else {
        throw .malformed
      }
      let message = try wire.text(limit: Self.maximumText)
      self = .failed(ConversionError(code, message), peakMemory: peakMemory)
    case 4: self = .outOfMemory
    case 5:
      var results: [TrialResult] = []
      for _ in 0..<(try wire.count(limit: 256)) { results.append(try wire.trial()) }
      self = .trials(results)
    default: throw .malformed
    }
    try wire.end()
  }

}

extension WireWriter {
  fileprivate mutating func write(_ product: KitProduct) {
    let summary = product.summary
    for count in [
      summary.pages, summary.events, summary.contacts, summary.projects, summary.errors,
      summary.warnings,
    ] { write(count) }
    write(product.digest)
    // Without its history a kit's next edition begins anew, which beats losing this one.
    write(product.history.count <= WorkerReply.maximumHistory ? product.history : [])
    let findings = product.findings.prefix(WorkerReply.maximumFindings)
    write(findings.count)
    for finding in findings {
      write(finding.severity.rawValue)
      write(finding.code, limit: WorkerReply.maximumText)
      write(finding.message, limit: WorkerReply.maximumText)
      write(finding.page) { $0.write($1) }
    }
    write(product.outputs.count)
    for output in product.outputs {
      write(output.format.rawValue)
      write(output.bytes)
    }
  }
}

extension WireReader {
  fileprivate mutating func trial() throws(WireError) -> TrialResult {
    guard let trial = SandboxTrial(rawValue: try byte()),
      let place = TrialPlace(rawValue: try byte())
    else { throw .malformed }
    return TrialResult(trial: trial, place: place, refusal: Int32(try number(0...4096)))
  }

  fileprivate mutating func product() throws(WireError) -> KitProduct {
    let counts = 0...10_000_000
    let summary = KitSummary(
      pages: try number(counts), events: try number(counts), contacts: try number(counts),
      projects: try number(counts), errors: try number(counts), warnings: try number(counts))
    let digest = try text(limit: 64)
    let history = try bytes(limit: WorkerReply.maximumHistory)
    var findings: [KitFinding] = []
    for _ in 0..<(try count(limit: WorkerReply.maximumFindings)) {
      guard let severity = Finding.Severity(rawValue: try text(limit: 16)) else {
        throw .malformed
      }
      findings.append(
        KitFinding(
          severity: severity, code: try text(limit: WorkerReply.maximumText),
          message: try text(limit: WorkerReply.maximumText),
          page: try optional { wire throws(WireError) in try wire.number(0...1_000_000) }))
    }
    var outputs: [EncodedKit] = []
    for _ in 0..<(try count(limit: 64)) {
      guard let format = OutputFormat(rawValue: try text(limit: 64)) else { throw .malformed }
      outputs.append(
        EncodedKit(format: format, bytes: try bytes(limit: WorkerReply.maximumBytes)))
    }
    return KitProduct(
      outputs: outputs, summary: summary, findings: findings, digest: digest, history: history)
  }
}
