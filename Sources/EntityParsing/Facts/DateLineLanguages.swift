import DateExpressions
import KitModel

/// The languages of single entries of a kit: those that tell their days in lines of their own.
///
/// As in: "Samstag 16.00 Uhr" below the German talks of a festival whose leaflet is in French. A language that a part of
/// the text is in is no language of the kit; its days would be read by nobody.
struct DateLineLanguages {
  /// So many lines are dates of that language and of none that the kit is in.
  private static let leastLines = 3
  /// In bytes.
  private static let longestLine = 40
  /// The share of a line that its date is.
  private static let leastShare = 0.9

  /// - Parameter some: languages that some of the text is written in.
  func languages(
    of document: SectionedDocument, besides languages: [String], among some: [String]
  ) -> [String] {
    guard !some.isEmpty else { return [] }
    let own = DateReader(languages: languages)
    let lines = document.pages.lazy.flatMap(\.blocks).flatMap(\.lines).map(\.text.text).filter {
      $0.utf8.count <= Self.longestLine && $0.utf8.contains(where: AddressBytes.isDigit)
        && $0.utf8.first.map(AddressBytes.isLetter) == true && !isDate($0, own)
    }
    return some.filter { language in
      let reader = DateReader(languages: [language])
      return lines.count { isDate($0, reader) } >= Self.leastLines
    }
  }

  private func isDate(_ line: String, _ reader: DateReader) -> Bool {
    let found = reader.scan(line).filter { !$0.known.isDisjoint(with: [.weekday, .day]) }
    return found.contains {
      Double($0.range.count) >= Self.leastShare * Double(line.utf8.count)
    }
  }
}
