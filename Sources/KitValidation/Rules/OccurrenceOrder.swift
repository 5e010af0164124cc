import CivilTime
import KitModel

/// Occurrences are ascending and each stands once; what points at them moves along.
func putOccurrencesInOrder(of event: inout Event) {
  let occurrences = event.occurrences
  let order = occurrences.indices.sorted { left, right in
    let first = sortKey(occurrences[left])
    let second = sortKey(occurrences[right])
    return first == second ? left < right : first < second
  }
  var kept: [Int] = []
  for index in order where !kept.contains(where: { occurrences[$0] == occurrences[index] }) {
    kept.append(index)
  }
  event.reorderOccurrences(kept)
}

/// What can't be dated comes last.
private func sortKey(_ occurrence: Occurrence) -> OccurrenceKey {
  OccurrenceKey(
    first: occurrence.start ?? occurrence.end, second: occurrence.end,
    partial: occurrence.partial ?? "")
}

private struct OccurrenceKey: Comparable {
  var first: LocalMoment?
  var second: LocalMoment?
  var partial: String

  static func < (left: Self, right: Self) -> Bool {
    if left.first != right.first {
      guard let leftFirst = left.first else { return false }
      guard let rightFirst = right.first else { return true }
      return leftFirst < rightFirst
    }
    if left.second != right.second {
      guard let leftSecond = left.second else { return true }
      guard let rightSecond = right.second else { return false }
      return leftSecond < rightSecond
    }
    return left.partial < right.partial
  }
}

extension Event {
  mutating func keepOccurrences(_ isKept: (Occurrence) -> Bool) {
    reorderOccurrences(occurrences.indices.filter { isKept(occurrences[$0]) })
  }

  /// Keeps the occurrences at some indices, in that order; evidence of others goes with them, that
  /// of a repeated one goes to the one that is kept.
  fileprivate mutating func reorderOccurrences(_ kept: [Int]) {
    guard kept != Array(occurrences.indices) else { return }
    let old = occurrences
    func moved(_ field: String) -> String? {
      guard let pointer = OccurrencePointer(field) else { return field }
      guard old.indices.contains(pointer.index),
        let place = kept.firstIndex(where: { old[$0] == old[pointer.index] })
      else { return nil }
      return "/occurrences/\(place)\(pointer.rest)"
    }
    occurrences = kept.map { old[$0] }
    evidence = evidence.compactMap { told in
      moved(told.field).map { field in
        var told = told
        told.field = field
        return told
      }
    }
    inferred = inferred.compactMap { told in
      moved(told.field).map { Inference(field: $0, from: told.from) }
    }
  }
}

/// A JSON Pointer into `/occurrences`.
private struct OccurrencePointer {
  var index: Int
  /// Empty, or what follows the index, with its slash.
  var rest: Substring

  init?(_ field: String) {
    let prefix = "/occurrences/"
    guard field.hasPrefix(prefix) else { return nil }
    let tail = field.dropFirst(prefix.count)
    let digits = tail.prefix { $0 != "/" }
    guard let index = Int(digits) else { return nil }
    self.index = index
    rest = tail.dropFirst(digits.count)
  }
}
