/// What groups of digits must look like to be read as a telephone number.
enum PhoneShape {
  /// The shortest numbers that a country has for all: "27 31 42" in New Caledonia.
  static let leastDigits = 6

  /// Whether the groups can be one number anywhere: no date, no two numbers, no sum.
  static func isPlausible(_ groups: ArraySlice<PhoneCandidate.Group>) -> Bool {
    let inner = groups.dropFirst()
    let apart = inner.filter(\.isSetApart).count
    if apart > 0, apart < inner.count { return false }
    if inner.dropFirst().contains(where: { $0.separator == UInt8(ascii: "/") }) { return false }
    if groups.contains(where: { $0.digits.isEmpty }) { return false }
    return groups.count <= 9
  }

  /// "2026-2027", "1849–1987", "03/1996 2018": years, with a day or month at most.
  private static func areYears(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> Bool {
    var years = 0
    for group in groups {
      let value = bytes[group.digits].prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      switch group.digits.count {
      case 4 where (groups.count == 2 ? pairOfYears : (1900...2100)).contains(value): years += 1
      case 1, 2: continue
      default: return false
      }
    }
    return years >= 2
  }

  /// Two figures of four digits are from one year to another of any century: "1849–1987".
  private static let pairOfYears = 1000...2100

  /// "09.00–13.00": an hour and, behind a dash, another.
  private static func areHours(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> Bool {
    guard groups.count == 4, groups.allSatisfy({ (1...2).contains($0.digits.count) }),
      groups.dropFirst().map(\.separator) == hourSeparators
    else { return false }
    let values = groups.map { bytes[$0.digits].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return values[0] < 24 && values[1] < 60 && values[2] <= 24 && values[3] < 60
  }

  private static let hourSeparators = [
    AddressBytes.dot, UInt8(ascii: "-"), AddressBytes.dot,
  ]

  /// Whether the groups read as a number in the country's national form.
  static func fits(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8], country: String,
    lexicon: AddressLexicon = .shared
  ) -> Bool {
    guard let first = groups.first else { return false }
    let count = groups.reduce(0) { $0 + $1.digits.count }
    let lengths = groups.map { $0.digits.count }
    let lead = bytes[first.digits.lowerBound]
    let second = groups.lazy.flatMap { bytes[$0.digits] }.dropFirst().first
    let plans = lexicon.nationalNumbers.filter { $0.country == country }
    let isInPlan =
      plans.isEmpty && lengths.count > 1
      || plans.contains {
        $0.digits.contains(count) && ($0.leads.isEmpty || $0.leads.contains(lead))
          && ($0.second.isEmpty || second.map($0.second.contains) ?? false)
      }
    guard isInPlan, !isDate(groups, bytes), !areYears(groups, bytes), !areHours(groups, bytes)
    else { return false }
    if lexicon.northAmerica.contains(country) {
      let local =
        lead == UInt8(ascii: "1") && lengths.first == 1 ? Array(lengths.dropFirst()) : lengths
      return local == [3, 3, 4] || local == [10] || local == [11] || local == [3, 7]
    }
    // Elsewhere a number without its leading zero is as likely to be a sum or a count.
    // Elsewhere as few are sums and counts.
    if count == leastDigits {
      return plans.contains { $0.digits.upperBound == leastDigits }
        && lengths.allSatisfy { $0 == 2 }
    }
    if lead != 0x30 { return lengths.count > 1 && lengths.count <= 5 && count >= 8 }
    return lengths.count == 1 || lengths.dropFirst().allSatisfy { $0 >= 2 || $0 == count }
  }

  /// The digits of a number printed with its country, behind a plus sign.
  static func withPlus(_ text: String) -> String? {
    var digits = text.utf8.filter(AddressBytes.isDigit)
    if !text.utf8.contains(UInt8(ascii: "+")) { digits.removeFirst(min(2, digits.count)) }
    return digits.isEmpty ? nil : "+" + String(decoding: digits, as: UTF8.self)
  }

  /// "12.05.2026", "2026-05-12", "05 09 2026 10": a date, perhaps with an hour behind it.
  private static func isDate(
    _ groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> Bool {
    let groups = Array(groups)
    guard groups.count >= 3 else { return false }
    let lengths = groups.map { $0.digits.count }
    func value(_ index: Int) -> Int {
      bytes[groups[index].digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    if lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 {
      return (1...31).contains(value(0)) && (1...31).contains(value(1))
        && (1900...2100).contains(value(2))
    }
    if lengths[0] == 4, lengths[1] == 2, lengths[2] == 2 {
      return (1900...2100).contains(value(0)) && (1...12).contains(value(1))
    }
    return false
  }
}
