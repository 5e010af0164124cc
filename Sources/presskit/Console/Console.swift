import Conversion
import Glibc
import KitModel
import Logging

/// Speaks to the person at the command line: results on standard output, trouble on standard error.
///
/// On a terminal a bar shows how far the run is and a table what was found; elsewhere each kit is a
/// line.
final class Console {
  private let options: ConsoleOptions
  /// Whether standard output carries documents.
  private let isOutputTaken: Bool
  private let showsTable: Bool
  private let log: Logger
  private var bar: ProgressBar?
  private var table: [KitRecord] = []

  init(options: ConsoleOptions, isOutputTaken: Bool = false, isWatching: Bool = false) {
    self.options = options
    self.isOutputTaken = isOutputTaken
    let level: Logger.Level = options.verbose ? .debug : options.quiet ? .error : .warning
    log = Logger(label: "presskit") { _ in StandardErrorLog(level: level) }
    showsTable = isatty(STDOUT_FILENO) != 0 && !isOutputTaken && !isWatching
    if isatty(STDERR_FILENO) != 0, !options.quiet, !isWatching { bar = ProgressBar() }
  }

  /// Shows a run while it goes on.
  func observer() -> BatchObserver {
    BatchObserver(
      finished: { [self] record, findings in
        bar?.clear()
        show(record, findings)
        log.debug("\(record.path) took \(seconds(record.seconds))")
      },
      advanced: { [self] progress in bar?.show(progress) },
      warned: { [self] message in
        bar?.clear()
        log.warning("\(message)")
      })
  }

  private func show(_ record: KitRecord, _ findings: [KitFinding]) {
    if options.verbose { show(findings, of: record.path) }
    if let error = record.status.error { return show(error, of: record.path) }
    guard !options.quiet, !isOutputTaken else { return }
    if showsTable {
      table.append(record)
    } else {
      switch record.status {
      case .converted(let summary):
        writeLine("\(record.path): \(described(summary))", to: STDOUT_FILENO)
      case .unchanged:
        if options.verbose { writeLine("\(record.path): unchanged", to: STDOUT_FILENO) }
      case .failed: break
      }
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

  /// The table on a terminal, and the last lines of a run of several kits.
  func showSummary(of result: BatchResult) {
    bar?.clear()
    guard !options.quiet, !isOutputTaken else { return }
    for line in tableLines(table) { writeLine(line, to: STDOUT_FILENO) }
    guard result.records.count > 1 else { return }
    let unchanged = result.unchangedCount > 0 ? "\(result.unchangedCount) unchanged, " : ""
    writeLine(
      "\(counted(result.convertedCount, "kit")) converted, \(unchanged)"
        + "\(result.failedCount) failed in \(seconds(result.seconds))",
      to: STDOUT_FILENO)
    let failed = result.records.filter { $0.status.error != nil }
    if !failed.isEmpty {
      let names = failed.prefix(5).map(\.path).joined(separator: ", ")
      let more = failed.count > 5 ? " and \(failed.count - 5) more" : ""
      writeLine("failed: \(names)\(more)", to: STDOUT_FILENO)
    }
    if result.convertedCount > 1, let slowest = result.records.max(by: { $0.seconds < $1.seconds })
    {
      writeLine("slowest: \(slowest.path), \(seconds(slowest.seconds))", to: STDOUT_FILENO)
    }
  }
}

private func described(_ summary: KitSummary) -> String {
  var counts = [
    counted(summary.events, "event"), counted(summary.contacts, "contact"),
    counted(summary.projects, "project"),
  ]
  if summary.warnings > 0 { counts.append(counted(summary.warnings, "warning")) }
  return counts.joined(separator: ", ")
}

private func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Seconds to a tenth.
func seconds(_ value: Double) -> String { "\((value * 10).rounded() / 10) s" }
