import KitModel

/// Bullets set far in front of their items, as a tab does, put back into their lines.
enum BulletLines {
  /// The widest white between a bullet and its item, in type sizes.
  private static let widestGap = 4.0
  private static let leastOverlap = 0.4

  /// The lines with each bullet that stands alone in front of the nearest line beside it.
  static func joined(_ lines: [[Word]]) -> [[Word]] {
    let bullets = lines.indices.filter { isBullet(lines[$0]) }
    guard !bullets.isEmpty else { return lines }
    // Lines by the strips of the page that they begin in.
    let strip = 12.0
    var starts: [Int: [Int]] = [:]
    for index in lines.indices where !isBullet(lines[index]) {
      starts[Int(lines[index][0].inkBox.midY / strip), default: []].append(index)
    }
    var joined = lines
    var taken: Set<Int> = []
    for bullet in bullets {
      let mark = lines[bullet][0]
      let key = Int(mark.inkBox.midY / strip)
      let beside = (key - 1...key + 1).lazy.flatMap { starts[$0] ?? [] }.filter {
        isBeside(lines[$0][0], mark)
      }
      guard let nearest = beside.min(by: { lines[$0][0].box.x0 < lines[$1][0].box.x0 }) else {
        continue
      }
      joined[nearest] = lines[bullet] + joined[nearest]
      taken.insert(bullet)
    }
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }

  private static func isBullet(_ line: [Word]) -> Bool {
    line.count == 1 && line[0].text.isOneScalar
      && line[0].text.unicodeScalars.allSatisfy(Bullet.isUnmistakable)
  }

  private static func isBeside(_ word: Word, _ mark: Word) -> Bool {
    let gap = word.box.x0 - mark.box.x1
    return gap > 0 && gap < widestGap * word.size
      && word.inkBox.verticalOverlap(mark.inkBox)
        > leastOverlap * min(word.inkBox.height, mark.inkBox.height)
  }
}
