/// What became of one kit of a run.
package struct KitRecord: Hashable, Sendable {
  package var path: String
  package var status: KitStatus
  /// Wall-clock time from opening the file to its output in place.
  package var seconds: Double
  /// The most memory its worker had held by then, in bytes; 0 where that is not known.
  package var peakMemory: Int

  init(path: String, status: KitStatus, seconds: Double = 0, peakMemory: Int = 0) {
    self.path = path
    self.status = status
    self.seconds = seconds
    self.peakMemory = peakMemory
  }
}

/// How a kit came out of a run.
package enum KitStatus: Hashable, Sendable {
  case converted(KitSummary)
  /// It was converted by an earlier run, and nothing that it depends on has changed since.
  case unchanged(KitSummary)
  case failed(ConversionError)

  /// Why it failed, where it did.
  package var error: ConversionError? {
    if case .failed(let error) = self { error } else { nil }
  }

  /// What was found in it, where it could be read.
  package var summary: KitSummary? {
    switch self {
    case .converted(let summary), .unchanged(let summary): summary
    case .failed: nil
    }
  }
}
