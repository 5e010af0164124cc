import Lexicons

/// What tells mail and web addresses and telephone numbers from other text with dots and digits.
final class AddressLexicon: Sendable {
  let topLevelDomains: Set<String>
  /// Words that stand for "@".
  let atWords: Set<String>
  /// The letters that those begin with which need no brackets.
  let atLeads: [UInt8]
  /// Words that stand for a dot.
  let dotWords: Set<String>
  /// Words before a number that say it is none to call.
  let notPhoneLabels: Set<String>
  /// Those of registers, which a small word may part from their number.
  let registers: Set<String>
  let nationalNumbers: [NationalNumbers]
  /// Countries whose numbers are printed as 3, 3 and 4 digits.
  let northAmerica: Set<String>
  /// How many digits the groups of national numbers have where that tells whose they are.
  let groupings: [Grouping]
  /// Countries that share one plan of national numbers, with the digits that those of each begin with.
  let sharedPlans: [SharedPlan]

  /// As "01 23 45 67 89" in France.
  struct Grouping: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    var country: String
    var lengths: [Int]
  }

  struct SharedPlan: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 of the country whose plan it is, and of the one that the digits belong to.
    var plan: String
    var country: String
    var leads: [String]
  }

  /// The numbers of a country as printed without its code.
  struct NationalNumbers: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    var country: String
    /// The digits that such a number may begin with; empty for any.
    var leads: [UInt8]
    /// Those that may follow; empty for any.
    var second: [UInt8]
    var digits: ClosedRange<Int>
  }

  static let shared = AddressLexicon(LexiconReader.read(LexiconFiles.addresses))

  private init(_ data: LexiconValue?) {
    func folded(_ name: String) -> Set<String> {
      Set((data?[name]?.words ?? []).map { Folding.fold($0) })
    }
    topLevelDomains = folded("topLevelDomains")
    let atWords = folded("at")
    self.atWords = atWords
    atLeads = Set(
      atWords.filter { $0.utf8.count > 1 && $0.utf8.allSatisfy(AddressBytes.isSmallLetter) }
        .compactMap(\.utf8.first)
    ).sorted()
    dotWords = folded("dot")
    notPhoneLabels = folded("notPhoneLabels")
    registers = folded("registers")
    northAmerica = Set(data?["northAmerica"]?.words ?? [])
    groupings = (data?["groupings"]?.elements ?? []).compactMap { row in
      row.elements.first?.text.map {
        Grouping(country: $0, lengths: row.elements.dropFirst().compactMap(\.number))
      }
    }
    sharedPlans = (data?["sharedPlans"]?.elements ?? []).compactMap { row in
      let cells = row.elements.compactMap(\.text)
      guard cells.count > 2 else { return nil }
      return SharedPlan(plan: cells[0], country: cells[1], leads: Array(cells.dropFirst(2)))
    }
    nationalNumbers = (data?["nationalNumbers"]?.elements ?? []).compactMap { row in
      let cells = row.elements
      guard cells.count >= 4, let country = cells[0].text, let leads = cells[1].text,
        let least = cells[2].number, let most = cells[3].number, least <= most
      else { return nil }
      let second = cells.count > 4 ? cells[4].text ?? "" : ""
      return NationalNumbers(
        country: country, leads: Array(leads.utf8), second: Array(second.utf8), digits: least...most
      )
    }
  }

  /// Whether it is known how long a country's numbers are.
  func hasPlan(of country: String) -> Bool { nationalNumbers.contains { $0.country == country } }

  /// Whether digits are a number by a country's plan here, whatever the library says of their count.
  func isPlanned(_ digits: some Collection<UInt8>, in country: String) -> Bool {
    nationalNumbers.contains {
      $0.country == country && $0.digits.contains(digits.count)
        && ($0.leads.isEmpty || digits.first.map($0.leads.contains) ?? false)
    }
  }

  /// The country whose number digits are that are read by another's plan.
  func country(of digits: String, readIn country: String) -> String {
    guard let plan = sharedPlans.first(where: { $0.country == country })?.plan else {
      return country
    }
    var found: (country: String, length: Int) = (country, 0)
    for shared in sharedPlans where shared.plan == plan {
      for lead in shared.leads where digits.hasPrefix(lead) && lead.utf8.count > found.length {
        found = (shared.country, lead.utf8.count)
      }
    }
    return found.country
  }

  func isTopLevelDomain(_ bytes: some Collection<UInt8>) -> Bool {
    topLevelDomains.contains(Folding.fold(String(decoding: bytes, as: UTF8.self)))
  }
}
