import Conversion
import Glibc
import KitModel

/// Speaks to the person at the command line: results on standard output, trouble on standard error.
struct Console {
  var options: ConsoleOptions

  /// One line for a kit that was converted, an error line for one that failed.
  func show(_ outcome: KitOutcome) {
    switch outcome.result {
    case .success(let product):
      show(findings: product.findings, of: outcome.file.path)
      guard !options.quiet else { return }
      let summary = product.summary
      var counts = [
        counted(summary.events, "event"), counted(summary.contacts, "contact"),
        counted(summary.projects, "project"),
      ]
      if summary.warnings > 0 { counts.append(counted(summary.warnings, "warning")) }
      writeLine("\(outcome.file.path): \(counts.joined(separator: ", "))", to: STDOUT_FILENO)
    case .failure(let error):
      show(error, of: outcome.file.path)
    }
  }

  /// The contract's one line for a failure.
  func show(_ error: ConversionError, of path: String) {
    writeLine("\(path): error: [\(error.code.rawValue)] \(error.message)", to: STDERR_FILENO)
  }

  /// What the stages doubted, for who wants to see it.
  func show(findings: [Finding], of path: String) {
    guard options.verbose else { return }
    for finding in findings {
      let page = finding.place.map { "\($0.page):" } ?? ""
      writeLine(
        "\(path):\(page) \(finding.severity.rawValue): [\(finding.code)] \(finding.message)",
        to: STDERR_FILENO)
    }
  }

  /// The last line of a run of several kits.
  func showSummary(of result: BatchResult) {
    let failed = result.inputFailures.count + result.outcomes.count { $0.product == nil }
    guard !options.quiet, result.outcomes.count > 1 else { return }
    let converted = result.outcomes.count - result.outcomes.count { $0.product == nil }
    writeLine("\(counted(converted, "kit")) converted, \(failed) failed", to: STDOUT_FILENO)
  }
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Writes one line; control characters of a hostile name or title don't reach the terminal.
func writeLine(_ line: String, to descriptor: Int32) {
  var bytes = line.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
  bytes.append(0x0A)
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else { return }
      continue
    }
    rest = rest.dropFirst(count)
  }
}
