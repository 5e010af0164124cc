import KitModel
import Lexicons

/// The words that a kit puts in somebody's mouth, with the speaker where the text names one.
///
/// Short phrases in quotation marks are titles and turns of phrase; a quotation is a sentence.
func parseQuotes(_ document: SectionedDocument) -> [Quote] {
  var quotes: [Quote] = []
  for page in document.pages {
    for (index, block) in page.blocks.enumerated() where block.table == nil {
      let text = block.text
      guard hasQuotationMark(text.text) else { continue }
      let next = index + 1 < page.blocks.count ? page.blocks[index + 1] : nil
      quotes += QuoteReader(text: text, next: next).quotes()
      if quotes.count > 60 { return quotes }
    }
  }
  return quotes
}

/// Whether any byte of a text can begin "«", "“" or "„".
private func hasQuotationMark(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0xC2, bytes[index + 1] == 0xAB { return true }
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9E
      {
        return true
      }
      index += 1
    }
    return false
  }
}

private struct QuoteReader {
  let text: SourcedText
  /// The block that follows: a pull-quote has its speaker there.
  let next: Block?
  private let bytes: [UInt8]
  private let people = PeopleParser(threshold: 0.65)

  init(text: SourcedText, next: Block?) {
    self.text = text
    self.next = next
    bytes = Array(text.text.utf8)
  }

  func quotes() -> [Quote] {
    marked().compactMap { range in
      let said = text.slice(range).text.trimmingSpaces
      let words = said.parts(at: " ")
      let small = words.filter { $0.first?.isLowercase == true }.count
      guard words.count >= 9, small * 2 >= words.count else { return nil }
      var quote = Quote(text: said)
      quote.evidence = text.places(of: range).prefix(1).map {
        Evidence(field: "/text", place: $0, text: said, confidence: 0.9)
      }
      guard let speaker = speaker(around: range) else { return nil }
      quote.speaker = speaker.person.name
      quote.role = speaker.person.role.map { role in
        speaker.person.affiliation.map { "\(role), \($0)" } ?? role
      }
      quote.evidence.append(speaker.evidence)
      return quote
    }
  }

  /// The bytes between quotation marks.
  private func marked() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (open, close) in [("«", "»"), ("“", "”"), ("„", "“")] {
      let opening = Array(open.utf8)
      let closing = Array(close.utf8)
      var index = 0
      while let start = position(of: opening, from: index),
        let end = position(of: closing, from: start + opening.count)
      {
        found.append(start + opening.count..<end)
        index = end + closing.count
      }
      if !found.isEmpty { break }
    }
    return found
  }

  private func position(of mark: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], Array(bytes[index..<index + mark.count]) == mark { return index }
      index += 1
    }
    return nil
  }

  /// The person named right behind the quotation, right before it, or alone in the next block.
  private func speaker(around range: Range<Int>) -> (person: Person, evidence: Evidence)? {
    let after = min(range.upperBound + 3, bytes.count)..<min(range.upperBound + 180, bytes.count)
    if let found = first(in: after, within: 70) { return found }
    let before = max(0, range.lowerBound - 160)..<max(0, range.lowerBound - 2)
    if let found = last(in: before) { return found }
    guard let next, bytes.count - range.upperBound < 6, next.lines.count <= 3 else { return nil }
    let line = next.text
    guard line.text.utf8.count < 140, let mention = people.parse(line.text).first,
      mention.nameRange.lowerBound < 12, let place = line.places(of: mention.nameRange).first
    else { return nil }
    return (
      mention.person,
      Evidence(
        field: "/speaker", place: place, text: line.slice(mention.nameRange).text,
        confidence: mention.certainty * 0.95)
    )
  }

  private func first(in range: Range<Int>, within limit: Int) -> (
    person: Person, evidence: Evidence
  )? {
    let slice = text.slice(whole(range))
    guard let mention = people.parse(slice.text).first, mention.nameRange.lowerBound < limit else {
      return nil
    }
    return found(mention, in: slice)
  }

  private func last(in range: Range<Int>) -> (person: Person, evidence: Evidence)? {
    let slice = text.slice(whole(range))
    let trimmed = slice.text.trimmingSpaces
    guard trimmed.hasSuffix(":") || trimmed.hasSuffix(","),
      let mention = people.parse(slice.text).last
    else { return nil }
    return found(mention, in: slice)
  }

  private func found(_ mention: PersonMention, in slice: SourcedText) -> (
    person: Person, evidence: Evidence
  )? {
    guard let place = slice.places(of: mention.nameRange).first else { return nil }
    return (
      mention.person,
      Evidence(
        field: "/speaker", place: place, text: slice.slice(mention.nameRange).text,
        confidence: mention.certainty * 0.95)
    )
  }

  /// The range widened to whole scalars.
  private func whole(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower > 0, lower < bytes.count, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    var upper = range.upperBound
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<max(lower, upper)
  }
}
