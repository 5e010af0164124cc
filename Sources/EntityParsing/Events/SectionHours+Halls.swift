import DateExpressions
import KitModel
import Lexicons

/// The hall and hour of a cycle in one clause, above days that tell no hour.
///
/// As in: "Soirées des Voisins de l'Aubance. Bibliothèque de Blinville, 18 h 30." above "22 mai – Le pain noir".
extension SectionHours {
  func toldOfHall(by section: Section) -> DatedText? {
    guard let lead = section.blocks.first, lead.table == nil, !lead.isHeading,
      lead.text.text.utf8.count < Self.longestLead,
      lead.text.text.utf8.contains(where: AddressBytes.isDigit)
    else { return nil }
    for sentence in DateSentences.sentences(of: lead.text) {
      let dated = tools.dated(sentence)
      guard dated.isTimeOnly, dated.expressions.count == 1, case .trailing = dated.coverage,
        case let words = WordList(sentence.text),
        !tools.lexicon.opening.contains(words, in: 0..<words.count),
        let place = tools.places.parse(sentence.text).first, place.location.venue != nil,
        place.range.lowerBound <= Self.longestArticle, listsDays(section.blocks.dropFirst())
      else { continue }
      var hours = dated
      hours.coverage = .pure
      return hours
    }
    return nil
  }

  /// In bytes.
  private static let longestLead = 200
  private static let longestArticle = 4
  private static let leastDays = 2

  /// Whether texts or rows open with single days and no hours.
  private func listsDays(_ blocks: ArraySlice<Block>) -> Bool {
    var days = 0
    for block in blocks {
      let texts = block.table.map { $0.rows.compactMap { $0.cells.first?.text } } ?? [block.text]
      for text in texts where text.text.utf8.contains(where: AddressBytes.isDigit) {
        let dated = tools.dated(text)
        if dated.hasTime { return false }
        if DateCoverage.isLeading(dated.coverage) || dated.coverage == .pure,
          dated.expressions.first?.statesDayOfMonth == true
        {
          days += 1
        }
      }
    }
    return days >= Self.leastDays
  }
}
