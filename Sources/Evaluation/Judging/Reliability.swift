/// Whether confidences mean something: how they compare with the share of what is right.
package struct Reliability: Hashable, Sendable {
  /// Ten, of equal width, from 0 to 1; the last one holds 1 too.
  package let bins: [Bin]
  package let count: Int
  /// The mean distance between a bin's mean confidence and its share of right ones, weighted by
  /// the bins' sizes; 0 is best.
  package let calibrationError: Double
  /// The share of pairs of a right and a wrong one in which the right one stands higher.
  ///
  /// Ties count half; `nil` where all are right, or all wrong.
  package let ordering: Double?
  /// How many stand at ``highConfidence`` or above.
  package let highCount: Int
  /// How many of these are right.
  package let highRightCount: Int

  /// What may be taken over without a look.
  package static let highConfidence = 0.9

  /// Those whose confidence lies within a tenth.
  package struct Bin: Hashable, Sendable {
    package var count = 0
    package var rightCount = 0
    package var confidenceSum = 0.0

    package var meanConfidence: Double { count > 0 ? confidenceSum / Double(count) : 0 }
    package var rightShare: Double { count > 0 ? Double(rightCount) / Double(count) : 0 }
  }

  package init(_ trusts: [Trust]) {
    var bins = Array(repeating: Bin(), count: 10)
    for trust in trusts {
      let index = max(0, min(9, Int(trust.confidence * 10)))
      bins[index].count += 1
      bins[index].confidenceSum += trust.confidence
      if trust.isRight { bins[index].rightCount += 1 }
    }
    self.bins = bins
    count = trusts.count
    let total = Double(max(1, trusts.count))
    calibrationError = bins.reduce(0) { sum, bin in
      sum + abs(bin.meanConfidence - bin.rightShare) * Double(bin.count) / total
    }
    ordering = Self.ordering(of: trusts)
    let high = trusts.filter { $0.confidence >= Self.highConfidence }
    highCount = high.count
    highRightCount = high.count(where: \.isRight)
  }

  package var highShare: Double { count > 0 ? Double(highCount) / Double(count) : 0 }
  package var highRightShare: Double {
    highCount > 0 ? Double(highRightCount) / Double(highCount) : 1
  }

  /// Counts wrong ones below each right one along the ascending confidences.
  private static func ordering(of trusts: [Trust]) -> Double? {
    let sorted = trusts.sorted { $0.confidence < $1.confidence }
    var below = 0
    var won = 0.0
    var start = 0
    while start < sorted.count {
      let tied = sorted[start...].prefix { $0.confidence == sorted[start].confidence }
      let right = tied.count(where: \.isRight)
      let wrong = tied.count - right
      won += Double(right) * (Double(below) + Double(wrong) / 2)
      below += wrong
      start = tied.endIndex
    }
    let right = sorted.count - below
    return right > 0 && below > 0 ? won / (Double(right) * Double(below)) : nil
  }
}
