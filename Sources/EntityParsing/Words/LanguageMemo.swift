import Synchronization

/// What was made of the files of a kit's languages, made at its first use: other languages cost nothing.
///
/// A list, for there are few; a dictionary of each kind of value costs its making at every start.
final class LanguageMemo<Value: Sendable>: Sendable {
  private let known = Mutex<[(languages: [String], value: Value)]>([])

  func value(of languages: [String], _ make: ([String]) -> Value) -> Value {
    known.withLock { known in
      if let found = known.first(where: { $0.languages == languages }) { return found.value }
      let value = make(languages)
      known.append((languages, value))
      return value
    }
  }
}
