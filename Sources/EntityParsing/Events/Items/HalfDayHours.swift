import KitModel

/// Tells whether a kit counts twelve hours: it marks some as of the morning or the afternoon, "10 a.m.", "6pm", and prints
/// none of twenty-four.
///
/// Where the mark is left out, "1:30" is then no hour of the night.
enum HalfDayHours {
  /// One mark may stand in somebody's quotation or in a name.
  private static let least = 2

  static func areUsed(in document: SectionedDocument) -> Bool {
    var marked = 0
    for block in document.pages.lazy.flatMap(\.blocks) {
      let texts =
        block.table.map { $0.rows.flatMap { $0.cells.map(\.text.text) } } ?? [block.text.text]
      for text in texts {
        guard let found = marks(in: text) else { return false }
        marked += found
      }
    }
    return marked >= least
  }

  /// How many hours of a text have a mark; `nil` where one is of twenty-four: "14:20", "20:15–21:00".
  static func marks(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var marked = 0
      var index = 0
      while index < bytes.count {
        guard AddressBytes.isDigit(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, AddressBytes.isDigit(bytes[index]) { index += 1 }
        if index - start == 2, isLate(bytes[start..<index]), isColonAndMinutes(bytes[index...]) {
          return nil
        }
        if index - start <= 2, isMark(bytes[index...]) { marked += 1 }
      }
      return marked
    }
  }

  private static func isLate(_ figures: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    Int(String(decoding: figures, as: UTF8.self)).map { (13...23).contains($0) } ?? false
  }

  private static func isColonAndMinutes(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.first == UInt8(ascii: ":")
      && rest.dropFirst().prefix(while: AddressBytes.isDigit).count == 2
  }

  /// "am", " p.m.", "PM" right behind the figures.
  private static func isMark(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = rest[...]
    if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    guard let half = rest.first.map({ $0 | 0x20 }),
      half == UInt8(ascii: "a") || half == UInt8(ascii: "p")
    else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    guard rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "m") else { return false }
    let next = rest.dropFirst().first
    return next.map { !isLetter($0) } ?? true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
