extension CountryVotes {
  private static let leastDigits = 9
  /// More numbers of one form say nothing more.
  private static let mostNumbers = 3

  /// Counts telephone numbers that are printed as one country prints them.
  mutating func countNumberForms(_ bytes: [UInt8]) {
    guard bytes.count(where: AddressBytes.isDigit) >= Self.leastDigits else { return }
    for candidate in PhoneCandidate.cut(bytes, except: [], lexicon: .shared) {
      countAreas(of: candidate.groups, bytes)
      var groups = candidate.groups[...]
      while let first = groups.first {
        let forms = first.isInternational ? [] : forms(of: groups, bytes)
        // Several countries may print theirs so: none of them says more than the others.
        for form in forms {
          let number = (1...Self.mostNumbers).first {
            seen.insert("form \(form.country) \($0)").inserted
          }
          if number != nil { add(form.country, form.hasTrunkPrefix ? 0.8 : 0.4) }
        }
        groups = groups.dropFirst(forms.first?.groups.count ?? 1)
      }
    }
  }

  /// Counts the areas of numbers that are printed as in North America: "(505) 555-0142", "+1 505 555 0142".
  private mutating func countAreas(of groups: [PhoneCandidate.Group], _ bytes: [UInt8]) {
    for index in groups.indices.dropLast(2)
    where !groups[index].isInternational
      && groups[index...].prefix(3).map(\.digits.count) == Self.areaForm
    {
      let digits = groups[index].digits
      guard let area = signs.area(ofCode: String(decoding: bytes[digits], as: UTF8.self)),
        index == 0 || bytes[groups[index - 1].digits] == [UInt8(ascii: "1")]
      else { continue }
      let number = (1...Self.mostNumbers).first {
        seen.insert("area \(area.country) \($0)").inserted
      }
      guard let number else { continue }
      // No other country prints numbers so: one says more than the language does.
      add(area.country, number == 1 ? 1.3 : 0.4)
      add(zone: area.zone, area.country, 1)
    }
  }

  private static let areaForm = [3, 3, 4]

  private func forms(
    of groups: ArraySlice<PhoneCandidate.Group>, _ bytes: [UInt8]
  ) -> [CountrySigns.NumberForm] {
    signs.numberForms.filter { form in
      guard form.language == nil || form.language == language else { return false }
      let own = groups.prefix(form.groups.count)
      guard own.elementsEqual(form.groups, by: { $0.digits.count == $1 }),
        let lead = own.first?.digits.lowerBound
      else {
        return false
      }
      let second = groups.lazy.flatMap { bytes[$0.digits] }.dropFirst().first
      guard form.second.isEmpty || second.map(form.second.contains) ?? false else { return false }
      return (bytes[lead] == UInt8(ascii: "0")) == form.hasTrunkPrefix
    }
  }
}
