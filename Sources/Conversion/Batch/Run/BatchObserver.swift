/// Who is told of a run while it goes on.
package struct BatchObserver {
  /// A kit's output is in place, or the kit failed; in order of completion.
  package var finished: (KitRecord, [KitFinding]) -> Void
  /// The run went on, or merely time did.
  package var advanced: (BatchProgress) -> Void
  /// Something that a person should know about the run as a whole.
  package var warned: (String) -> Void

  package init(
    finished: @escaping (KitRecord, [KitFinding]) -> Void = { _, _ in },
    advanced: @escaping (BatchProgress) -> Void = { _ in },
    warned: @escaping (String) -> Void = { _ in }
  ) {
    self.finished = finished
    self.advanced = advanced
    self.warned = warned
  }
}

/// How far a run is.
package struct BatchProgress: Hashable, Sendable {
  package var kits: Int
  /// Kits that were converted, failed or needed nothing.
  package var done: Int
  package var failed: Int
  /// Since the run began.
  package var seconds: Double
}
