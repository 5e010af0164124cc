import KitModel

/// Leaves out soft hyphens that are not drawn: where a word could have been cut at a line's end and was not.
///
/// As in text whose producer marked all such places: "vil", U+00AD, "lage" as one word, the hyphen without width. One that has width
/// is a hyphen that the producer prints as U+00AD.
enum SoftHyphens {
  /// What has less width is not drawn, in type sizes.
  private static let leastWidth = 0.05

  static func withoutUndrawn(_ run: GlyphRun, edges: [GlyphEdges], size: Double) -> String {
    guard run.text.utf8.contains(0xC2), run.text.unicodeScalars.contains(where: isSoftHyphen),
      edges.indices.contains(run.glyphs.lowerBound), run.glyphs.upperBound <= edges.count
    else { return run.text }
    var kept = String.UnicodeScalarView()
    for (scalar, glyph) in zip(run.text.unicodeScalars, run.glyphs) {
      let width = Double(edges[glyph].right - edges[glyph].left)
      if isSoftHyphen(scalar), width < leastWidth * size { continue }
      kept.append(scalar)
    }
    return String(kept)
  }

  private static func isSoftHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xAD }
}
