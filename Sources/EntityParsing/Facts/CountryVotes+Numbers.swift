extension CountryVotes {
  private static let leastDigits = 9
  /// More numbers of one form say nothing more.
  private static let mostNumbers = 3

  /// Counts telephone numbers that are printed as one country prints them.
  mutating func countNumberForms(_ bytes: [UInt8]) {
    guard bytes.count(where: AddressBytes.isDigit) >= Self.leastDigits else { return }
    for candidate in PhoneCandidate.cut(bytes, except: [], lexicon: .shared) {
      var groups = candidate.groups[...]
      while let first = groups.first {
        guard !first.isInternational, let form = form(of: groups, bytes) else {
          groups = groups.dropFirst()
          continue
        }
        let number = (1...Self.mostNumbers).first {
          seen.insert("form \(form.country) \($0)").inserted
        }
        if number != nil { add(form.country, form.hasTrunkPrefix ? 0.8 : 0.4) }
        groups = groups.dropFirst(form.groups.count)
      }
    }
  }

  private func form(
    of groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> CountrySigns.NumberForm? {
    signs.numberForms.first { form in
      let own = groups.prefix(form.groups.count)
      guard own.elementsEqual(form.groups, by: { $0.digits.count == $1 }),
        let lead = own.first?.digits.lowerBound
      else {
        return false
      }
      return (bytes[lead] == UInt8(ascii: "0")) == form.hasTrunkPrefix
    }
  }
}
