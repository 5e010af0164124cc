/// What a whole run came to.
package struct BatchResult: Sendable {
  /// One for each kit, and for each input that led to none, in the order of the inputs.
  package var records: [KitRecord] = []
  package var seconds: Double = 0
  /// Whether the run was asked to end before its last kit.
  package var isInterrupted = false
  /// Whether kits were left alone because they had just been written to.
  var hasUnsettledKits = false

  package var failedCount: Int { records.count { $0.status.error != nil } }
  package var unchangedCount: Int {
    records.count { if case .unchanged = $0.status { true } else { false } }
  }
  package var convertedCount: Int { records.count - failedCount - unchangedCount }

  /// The contract's exit status.
  package var exitStatus: ExitStatus {
    if isInterrupted { return .interrupted }
    if records.contains(where: { $0.status.error?.code == .outputUnwritable }) {
      return .outputUnwritable
    }
    return failedCount == 0 ? .success : .someFailed
  }
}

/// The command's exit statuses.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  case someFailed = 1
  case usage = 64
  case noInput = 66
  case unavailable = 69
  case outputUnwritable = 74
  case interrupted = 130
}
