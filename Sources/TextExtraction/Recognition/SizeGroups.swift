import Glibc

/// Groups measured sizes that scatter about one, by where their letters heap up.
///
/// Sizes measured on an image scatter by a few hundredths. Whoever cuts them at fixed widths cuts
/// through the size of the running text at times; here a bound lies only where few letters are.
struct SizeGroups {
  /// The width of a step on the logarithmic scale of sizes.
  private static let step = 0.005
  /// In steps, how far a size spreads to either side: measures of one size lie that close.
  private static let spread = 5
  /// A hollow between two heaps is a gap where it is at most this share of the lower one.
  private static let deepest = 0.8
  /// How many times its smallest size the largest size of a group that joins heaps may be.
  private static let widestGroup = 1.07

  /// One heap: its steps, and what it holds.
  private struct Heap {
    var steps: Range<Int>
    var peak: Double
    var smallest: Double
    var largest: Double
    var sum: Double
    var count: Int
  }

  /// Ascending; the mean of each group of sizes, each of which `count` letters have.
  static func means(_ values: [(value: Double, count: Int)]) -> [Double] {
    let sizes = values.filter { $0.value > 0 && $0.count > 0 }.sorted { $0.value < $1.value }
    guard let first = sizes.first, let last = sizes.last else { return [] }
    let start = place(first.value) - spread
    var density = [Double](repeating: 0, count: place(last.value) + spread + 1 - start)
    for (value, count) in sizes {
      let middle = place(value) - start
      for offset in (1 - spread)..<spread {
        density[middle + offset] += Double(count * (spread - abs(offset)))
      }
    }
    var heaps = heaps(sizes, density, start)
    while let joint = bestJoint(heaps, density) {
      let next = heaps.remove(at: joint + 1)
      heaps[joint].steps = heaps[joint].steps.lowerBound..<next.steps.upperBound
      heaps[joint].peak = max(heaps[joint].peak, next.peak)
      heaps[joint].largest = next.largest
      heaps[joint].sum += next.sum
      heaps[joint].count += next.count
    }
    return heaps.map { $0.sum / Double($0.count) }
  }

  private static func place(_ size: Double) -> Int { Int((log(size) / step).rounded()) }

  /// The sizes between the hollows of the density.
  private static func heaps(
    _ sizes: [(value: Double, count: Int)], _ density: [Double], _ start: Int
  ) -> [Heap] {
    var heaps: [Heap] = []
    var bounds = [0]
    var isFalling = false
    for index in density.indices.dropFirst() {
      if density[index] < density[index - 1] { isFalling = true }
      if density[index] > density[index - 1] {
        if isFalling { bounds.append(index - 1) }
        isFalling = false
      }
    }
    bounds.append(density.count)
    var rest = sizes[...]
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      let inside = rest.prefix { place($0.value) - start < upper }
      rest = rest.dropFirst(inside.count)
      guard let first = inside.first, let last = inside.last else { continue }
      heaps.append(
        Heap(
          steps: lower..<upper, peak: density[lower..<upper].max() ?? 0, smallest: first.value,
          largest: last.value, sum: inside.reduce(0) { $0 + $1.value * Double($1.count) },
          count: inside.reduce(0) { $0 + $1.count }))
    }
    return heaps
  }

  /// The two neighbours with the shallowest hollow between them, where it is no gap.
  private static func bestJoint(_ heaps: [Heap], _ density: [Double]) -> Int? {
    var best: (index: Int, depth: Double)?
    for (index, (lower, upper)) in zip(heaps, heaps.dropFirst()).enumerated()
    where upper.largest <= lower.smallest * widestGroup {
      let depth = density[upper.steps.lowerBound] / min(lower.peak, upper.peak)
      if depth > deepest, depth > best?.depth ?? 0 { best = (index, depth) }
    }
    return best?.index
  }
}
