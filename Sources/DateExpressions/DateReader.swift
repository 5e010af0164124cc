import CivilTime

/// Finds expressions of time in text and resolves them to occurrences.
///
/// A reader is made once for its languages and used for any number of texts.
public struct DateReader: Sendable {
  /// BCP 47 primary tags; languages without data leave numeric and ISO dates readable.
  public let languages: [String]
  let lexicon: DateLexicon
  /// Whether "9.30" alone is an hour; set where the texts are known to write hours so.
  public let readsDottedHours: Bool
  /// Whether "14/03" that is set off is a day; set where the texts are known to write days so.
  public let readsFigureDays: Bool

  /// Whether "1040" at the start of a text is an hour; set where texts are known to open with hours so.
  public let readsFourFigures: Bool
  /// Whether "1:30" without a half of the day is of the afternoon; set where the texts are known to count twelve hours.
  public let countsTwelveHours: Bool

  /// Makes one from its parts.
  public init(
    languages: [String], readsDottedHours: Bool = false, readsFourFigures: Bool = false,
    readsFigureDays: Bool = false, countsTwelveHours: Bool = false
  ) {
    self.languages = languages
    self.readsDottedHours = readsDottedHours
    self.readsFourFigures = readsFourFigures
    self.readsFigureDays = readsFigureDays
    self.countsTwelveHours = countsTwelveHours
    lexicon = .shared(for: languages)
  }

  /// The expressions in `text`, ascending and disjoint, each as long as it can be.
  ///
  /// `isWhole`: the text is one expression, as in a search box: bare "17/02" or "le 16" counts.
  public func scan(_ text: String, isWhole: Bool = false) -> [DateExpression] {
    var text = text
    return text.withUTF8 { bytes in
      let items = lexicon.items(of: Tokenizer.tokens(of: bytes))
      let grammar = Grammar(
        items: items, lexicon: lexicon, isWhole: isWhole, readsDottedHours: readsDottedHours,
        readsFourFigures: readsFourFigures, readsFigureDays: readsFigureDays)
      return Scanner(grammar: grammar).expressions().map { match in
        let range = Int(items[match.first].start)..<Int(items[match.next - 1].end)
        let printed = countsTwelveHours ? match.printed.inWakingHours : match.printed
        return DateExpression(
          range: range, text: String(decoding: bytes[range], as: UTF8.self), rule: match.rule,
          known: printed.known, isExclusion: grammar.isExcluded(match.first),
          printed: printed)
      }
    }
  }

  /// Completes an expression from what is known around it.
  public func resolve(_ expression: DateExpression, in context: DateContext) -> ResolvedDate {
    var resolver = Resolver(lexicon: lexicon, context: context, printed: expression.printed)
    return resolver.resolved(expression)
  }

  /// Scans a text and resolves what it finds in order.
  ///
  /// What one expression makes certain helps the next: a bare time falls on the day before it, a
  /// date without a year takes the year of its sentence.
  public func read(_ text: String, in context: DateContext) -> [ResolvedDate] {
    var carried = context
    var end = 0
    let bytes = Array(text.utf8)
    return scan(text, isWhole: context.isWholeExpression).map { expression in
      if Self.endsSentence(bytes[end..<max(end, expression.range.lowerBound)]) {
        carried.year = context.year
        carried.yearSource = context.yearSource
      }
      end = expression.range.upperBound
      let resolved = resolve(expression, in: carried)
      carried.carry(resolved)
      return resolved
    }
  }
}

extension DateReader {
  /// A full stop, question or exclamation mark with space after it, or a line break.
  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var stopped = false
    for byte in bytes {
      if byte == 0x0A || (stopped && byte <= 0x20) { return true }
      stopped =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
    return false
  }
}

extension DateContext {
  /// Takes over what an expression tells about those after it.
  public mutating func carry(_ resolved: ResolvedDate) {
    let known = resolved.expression.known
    guard let date = resolved.occurrences.first(where: { $0.start != nil })?.start?.date else {
      return
    }
    if known.contains(.year), known.contains(.month) || known.contains(.day) {
      year = date.year
      yearSource = .sentence
    }
    if known.contains(.day) || known.contains(.weekday) || known.contains(.relative)
      || known.contains(.feast)
    {
      days = resolved.occurrences.filter { $0.grain == .day && $0.start != nil }
    }
  }
}
