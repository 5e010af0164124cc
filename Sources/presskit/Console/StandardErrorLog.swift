import Glibc
import Logging

/// Writes log messages to standard error, one a line, like the command's other messages.
struct StandardErrorLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level

  init(level: Logger.Level) { logLevel = level }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    writeLine("presskit: \(event.level): \(event.message)", to: STDERR_FILENO)
  }
}
