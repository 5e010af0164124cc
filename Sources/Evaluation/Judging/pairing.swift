/// Two that belong together, by their places in two lists.
struct Pair: Hashable, Sendable {
  let gold: Int
  let told: Int
}

/// Pairs the elements of two lists one to one, the weightiest pairs first.
///
/// Pairs without weight are none. Of equal ones that which stands first wins, so that the same
/// lists give the same pairs.
func pair<Gold, Told>(
  _ gold: [Gold], _ told: [Told], weight: (Gold, Told) -> Double
) -> [Pair] {
  var candidates: [(weight: Double, pair: Pair)] = []
  for (row, wanted) in gold.enumerated() {
    for (column, got) in told.enumerated() {
      let weight = weight(wanted, got)
      if weight > 0 { candidates.append((weight, Pair(gold: row, told: column))) }
    }
  }
  candidates.sort { left, right in
    if left.weight != right.weight { return left.weight > right.weight }
    return (left.pair.gold, left.pair.told) < (right.pair.gold, right.pair.told)
  }
  var takenGold = Set<Int>()
  var takenTold = Set<Int>()
  return candidates.compactMap { candidate in
    let pair = candidate.pair
    guard !takenGold.contains(pair.gold), !takenTold.contains(pair.told) else { return nil }
    takenGold.insert(pair.gold)
    takenTold.insert(pair.told)
    return pair
  }
}
