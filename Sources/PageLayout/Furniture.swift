import KitModel
import Lexicons

/// Recognises what repeats from page to page: running headers, footers, page numbers.
enum Furniture {
  /// The share of the page's height at its top and bottom in which furniture stands.
  static let margin = 0.13

  struct Parted {
    var content: [Segment] = []
    var headers: [Segment] = []
    var footers: [Segment] = []
    var pageNumbers: [Segment] = []
  }

  /// Parts each page's segments; `bodySize` in points.
  static func part(
    _ pages: [[Segment]], heights: [Double], numbers: [Int], bodySize: Double
  ) -> [Parted] {
    // The same words at the same height on other pages; a number that is the page's own counts
    // as the same on each.
    var seen: [Key: Int] = [:]
    let keys = pages.enumerated().map { index, segments in
      segments.map { segment in
        isMarginal(segment, height: heights[index], body: bodySize)
          ? key(of: segment, page: numbers[index]) : nil
      }
    }
    for own in keys {
      for key in Set(own.compactMap(\.self)) {
        for y in [key.y - 1, key.y, key.y + 1] {
          seen[Key(text: key.text, y: y), default: 0] += 1
        }
      }
    }
    let needed = pages.count <= 3 ? 2 : max(2, min(pages.count / 3, 3))
    return pages.enumerated().map { index, segments in
      var parted = Parted()
      for (segment, key) in zip(segments, keys[index]) {
        guard let key else {
          parted.content.append(segment)
          continue
        }
        let isTop = segment.ink.midY < heights[index] / 2
        if isPageNumber(segment, page: numbers[index]), !isOfList(segment, in: segments) {
          parted.pageNumbers.append(segment)
        } else if seen[key, default: 0] >= needed,
          !zip(segments, keys[index]).contains(where: { other, key in
            key.map { seen[$0, default: 0] >= needed && isOneRow(other, segment) } == true
              && isBelowContent(
                other, in: segments, isTop: isTop, height: heights[index], body: bodySize)
          }),
          !(isTop && headsColumn(segment, in: segments)),
          !isInsideText(
            segment,
            of: zip(segments, keys[index]).filter {
              $1.map { seen[$0, default: 0] < needed } ?? true
            }.map(\.0))
        {
          if isTop { parted.headers.append(segment) } else { parted.footers.append(segment) }
        } else {
          parted.content.append(segment)
        }
      }
      return parted
    }
  }

  private struct Key: Hashable {
    var text: String
    /// In steps of 4 points from the page's top.
    var y: Int
  }

  private static func isMarginal(_ segment: Segment, height: Double, body: Double) -> Bool {
    (segment.ink.midY < height * margin || segment.ink.midY > height * (1 - margin))
      && segment.size <= body * 1.3
  }

  /// Whether they are one, or stand side by side in one style: what repeats of a row is furniture as a whole or not at all.
  private static func isOneRow(_ segment: Segment, _ other: Segment) -> Bool {
    segment.style == other.style && abs(segment.ink.midY - other.ink.midY) < sameLine
  }

  /// How far the middles of one row's texts may lie apart, in points.
  private static let sameLine = 1.0

  /// Whether text that is no furniture stands between the segment and the page's edge: a month
  /// below a large numeral may stand at one height on every page.
  private static func isBelowContent(
    _ segment: Segment, in segments: [Segment], isTop: Bool, height: Double, body: Double
  ) -> Bool {
    segments.contains { other in
      guard other.ink.horizontalOverlap(segment.ink) > 0, other.size > body * 1.3 else {
        return false
      }
      return isTop
        ? other.ink.y1 <= segment.ink.y0 + 2 && other.ink.midY < height * margin
        : other.ink.y0 >= segment.ink.y1 - 2 && other.ink.midY > height * (1 - margin)
    }
  }

  /// Whether it stands in a text of the page's own, between lines at the same margin as close as those of a paragraph.
  ///
  /// As in: the "Date: Saturday, June 5" of a form's second line, where each page opens with a new one.
  private static func isInsideText(_ segment: Segment, of texts: [Segment]) -> Bool {
    let alike = texts.filter {
      $0.size == segment.size && abs($0.ink.x0 - segment.ink.x0) < segment.size * sameEdge
    }
    let reach = segment.size * paragraphSpacing
    return alike.contains {
      $0.ink.midY < segment.ink.midY && $0.ink.midY > segment.ink.midY - reach
    }
      && alike.contains { $0.ink.midY > segment.ink.midY && $0.ink.midY < segment.ink.midY + reach }
  }

  /// How far left edges may lie apart, in the size of the text.
  private static let sameEdge = 0.3
  /// From the middle of a paragraph's line to the next one's, in the size of the text.
  private static let paragraphSpacing = 1.6

  /// Whether lines follow right below at the same margin: the head of a column of cells may be the
  /// same on every page.
  private static func headsColumn(_ segment: Segment, in segments: [Segment]) -> Bool {
    let peers = segments.filter {
      $0.ink.verticalOverlap(segment.ink) > 0.5 * segment.ink.height && $0.style == segment.style
    }
    guard peers.count >= 2 else { return false }
    return peers.allSatisfy { peer in
      segments.contains {
        $0.ink.y0 > peer.ink.y1 && $0.ink.y0 - peer.ink.y1 < 1.6 * peer.size
          && abs($0.ink.x0 - peer.ink.x0) < peer.size
      }
    }
  }

  /// Whether a number is the first of several one below the other, set alike: the days of a list, "7" or "02/07".
  private static func isOfList(_ number: Segment, in segments: [Segment]) -> Bool {
    guard number.words.count == 1 else { return false }
    let alike = segments.count { other in
      other.style == number.style && other.words.count == 1 && isFigures(other.words[0])
        && other.ink.midY != number.ink.midY
        && abs(other.ink.midX - number.ink.midX) < number.size
    }
    return alike >= leastAlike
  }

  private static func isFigures(_ word: Word) -> Bool {
    word.text.split(whereSeparator: { "/.-".contains($0) }).allSatisfy { Int($0) != nil }
  }

  /// So many more numbers make a list.
  private static let leastAlike = 2

  private static func key(of segment: Segment, page: Int) -> Key {
    var text = ""
    for word in segment.words {
      if !text.isEmpty { text += " " }
      text += Int(word.text).map { abs($0 - page) <= 2 } == true ? "#" : word.text
    }
    return Key(text: text, y: Int(segment.ink.midY / 4))
  }

  /// Whether a segment is a page number, alone or with its ornaments.
  ///
  /// As in: "3", "- 3 -", "3 / 7", "p. 3", "page 3".
  private static func isPageNumber(_ segment: Segment, page: Int) -> Bool {
    let hasFigure = segment.words.contains { $0.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
    guard hasFigure else { return false }
    var number: Int?
    var others = 0
    for word in segment.words {
      for part in word.text.split(whereSeparator: { "/|–-—.·".contains($0) }) {
        if let value = Int(part) {
          if number == nil { number = value } else { others += 1 }
        } else if part.lowercased() == "p" || part.lowercased() == "page" || part == "sur" {
          continue
        } else {
          return false
        }
      }
    }
    guard let number, others <= 1 else { return false }
    return abs(number - page) <= 4
  }
}
