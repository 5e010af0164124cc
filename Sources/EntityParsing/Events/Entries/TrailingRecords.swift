import DateExpressions
import KitModel
import Lexicons

/// Paragraphs of a list that each open with a title and end in its day.
///
/// As in: "Le bal. Tout public. Salle Aubin, samedi 3 avril – 11 h", "Le bal (samedi 3 avril, 11 h, salle Aubin)".
/// One such paragraph may be a sentence like any other. Where those of a section that tell a day are built so, they are its
/// entries: each is parted into its title, its text, and the line that tells when and where.
struct TrailingRecords {
  let tools: EventTools

  private static let least = 3
  private static let leastShare = 0.75
  /// In bytes.
  private static let longest = 420
  private static let longestTitle = 110
  private static let shortestTitle = 4
  private static let longestPlace = 70

  /// The parts of a record, as stretches of its text.
  private struct Parts {
    /// `nil` where the title stands in the item before.
    var title: Range<Int>?
    var text: Range<Int>?
    var when: Range<Int>
    var place: Range<Int>?
    var rest: Range<Int>?
  }

  /// Whether what tells a day is built so.
  func areRecords(_ items: [Item]) -> Bool { records(of: items) != nil }

  /// Blocks but for those that tell a day so: what they say is told, and no sentence.
  func others(among blocks: [Block]) -> [Block] {
    guard areRecords(tools.stream.items(of: blocks)) else { return blocks }
    return blocks.filter { $0.isHeading || !tools.dated($0.text).hasCertainDay }
  }

  func parted(_ items: [Item]) -> [Item] {
    guard let records = records(of: items) else { return items }
    let look = zip(items, records).first { $1?.title != nil }?.0.look
    return zip(items, records).flatMap { item, record in
      record.map { self.items(of: $0, in: item, look: look) } ?? [item]
    }
  }

  // MARK: - Reading

  private func records(of items: [Item]) -> [Parts?]? {
    let dated = items.count { $0.table == nil && !$0.isTitleLike && $0.dated.hasCertainDay }
    guard dated >= Self.least,
      case let records = items.indices.map({ index -> Parts? in
        // A town that runs in before a title is none.
        let isPlaced = items[index].followsRunIn && index > 0 && isTown(items[index - 1].text.text)
        return isPlaced ? nil : parts(of: items[index])
      }),
      // What could head any list is a title among others.
      case let count = zip(items, records).count(where: { item, record in
        record.map { !isGeneric($0, in: item) } ?? false
      }),
      count >= Self.least, Double(count) >= Self.leastShare * Double(dated)
    else { return nil }
    return records
  }

  private func isGeneric(_ parts: Parts, in item: Item) -> Bool {
    parts.title.map { tools.lexicon.isGenericHeading(item.text.slice($0).text) } ?? false
  }

  private func parts(of item: Item) -> Parts? {
    guard item.table == nil, !item.isTitleLike, item.byteCount <= Self.longest,
      let days = cluster(item.dated)
    else { return nil }
    return bracketed(item, days: days) ?? sentenced(item, days: days)
  }

  /// Where a text tells its day and hour, if it does so in one place and not at its start.
  private func cluster(_ dated: DatedText) -> Range<Int>? {
    guard let first = dated.expressions.first(where: \.statesDayOfMonth),
      first.range.lowerBound > 0
    else { return nil }
    var end = first.range.upperBound
    for next in dated.expressions where next.range.lowerBound >= end {
      guard next.range.lowerBound - end <= Self.longestLink else {
        if next.statesDayOfMonth { return nil }
        continue
      }
      end = next.range.upperBound
    }
    return first.range.lowerBound..<end
  }

  /// Between a day and its hour, in bytes.
  private static let longestLink = 16

  /// "Le bal (samedi 3 avril, 11 h, salle Aubin)".
  private func bracketed(_ item: Item, days: Range<Int>) -> Parts? {
    let bytes = Array(item.text.text.utf8)
    guard let open = bytes[..<days.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      days.lowerBound - open <= Self.longestGlue,
      let close = bytes[days.upperBound...].firstIndex(of: UInt8(ascii: ")")),
      let title = name(item.text, 0..<open), !isTown(item.text.slice(title).text),
      !bytes[..<open].contains(UInt8(ascii: "("))
    else { return nil }
    var parts = Parts(title: title, when: days)
    parts.place = part(item.text, days.upperBound..<close)
    parts.rest = part(item.text, close + 1..<bytes.count)
    if let place = parts.place, place.count > Self.longestPlace { return nil }
    return parts
  }

  /// A stop of a tour, whose title stands above the list: "Blinville (6 novembre)".
  private func isTown(_ name: String) -> Bool {
    guard let mention = tools.places.parse(name).first else { return false }
    return mention.location.city != nil && mention.range.count == name.utf8.count
  }

  /// A word in front of a day: "le", "from".
  private static let longestGlue = 8

  /// A title, sentences, and a place in front of the day.
  ///
  /// As in: "Le bal. Tout public, dès 7 ans. Salle Aubin, samedi 3 avril – 11 h".
  private func sentenced(_ item: Item, days: Range<Int>) -> Parts? {
    let text = item.text
    let bytes = Array(text.text.utf8)
    guard item.dated.hasTime, bytes.count - days.upperBound <= Self.longestPlace else { return nil }
    var start = 0
    if !item.followsRunIn {
      guard let end = Self.firstStop(bytes, upTo: days.lowerBound) else { return nil }
      start = end
    }
    let last = Self.lastStop(bytes, in: start..<days.lowerBound) ?? start
    guard let place = place(text, last..<days.lowerBound) else { return nil }
    var parts = Parts(when: days)
    if start > 0 {
      guard let title = name(text, 0..<start), !isTown(text.slice(title).text) else { return nil }
      parts.title = title
    }
    parts.text = part(text, start..<last)
    parts.place = place.isEmpty ? part(text, days.upperBound..<bytes.count) : place
    return parts
  }

  /// What stands in front of a day in its sentence, where that is a name or nothing; `nil` where it is a clause.
  private func place(_ text: SourcedText, _ range: Range<Int>) -> Range<Int>? {
    guard let place = part(text, range) else { return range.lowerBound..<range.lowerBound }
    let name = text.slice(place).text
    guard place.count <= Self.longestPlace, let first = name.unicodeScalars.first,
      LetterCase.isCapital(first)
    else {
      // "le", "on".
      return place.count < Self.longestGlue ? range.lowerBound..<range.lowerBound : nil
    }
    let end = text.slice(place.upperBound..<range.upperBound).text.utf8
    let signs = end.contains { ",:|/".utf8.contains($0) || $0 == 0xE2 || $0 == 0xC2 || $0 == 0x2D }
    return signs ? place : nil
  }

  /// Behind the first sentence that can be a title.
  private static func firstStop(_ bytes: [UInt8], upTo end: Int) -> Int? {
    stops(bytes, in: 0..<min(end, longestTitle + 2)).first { $0 > shortestTitle }
  }

  private static func lastStop(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    stops(bytes, in: range).last
  }

  /// Offsets behind a stop and its space, where a new sentence or a figure begins.
  private static func stops(_ bytes: [UInt8], in range: Range<Int>) -> [Int] {
    range.filter { index in
      guard index >= 2, index > range.lowerBound, bytes[index - 1] == 0x20,
        [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[index - 2]),
        index < bytes.count
      else { return false }
      let next = bytes[index]
      return (0x41...0x5A).contains(next) || (0x30...0x39).contains(next) || next == 0xC3
        || next == 0xC2
    }
      + (bytes.indices.contains(range.upperBound) && range.upperBound >= 2
        && bytes[range.upperBound - 1] == 0x20
        && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
          bytes[range.upperBound - 2])
        ? [range.upperBound] : [])
  }

  private func name(_ text: SourcedText, _ range: Range<Int>) -> Range<Int>? {
    guard let name = part(text, range),
      (Self.shortestTitle...Self.longestTitle).contains(name.count),
      let first = text.slice(name).text.unicodeScalars.first,
      LetterCase.isCapital(first) || "«“\"".unicodeScalars.contains(first)
        || ("0"..."9").contains(first)
    else { return nil }
    return name
  }

  /// A stretch without the signs and spaces around it; `nil` where nothing is left.
  private func part(_ text: SourcedText, _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let bytes = Array(text.text.utf8)
    let isLoose = { (byte: UInt8) in
      byte == 0x20 || ",;:|/.".utf8.contains(byte)
    }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isLoose(bytes[lower]) { lower += 1 }
    while upper > lower, isLoose(bytes[upper - 1]) { upper -= 1 }
    let whole = text.slice(lower..<upper)
    let trimmed = TitleCleaning.trimmed(whole)
    guard !trimmed.isEmpty else { return nil }
    let start = TitleCleaning.trimmedStart(whole)
    lower = upper - start.text.utf8.count
    return lower..<lower + trimmed.text.utf8.count
  }

  // MARK: - Parts

  private func items(of parts: Parts, in item: Item, look: ItemLook?) -> [Item] {
    var made: [Item] = []
    func add(_ range: Range<Int>?, _ change: (inout Item) -> Void) {
      guard let range, !range.isEmpty else { return }
      let text = item.text.slice(range)
      var part = tools.stream.placedPart(of: item, as: text)
      part.isListItem = false
      part.followsRunIn = false
      if !made.isEmpty { part.gapAbove = 0 }
      change(&part)
      made.append(part)
    }
    add(parts.title) {
      $0.isEmphasised = true
      $0.isHeading = true
      // Capitals and sizes that stand for them make no other kind of title.
      $0.look = look ?? $0.look
      $0.look.isBold = true
    }
    add(parts.when) {
      $0.dated.coverage = .pure
      if let place = parts.place { $0.place = item.text.slice(place) }
    }
    add(parts.text) { _ in }
    add(parts.rest) { _ in }
    return made
  }
}
