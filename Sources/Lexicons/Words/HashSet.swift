/// A set of ``WordHash``es.
///
/// They are hashes already, so that none is hashed again, as a set would.
@usableFromInline package struct HashSet: Sendable {
  /// An open-addressed table; 0 is free.
  private var slots: [UInt64]
  private var count = 0

  /// - Parameter capacity: how many may come; more make the table larger.
  package init(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  package mutating func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count { grow() }
  }

  package var isEmpty: Bool { count == 0 }

  package func union(_ other: HashSet) -> HashSet {
    var all = self
    for hash in other.slots where hash != 0 { all.insert(hash) }
    return all
  }

  @usableFromInline package func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = HashSet(capacity: slots.count)
    for hash in slots where hash != 0 { larger.insert(hash) }
    self = larger
  }
}
