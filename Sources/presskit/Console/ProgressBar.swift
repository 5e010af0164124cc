import Conversion
import Glibc

/// One line on a terminal that says how far a run is, drawn anew in place.
final class ProgressBar {
  private var isShown = false
  private var drawn = ContinuousClock.now - .seconds(1)

  /// Draws the bar, at most ten times a second.
  func show(_ progress: BatchProgress) {
    guard progress.kits > 1, .now - drawn > .milliseconds(100) else { return }
    drawn = .now
    isShown = true
    write(Array("\r\u{1B}[K\(line(progress))".utf8), to: STDERR_FILENO)
  }

  /// Makes room for a line.
  func clear() {
    guard isShown else { return }
    isShown = false
    write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  private func line(_ progress: BatchProgress) -> String {
    let width = 24
    let filled = min(width, width * progress.done / max(progress.kits, 1))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    let rate = Double(progress.done) / max(progress.seconds, 0.001)
    let left = progress.done > 0 ? Double(progress.kits - progress.done) / max(rate, 0.001) : 0
    let failures = progress.failed > 0 ? ", \(progress.failed) failed" : ""
    let time = progress.done > 0 ? ", \(clock(left)) left" : ""
    return "[\(bar)] \(progress.done)/\(progress.kits) kits, \((rate * 10).rounded() / 10)/s"
      + failures + time
  }

  private func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
  }
}
