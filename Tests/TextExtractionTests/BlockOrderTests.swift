import Foundation
import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("The order of text blocks in the content doesn't matter")
struct BlockOrderTests {
  @Test("Runs are the same words in the same places", arguments: [1, 2] as [UInt64])
  func sameRuns(seed: UInt64) throws {
    let sample = try Data(contentsOf: BuiltProducts.sample)
    guard let permuted = try TextBlockPermutation.permuted(sample, seed: seed) else {
      print("qpdf not present")
      return
    }
    #expect(permuted != sample)
    let first = try extractText(from: Array(sample))
    let second = try extractText(from: Array(permuted))
    for (one, other) in zip(first.pages, second.pages) {
      #expect(places(one, first.styles) == places(other, second.styles))
    }
  }

  private func places(_ page: ExtractedPage, _ styles: [TextStyle]) -> [String] {
    page.runs.map { run in
      let style = styles[Int(run.style)]
      return "\(Int(run.box.x0)) \(Int(run.box.y0)) \(run.text) \(style.fontName) \(style.size)"
    }.sorted()
  }
}
