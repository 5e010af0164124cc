/// Who is told of a run while it goes on.
package struct BatchObserver {
  /// A kit's output is in place, or the kit failed; in order of completion.
  package var finished: (KitRecord, [KitFinding]) -> Void
  /// Something that a person should know about the run as a whole.
  package var warned: (String) -> Void

  package init(
    finished: @escaping (KitRecord, [KitFinding]) -> Void = { _, _ in },
    warned: @escaping (String) -> Void = { _ in }
  ) {
    self.finished = finished
    self.warned = warned
  }
}
