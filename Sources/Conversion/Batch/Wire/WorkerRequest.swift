import CivilTime
import KitIdentity

/// What the command asks of a worker.
enum WorkerRequest: Hashable, Sendable {
  /// The first message: how the worker confines itself.
  case confine(Confinement)
  /// Convert the PDF whose descriptor comes along.
  case convert(KitJob)
  /// Try what a worker must not be able to do.
  case tryOut(home: String)

  /// More is no request.
  static let maximumBytes = 1 << 24

  func encoded() -> [UInt8] {
    var wire = WireWriter()
    switch self {
    case .confine(let confinement):
      wire.write(UInt8(0))
      wire.write(confinement.memory)
      wire.write(confinement.isRequired)
    case .convert(let job):
      wire.write(UInt8(1))
      wire.write(job)
    case .tryOut(let home):
      wire.write(UInt8(2))
      wire.write(home)
    }
    return FrameReader.frame(wire.bytes)
  }

  init(decoding frame: ArraySlice<UInt8>) throws(WireError) {
    var wire = WireReader(frame)
    switch try wire.byte() {
    case 0:
      self = .confine(
        Confinement(memory: try wire.number(0...Int.max), isRequired: try wire.flag()))
    case 1:
      self = .convert(try wire.job())
    case 2:
      self = .tryOut(home: try wire.text(limit: 4096))
    default: throw .malformed
    }
    try wire.end()
  }
}

extension WireWriter {
  fileprivate mutating func write(_ job: KitJob) {
    let options = job.options
    write(options.fileName)
    write(options.language) { $0.write($1) }
    write(options.timeZone) { $0.write($1) }
    write(options.referenceDate) { $0.write($1.dayNumber) }
    write(options.password) { $0.write($1) }
    write(options.maximumPages)
    write(options.maximumGlyphsPerPage)
    write(options.leftOutPages.count)
    for page in options.leftOutPages.sorted() { write(page) }
    write(options.recognition.rawValue)
    write(job.maximumBytes)
    write(job.seconds)
    write(job.edition.history)
    write(job.edition.vanished.rawValue)
    write(job.edition.isTold)
    write(job.formats.count)
    for format in job.formats { write(format.rawValue) }
  }
}

extension WireReader {
  fileprivate mutating func job() throws(WireError) -> KitJob {
    var options = ConversionOptions()
    options.fileName = try text(limit: 4096)
    options.language = try optional { wire throws(WireError) in try wire.text(limit: 256) }
    options.timeZone = try optional { wire throws(WireError) in try wire.text(limit: 256) }
    options.referenceDate = try optional { wire throws(WireError) in
      CalendarDate(dayNumber: try wire.number(-1_000_000...4_000_000))
    }
    options.password = try optional { wire throws(WireError) in try wire.text(limit: 4096) }
    options.maximumPages = try number(0...Int.max)
    options.maximumGlyphsPerPage = try number(0...Int.max)
    for _ in 0..<(try count(limit: 1000)) { options.leftOutPages.insert(try number(1...Int.max)) }
    guard let recognition = TextRecognition(rawValue: try text(limit: 64)) else {
      throw .malformed
    }
    options.recognition = recognition
    let maximumBytes = try number(0...Int.max)
    let seconds = try number(0...1_000_000)
    let history = try bytes(limit: WorkerRequest.maximumBytes)
    guard let vanished = VanishedPolicy(rawValue: try text(limit: 64)) else { throw .malformed }
    let edition = EditionMemory(history: history, vanished: vanished, isTold: try flag())
    var formats: [OutputFormat] = []
    for _ in 0..<(try count(limit: 64)) {
      guard let format = OutputFormat(rawValue: try text(limit: 64)) else { throw .malformed }
      formats.append(format)
    }
    return KitJob(
      options: options, formats: formats, maximumBytes: maximumBytes, edition: edition,
      seconds: seconds)
  }
}
