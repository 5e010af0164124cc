import CPhoneNumbers

/// A telephone number as it was found in a text.
struct FoundPhone: Hashable, Sendable {
  /// `+33608725029`.
  var e164: String
  /// UTF-8 offsets in the scanned text.
  var range: Range<Int>
  var line: Line
  /// Whether the number is in use by its country's plan; numbers kept for fiction are not.
  var isValid: Bool
  /// Whether it was printed with its country.
  var isInternational: Bool

  enum Line: Hashable, Sendable {
    case mobile, fixed, unknown
  }
}

/// Finds telephone numbers in text.
///
/// The candidates are cut here, byte by byte, and read by libphonenumber, which takes as long as a
/// number has. Its own finder is not used: on eight numbers it takes 2.1 ms where reading the
/// candidates takes 0.9 ms, and texts without a candidate don't load its tables at all.
struct PhoneScanner: Sendable {
  /// ISO 3166-1 codes in order of likelihood; numbers in national form are tried in each.
  let countries: [String]
  private let lexicon: AddressLexicon

  init(countries: [String], lexicon: AddressLexicon = .shared) {
    self.countries = countries
    self.lexicon = lexicon
  }

  /// The numbers of a text.
  /// - Parameter taken: stretches that belong to something else, such as mail addresses; ascending.
  func scan(_ text: String, except taken: [Range<Int>] = []) -> [FoundPhone] {
    scan(Array(text.utf8), except: taken)
  }

  func scan(_ bytes: [UInt8], except taken: [Range<Int>] = []) -> [FoundPhone] {
    var found: [FoundPhone] = []
    for candidate in PhoneCandidate.cut(bytes, except: taken, lexicon: lexicon) {
      var index = 0
      while index < candidate.groups.count {
        if let (phone, used) = longest(in: candidate, from: index, bytes) {
          found.append(phone)
          index += used
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// The longest number that begins at a group of digits, and how many groups it takes.
  private func longest(
    in candidate: PhoneCandidate, from index: Int, _ bytes: [UInt8]
  ) -> (FoundPhone, Int)? {
    // A number ends with its line, if it can; only else did the line's end cut it.
    let line = reach(in: candidate, from: index, overLineEnd: false)
    let further = reach(in: candidate, from: index, overLineEnd: true)
    let found = longest(in: candidate, from: index, to: line, bytes)
    guard further > line else { return found.map { ($0.phone, $0.used) } }
    // "06 39 98 64" is no number of a likely country, and with the "19" below it is one.
    if let found, found.country == 0, !found.phone.isInternational || found.phone.isValid {
      return (found.phone, found.used)
    }
    let joined = longest(in: candidate, from: index, to: further, bytes)
    // "+39 347 555 02" is in use only with the "83" below it.
    if let found, let joined, found.phone.isInternational, !found.phone.isValid,
      joined.phone.isValid
    {
      return (joined.phone, joined.used)
    }
    if let found, found.used < line - index || joined.map({ $0.country >= found.country }) ?? true {
      return (found.phone, found.used)
    }
    return joined.map { ($0.phone, $0.used) }
  }

  /// How far the groups from one on can belong to one number.
  private func reach(in candidate: PhoneCandidate, from index: Int, overLineEnd: Bool) -> Int {
    var end = index
    var digits = 0
    while end < candidate.groups.count, digits + candidate.groups[end].digits.count <= 16,
      end == index
        || (!candidate.groups[end].isInternational
          && (overLineEnd || !candidate.groups[end].isAfterLineEnd))
    {
      digits += candidate.groups[end].digits.count
      end += 1
    }
    return end
  }

  private func longest(
    in candidate: PhoneCandidate, from index: Int, to last: Int, _ bytes: [UInt8]
  ) -> (phone: FoundPhone, country: Int, used: Int)? {
    var end = last
    while end > index {
      let groups = candidate.groups[index..<end]
      let count = groups.reduce(0) { $0 + $1.digits.count }
      if count < PhoneShape.leastDigits { return nil }
      if let found = read(groups, bytes) { return (found.phone, found.country, end - index) }
      end -= 1
    }
    return nil
  }

  /// The countries that a number may be of: behind the kit's own, those that print theirs so; before it where nobody there
  /// does.
  private func countries(for groups: ArraySlice<PhoneCandidate.Group>) -> [String] {
    guard groups.count > 1, let own = countries.first else { return countries }
    let lengths = groups.lazy.map(\.digits.count)
    let first = lexicon.groupings.filter { grouping in
      grouping.country != own && grouping.lengths.elementsEqual(lengths)
        && countries.contains(grouping.country)
    }.map(\.country)
    guard !first.isEmpty else { return countries }
    let others = countries.filter { $0 != own && !first.contains($0) }
    let forms = lexicon.groupings.filter { $0.country == own }
    let isForeign = !forms.isEmpty && !forms.contains { $0.lengths.elementsEqual(lengths) }
    return isForeign ? first + [own] + others : [own] + first + others
  }

  /// The text of a C array up to its zero.
  private static func string<Bytes>(_ bytes: Bytes) -> String {
    withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// - Returns: the number and in which of the countries, counted from the likeliest, it was read.
  private func read(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> (phone: FoundPhone, country: Int)? {
    guard let first = groups.first, let last = groups.last, PhoneShape.isPlausible(groups) else {
      return nil
    }
    let range = first.start..<last.digits.upperBound
    var text = String(
      decoding: bytes[range].filter { $0 < 0x80 }.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    let isInternational = first.isInternational
    if isInternational, let international = PhoneShape.withPlus(text) { text = international }
    let digits = text.filter(\.isNumber)
    for (place, likely) in (isInternational ? ["ZZ"] : countries(for: groups)).enumerated()
    where isInternational || PhoneShape.fits(groups, bytes, country: likely) {
      let country = isInternational ? likely : lexicon.country(of: digits, readIn: likely)
      var result = presskit_phone()
      let outcome = text.withCString {
        presskit_phone_parse($0, text.utf8.count, country, &result)
      }
      let e164 = Self.string(result.e164)
      // Where no plan says how long numbers are, one must be in use; a plan that is newer than the library may have
      // longer ones.
      guard
        outcome == 1 && (isInternational || result.is_valid != 0 || lexicon.hasPlan(of: likely))
          || outcome == 2
            && lexicon.isPlanned(
              e164.utf8.dropFirst(1 + Int(result.code_length)), in: Self.string(result.region))
      else { continue }
      let line: FoundPhone.Line =
        switch result.type {
        case PRESSKIT_PHONE_MOBILE: .mobile
        case PRESSKIT_PHONE_FIXED: .fixed
        default: .unknown
        }
      let phone = FoundPhone(
        e164: e164, range: range, line: line, isValid: result.is_valid != 0,
        isInternational: isInternational)
      return (phone, place)
    }
    return bracketedCountry(groups, bytes)
  }

  /// "(33) 1 99 00 12 34": a number whose country stands in brackets, where no country reads it otherwise.
  private func bracketedCountry(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> (phone: FoundPhone, country: Int)? {
    guard let first = groups.first, let last = groups.last, groups.count > 1,
      !first.isInternational, bytes[first.start] == UInt8(ascii: "("),
      (1...3).contains(first.digits.count), bytes[first.digits.lowerBound] != UInt8(ascii: "0"),
      first.digits.upperBound < bytes.count, bytes[first.digits.upperBound] == UInt8(ascii: ")")
    else { return nil }
    let range = first.start..<last.digits.upperBound
    let text = "+" + String(decoding: bytes[range].filter(AddressBytes.isDigit), as: UTF8.self)
    var result = presskit_phone()
    let isPossible = text.withCString {
      presskit_phone_parse($0, text.utf8.count, "ZZ", &result) == 1
    }
    guard isPossible, result.is_valid != 0 else { return nil }
    return (
      FoundPhone(
        e164: text, range: range, line: .unknown, isValid: true, isInternational: true),
      countries.count
    )
  }
}
