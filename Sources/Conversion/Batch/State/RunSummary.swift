/// A run as the state database remembers it.
package struct RunSummary: Hashable, Sendable {
  /// Seconds since 1970.
  package var finished: Int
  package var seconds: Double
  package var converted: Int
  package var unchanged: Int
  package var failed: Int
  package var isInterrupted: Bool
}
