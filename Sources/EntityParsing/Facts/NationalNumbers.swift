import KitModel

/// The country whose plan the numbers follow that a kit prints without a calling code.
///
/// Whoever writes "081 22 77 94" writes to those who live where that can be dialled. The domain of a mail and the language say
/// less: both are shared over borders.
struct NationalNumbers {
  let signs: CountrySigns

  /// The one country of all such numbers, if it isn't the likeliest one already.
  ///
  /// - Parameter countries: those that the kit tells, the likeliest first: a number alone names none.
  func country(of contacts: [Contact], among countries: [String], language: String?) -> String? {
    let codes = Set(
      contacts.flatMap(\.phones).filter { !isInternational($0.display) }
        .map { country(of: $0.e164) })
    guard codes.count == 1, let only = codes.first, let own = only, own != countries.first,
      countries.contains(own),
      language.map({ signs.speaks(String($0.prefix(2)), in: own) }) ?? true
    else { return nil }
    return own
  }

  private func isInternational(_ display: String) -> Bool {
    display.contains("+") || display.hasPrefix("00")
  }

  private func country(of number: String) -> String? {
    let digits = number.dropFirst()
    return (1...3).reversed().lazy.compactMap {
      signs.country(ofCallingCode: String(digits.prefix($0)))
    }
    .first
  }
}
