import Glibc
import Synchronization

/// Makes every trial from the first thread, a second thread and a task of this process.
func runTrials(home: String) -> [TrialResult] {
  func attempts(at place: TrialPlace) -> [TrialResult] { trials(at: place, home: home) }
  var results = attempts(at: .firstThread)
  results += onSecondThread { trials(at: .secondThread, home: home) }
  results += inTask { trials(at: .task, home: home) }
  return results
}

private func trials(at place: TrialPlace, home: String) -> [TrialResult] {
  SandboxTrial.allCases.map {
    TrialResult(trial: $0, place: place, refusal: $0.attempt(home: home))
  }
}

/// Work for another thread, and where it leaves its result.
private final class Errand: Sendable {
  let body: @Sendable () -> [TrialResult]
  let results = Mutex<[TrialResult]?>(nil)

  init(_ body: @escaping @Sendable () -> [TrialResult]) { self.body = body }

  func perform() {
    let made = body()
    results.withLock { $0 = made }
  }

  /// Waits, at most two seconds: a thread that can't be made gives no results.
  func wait() -> [TrialResult] {
    for _ in 0..<2000 {
      if let made = results.withLock({ $0 }) { return made }
      usleep(1000)
    }
    return []
  }
}

private func onSecondThread(_ body: @escaping @Sendable () -> [TrialResult]) -> [TrialResult] {
  let errand = Errand(body)
  startThread { errand.perform() }
  return errand.wait()
}

/// Runs something on a thread of its own.
private func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let box = Unmanaged.passRetained(Box(body))
  let error = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, box.toOpaque())
  guard error == 0 else { return box.release() }
  pthread_detach(thread)
}

/// Runs tasks on threads of their own: libdispatch, which tasks else run on, watches its threads
/// through `/proc` and ends a process that may not read there.
private final class ThreadExecutor: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    startThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

private func inTask(_ body: @escaping @Sendable () -> [TrialResult]) -> [TrialResult] {
  let errand = Errand(body)
  Task(executorPreference: ThreadExecutor()) { errand.perform() }
  return errand.wait()
}
