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
  var thread = pthread_t()
  let argument = Unmanaged.passRetained(errand).toOpaque()
  let error = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Errand>.fromOpaque(argument).takeRetainedValue().perform()
      return nil
    }, argument)
  guard error == 0 else { return [] }
  pthread_detach(thread)
  return errand.wait()
}

private func inTask(_ body: @escaping @Sendable () -> [TrialResult]) -> [TrialResult] {
  let errand = Errand(body)
  Task { errand.perform() }
  return errand.wait()
}
