import Testing

@testable import Evaluation

@Suite("Confidences are compared with what is right")
struct ReliabilityTests {
  private func trusts(_ right: [Double], _ wrong: [Double]) -> [Trust] {
    right.map { Trust(confidence: $0, isRight: true) }
      + wrong.map { Trust(confidence: $0, isRight: false) }
  }

  @Test(
    "Ordering is the share of pairs with the right one above",
    arguments: [
      ([0.9, 0.8], [0.1, 0.2], 1.0),
      ([0.1, 0.2], [0.9, 0.8], 0.0),
      ([0.5], [0.5], 0.5),
      ([0.9, 0.3], [0.5], 0.5),
      ([0.9, 0.9, 0.1], [0.9, 0.05], (0.5 + 1 + 0.5 + 1 + 0 + 1) / 6),
    ])
  func ordering(right: [Double], wrong: [Double], expected: Double) throws {
    let ordering = try #require(Reliability(trusts(right, wrong)).ordering)
    #expect(abs(ordering - expected) < 1e-9)
  }

  @Test("There is no ordering where all are right, or all wrong")
  func noOrdering() {
    #expect(Reliability(trusts([0.9], [])).ordering == nil)
    #expect(Reliability(trusts([], [0.9])).ordering == nil)
    #expect(Reliability([]).ordering == nil)
  }

  @Test("The calibration error weighs each bin by its size")
  func calibration() {
    // Three at 0.95, all right; one at 0.55, wrong.
    let reliability = Reliability(trusts([0.95, 0.95, 0.95], [0.55]))
    #expect(abs(reliability.calibrationError - (0.05 * 0.75 + 0.55 * 0.25)) < 1e-9)
    #expect(reliability.bins[9].count == 3)
    #expect(reliability.bins[5].rightShare == 0)
  }

  @Test("A confidence of 1 lies in the last bin, and 0.9 is high")
  func edges() {
    let reliability = Reliability(trusts([1, 0.9, 0], [0.9]))
    #expect(reliability.bins.map(\.count) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    #expect(reliability.highCount == 3)
    #expect(reliability.highRightCount == 2)
  }
}
