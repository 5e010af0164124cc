import Synchronization

/// What was made of the files of a kit's languages, made at its first use: other languages cost nothing.
final class LanguageMemo<Value: Sendable>: Sendable {
  private let known = Mutex<[[String]: Value]>([:])

  func value(of languages: [String], _ make: ([String]) -> Value) -> Value {
    known.withLock { known in
      if let value = known[languages] { return value }
      let value = make(languages)
      known[languages] = value
      return value
    }
  }
}
