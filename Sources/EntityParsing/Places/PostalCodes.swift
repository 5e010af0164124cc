import Lexicons

/// Reads postcodes by the form that each country gives them.
enum PostalCodes {
  struct Found: Hashable {
    /// Indices of words.
    var words: Range<Int>
    /// As countries write it ("75007", "G1K 4B7").
    var code: String
    /// The countries whose codes look like this.
    var countries: [String]
    /// Whether the city follows the code (else it stands before).
    var isBeforeCity: Bool
    /// Whether it stands behind the town of a country that writes it in front, and ends the text.
    var isListing = false
  }

  /// The postcode that begins at a word, if one does.
  static func match(_ list: WordList, at index: Int, in range: Range<Int>) -> Found? {
    switch list[index].shape {
    case .lower, .capitalized, .sign: return nil
    case .number, .mixed, .capitals, .initial: break
    }
    let word = list[index]
    let next = index + 1 < range.upperBound ? list[index + 1] : nil
    if word.shape == .number { return digits(list, word, next, at: index, in: range) }
    if word.shape == .mixed || word.shape == .capitals {
      if let found = prefixed(word, at: index) { return found }
      return letters(word, next, at: index)
    }
    if word.shape == .initial, ["f", "b", "d", "l"].contains(word.folded), let next,
      index + 2 < range.upperBound, next.isSign("-"), list[index + 2].shape == .number,
      (4...5).contains(list[index + 2].folded.utf8.count)
    {
      let country = ["f": "FR", "b": "BE", "d": "DE", "l": "LU"][word.folded] ?? ""
      return Found(
        words: index..<index + 3, code: list[index + 2].folded, countries: [country],
        isBeforeCity: true)
    }
    return nil
  }

  private static func digits(
    _ list: WordList, _ word: Word, _ next: Word?, at index: Int, in range: Range<Int>
  ) -> Found? {
    let count = word.folded.utf8.count
    let city = next?.isProper == true || next?.isElided == true
    if count == 5, word.folded != "00000" {
      if city {
        return Found(
          words: index..<index + 1, code: word.folded, countries: ["FR", "DE", "ES", "IT"],
          isBeforeCity: true)
      }
      // "Springfield, IL 62704"
      if index > range.lowerBound, list[index - 1].shape == .capitals,
        list[index - 1].folded.utf8.count == 2
      {
        return Found(
          words: index..<index + 1, code: word.folded, countries: ["US"], isBeforeCity: false)
      }
      if range.count == 1 {
        return Found(
          words: index..<index + 1, code: word.folded, countries: ["US", "FR"], isBeforeCity: false)
      }
      // "Blinville 44999", as listings of events print it.
      if index > range.lowerBound, index == range.upperBound - 1, list[index - 1].isProper {
        return Found(
          words: index..<index + 1, code: word.folded, countries: ["FR", "DE", "ES", "IT"],
          isBeforeCity: false, isListing: true)
      }
      return nil
    }
    // "69 003 Lyon"
    if count == 2, let next, next.shape == .number, next.folded.utf8.count == 3,
      index + 2 < range.upperBound, list[index + 2].isProper
    {
      return Found(
        words: index..<index + 2, code: word.folded + next.folded, countries: ["FR"],
        isBeforeCity: true)
    }
    // "Barrow SA 5301"
    if count == 4, index > range.lowerBound, list[index - 1].shape == .capitals,
      australianStates.contains(list[index - 1].folded)
    {
      return Found(
        words: index..<index + 1, code: word.folded, countries: ["AU"], isBeforeCity: false)
    }
    if count == 4, let found = dutchOrPortuguese(list, at: index, in: range) { return found }
    if count == 4, city, word.folded.utf8.first != UInt8(ascii: "0") {
      let isYear = ("1900"..."2100").contains(word.folded)
      return Found(
        words: index..<index + 1, code: word.folded,
        countries: isYear ? ["CH?", "BE?"] : ["CH", "BE", "LU", "AT", "NL"], isBeforeCity: true)
    }
    return nil
  }

  private static let australianStates: Set<String> = [
    "nsw", "vic", "qld", "sa", "wa", "tas", "nt", "act",
  ]

  /// "4381 NJ Vlissingen", "3800-123 Aveiro".
  private static func dutchOrPortuguese(
    _ list: WordList, at index: Int, in range: Range<Int>
  ) -> Found? {
    let first = list[index].folded
    guard index + 2 < range.upperBound, first.utf8.first != UInt8(ascii: "0") else { return nil }
    let next = list[index + 1]
    if next.shape == .capitals, next.folded.utf8.count == 2, list[index + 2].isProper,
      !("1900"..."2100").contains(first)
    {
      return Found(
        words: index..<index + 2, code: "\(first) \(next.folded.uppercased())",
        countries: ["NL"], isBeforeCity: true)
    }
    if next.isSign("-"), !next.isSpacedBefore, index + 3 < range.upperBound,
      case let last = list[index + 2], last.shape == .number, last.folded.utf8.count == 3,
      !last.isSpacedBefore, list[index + 3].isProper
    {
      return Found(
        words: index..<index + 3, code: "\(first)-\(last.folded)", countries: ["PT"],
        isBeforeCity: true)
    }
    return nil
  }

  /// "CH-1400", "F-75001", "L-1234", "NL…" written as one word or with their country in front.
  private static func prefixed(_ word: Word, at index: Int) -> Found? {
    // It ends in a figure.
    guard word.folded.utf8.last.map(AddressBytes.isDigit) == true else { return nil }
    let parts = word.folded.split(separator: "-")
    guard parts.count == 2, parts[1].utf8.allSatisfy(AddressBytes.isDigit),
      (4...5).contains(parts[1].utf8.count)
    else { return nil }
    let countries = [
      "ch": "CH", "f": "FR", "fr": "FR", "b": "BE", "be": "BE", "d": "DE", "l": "LU", "a": "AT",
    ]
    guard let country = countries[String(parts[0])] else { return nil }
    return Found(
      words: index..<index + 1, code: String(parts[1]), countries: [country], isBeforeCity: true)
  }

  /// Codes of letters and digits: Canadian, British, Irish, Dutch second halves.
  private static func letters(_ word: Word, _ next: Word?, at index: Int) -> Found? {
    // The first half has a figure, which a word in capitals has not.
    guard word.shape == .mixed, let next, next.isSpacedBefore,
      next.shape == .mixed || next.shape == .capitals || next.shape == .number
    else { return nil }
    let first = shape(word)
    let second = shape(next)
    let code = "\(word.folded) \(next.folded)".uppercased()
    if first == "A9A", second == "9A9" {
      return Found(words: index..<index + 2, code: code, countries: ["CA"], isBeforeCity: false)
    }
    if ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(first), second == "9AA" {
      return Found(words: index..<index + 2, code: code, countries: ["GB"], isBeforeCity: false)
    }
    // An Eircode: a routing key and four letters or digits.
    if first == "A99" || first == "A9A", second.utf8.count == 4,
      second.utf8.first == UInt8(ascii: "A")
    {
      return Found(words: index..<index + 2, code: code, countries: ["IE"], isBeforeCity: false)
    }
    return nil
  }

  /// Letters as `A`, digits as `9`.
  private static func shape(_ word: Word) -> String {
    String(
      decoding: word.folded.utf8.map {
        AddressBytes.isDigit($0)
          ? UInt8(ascii: "9") : AddressBytes.isLetter($0) ? UInt8(ascii: "A") : $0
      }, as: UTF8.self)
  }
}
