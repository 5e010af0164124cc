import CPhoneNumbers

/// A telephone number as a country's plan reads it.
struct NationalNumber: Hashable, Sendable {
  /// `+33608725029`.
  var e164: String
  var line: FoundPhone.Line
  var isValid: Bool

  /// Reads a number that is written in a country's way, or in any way behind its country's code.
  /// - Parameter country: ISO 3166-1; `ZZ` for a number behind a plus sign.
  static func read(_ text: String, country: String) -> NationalNumber? {
    french(text, country: country) ?? asked(text, country: country)
  }

  /// What libphonenumber makes of it; the first question makes its tables ready, in 3 ms.
  static func asked(_ text: String, country: String) -> NationalNumber? {
    var result = presskit_phone()
    let isPossible = text.withCString {
      presskit_phone_parse($0, text.utf8.count, country, &result) == 1
    }
    guard isPossible else { return nil }
    let e164 = withUnsafeBytes(of: result.e164) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    let line: FoundPhone.Line =
      switch result.type {
      case PRESSKIT_PHONE_MOBILE: .mobile
      case PRESSKIT_PHONE_FIXED: .fixed
      default: .unknown
      }
    return NationalNumber(e164: e164, line: line, isValid: result.is_valid != 0)
  }

  /// A number of France in those blocks of its plan that are given out as a whole: two digits tell
  /// all there is to know of them, and a kit that names no others does without the library.
  ///
  /// - Returns: `nil` for all that only libphonenumber knows.
  static func french(_ text: String, country: String) -> NationalNumber? {
    let isInternational = country == "ZZ"
    guard isInternational || country == "FR" else { return nil }
    var digits: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "/"):
        guard !isInternational else { return nil }
      case UInt8(ascii: "+"): guard isInternational, index == 0 else { return nil }
      default: return nil
      }
    }
    if isInternational {
      guard text.utf8.first == UInt8(ascii: "+"), digits.starts(with: "33".utf8) else { return nil }
      digits.removeFirst(2)
    }
    let hasTrunkZero = digits.count == 10 && digits[0] == 0x30
    guard hasTrunkZero || isInternational && digits.count == 9 else { return nil }
    if hasTrunkZero { digits.removeFirst() }
    guard let line = line(of: digits) else { return nil }
    return NationalNumber(
      e164: "+33" + String(decoding: digits, as: UTF8.self), line: line, isValid: true)
  }

  /// - Parameter digits: the nine behind the trunk zero.
  private static func line(of digits: [UInt8]) -> FoundPhone.Line? {
    switch (digits[0] - 0x30, digits[1] - 0x30) {
    case (1, _), (2, 0...5), (2, 7...9), (3, _), (4, 1...9), (5, 0...8): .fixed
    case (6, 0...2), (6, 4...8), (7, 3...9): .mobile
    case (6, 3): digits[2] < 0x39 ? .mobile : nil
    default: nil
    }
  }
}
