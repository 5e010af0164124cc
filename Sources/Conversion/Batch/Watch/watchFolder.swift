import Glibc

/// Converts what a folder holds and what arrives in it, until a signal asks to end.
///
/// Files that are written at the moment wait until they are whole: until their writer closes them,
/// or, where that was before the watch began, until they stand still. Output of files that are
/// removed stays.
/// - Returns: whether it ended because it was asked to, and not because the folder is gone.
package func watchFolder(
  _ plan: BatchPlan, folder: String, observer: BatchObserver
) throws -> Bool {
  let watch = FolderWatch(plan, try FolderEvents(folder), observer)
  return try watch.run()
}

private final class FolderWatch {
  private var plan: BatchPlan
  private let events: FolderEvents
  private let observer: BatchObserver
  private let interruption = Interruption()
  /// Files with a writer.
  private var opened: Set<String> = []
  private var isDue = true
  private var hasEnded = false

  init(_ plan: BatchPlan, _ events: FolderEvents, _ observer: BatchObserver) {
    self.plan = plan
    self.events = events
    self.observer = observer
    self.plan.acceptsEmptyFolders = true
  }

  func run() throws -> Bool {
    while !interruption.isAsked, !hasEnded {
      if isDue {
        isDue = false
        plan.passedOver = opened
        let result = try runBatch(plan, observer: observer)
        if result.isInterrupted { return true }
        // What waits because it was written to a moment ago is looked at again.
        isDue = result.hasUnsettledKits
        // This process has a past by now, of which a worker should not be a copy.
        plan.workers.startsEarly = false
      }
      wait(milliseconds: isDue ? 1000 : -1)
    }
    return !hasEnded
  }

  private func wait(milliseconds: Int32) {
    var watched = [
      pollfd(fd: events.descriptor.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interruption.descriptor.number, events: Int16(POLLIN), revents: 0),
    ]
    poll(&watched, nfds_t(watched.count), milliseconds)
    interruption.take()
    for event in events.take() {
      switch event {
      case .opened(let path): opened.insert(path)
      case .settled(let path):
        opened.remove(path)
        if isNamedPDF(path) { isDue = true }
      case .removed(let path): opened.remove(path)
      case .missed: isDue = true
      case .ended: hasEnded = true
      }
    }
  }
}
