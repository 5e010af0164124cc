import NIOPosix
import Serving
import ServiceLifecycle
import Synchronization

/// Keeps the catalogue that requests are answered from, and makes a new one when files change.
final class CatalogueKeeper: Service {
  private let builder: Mutex<CatalogueBuilder>
  private let current: Mutex<Snapshot?> = Mutex(nil)
  let clock: @Sendable () -> Int

  /// So long at least between two looks at the folder.
  private static let pause = Duration.seconds(1)
  /// Looks at the folder take this part of the time at most.
  private static let share = 20

  init(_ builder: CatalogueBuilder, clock: @escaping @Sendable () -> Int) {
    self.builder = Mutex(builder)
    self.clock = clock
  }

  /// The catalogue of now; `nil` before the start.
  var snapshot: Snapshot? { current.withLock { $0 } }

  /// Makes the first catalogue.
  func start() throws(FolderFault) { try look() }

  func run() async throws {
    var pause = Self.pause
    while true {
      // Ends early where the server is told to stop.
      let wait = pause
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }
      guard !Task.isCancelled, !Task.isShuttingDownGracefully else { return }
      let start = ContinuousClock.now
      // Reading kits takes its time; it is not taken from those who answer.
      try await NIOThreadPool.singleton.runIfActive {
        do throws(FolderFault) {
          try self.look()
        } catch {
          self.publish(self.snapshot?.catalogue, fault: error)
        }
      }
      pause = max(Self.pause, (ContinuousClock.now - start) * Self.share)
    }
  }

  private func look() throws(FolderFault) {
    let now = clock()
    let fresh = try builder.withLock { builder throws(FolderFault) in try builder.build(now: now) }
    if fresh != nil || snapshot?.catalogue.fault != nil {
      publish(fresh ?? snapshot?.catalogue, fault: nil)
    }
  }

  private func publish(_ catalogue: Catalogue?, fault: FolderFault?) {
    guard var catalogue else { return }
    catalogue.fault = fault
    let snapshot = Snapshot(catalogue)
    current.withLock { $0 = snapshot }
  }
}

/// A catalogue that requests share without copying its parts.
final class Snapshot: Sendable {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }
}
