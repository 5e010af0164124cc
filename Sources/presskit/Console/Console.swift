import Conversion
import Glibc
import KitModel

/// Speaks to the person at the command line: results on standard output, trouble on standard error.
struct Console {
  var options: ConsoleOptions

  /// Shows a run while it goes on.
  ///
  /// - Parameter isOutputTaken: whether standard output carries documents.
  func observer(isOutputTaken: Bool = false) -> BatchObserver {
    BatchObserver(
      finished: { record, findings in show(record, findings, isOutputTaken: isOutputTaken) },
      warned: { writeLine("presskit: warning: \($0)", to: STDERR_FILENO) })
  }

  /// One line for a kit that was converted, an error line for one that failed.
  private func show(_ record: KitRecord, _ findings: [KitFinding], isOutputTaken: Bool) {
    switch record.status {
    case .converted(let summary):
      if options.verbose { show(findings, of: record.path) }
      guard !options.quiet, !isOutputTaken else { return }
      var counts = [
        counted(summary.events, "event"), counted(summary.contacts, "contact"),
        counted(summary.projects, "project"),
      ]
      if summary.warnings > 0 { counts.append(counted(summary.warnings, "warning")) }
      writeLine("\(record.path): \(counts.joined(separator: ", "))", to: STDOUT_FILENO)
    case .unchanged:
      guard options.verbose, !isOutputTaken else { return }
      writeLine("\(record.path): unchanged", to: STDOUT_FILENO)
    case .failed(let error):
      show(error, of: record.path)
    }
  }

  /// The contract's one line for a failure.
  func show(_ error: ConversionError, of path: String) {
    writeLine("\(path): error: [\(error.code.rawValue)] \(error.message)", to: STDERR_FILENO)
  }

  /// What the stages doubted, for who wants to see it.
  private func show(_ findings: [KitFinding], of path: String) {
    for finding in findings {
      let page = finding.page.map { "\($0):" } ?? ""
      writeLine(
        "\(path):\(page) \(finding.severity.rawValue): [\(finding.code)] \(finding.message)",
        to: STDERR_FILENO)
    }
  }

  /// The last line of a run of several kits.
  func showSummary(of result: BatchResult) {
    guard !options.quiet, result.records.count > 1 else { return }
    let unchanged = result.unchangedCount > 0 ? "\(result.unchangedCount) unchanged, " : ""
    writeLine(
      "\(counted(result.convertedCount, "kit")) converted, \(unchanged)\(result.failedCount) failed",
      to: STDOUT_FILENO)
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
