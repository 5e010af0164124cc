import DateExpressions
import KitModel
import Lexicons

/// The hour that the lead of a section gives for all of its entries that state none.
///
/// As in: "Six conférences, un jeudi par mois, à 18 h 30, dans l'amphithéâtre", "Trois webinaires, le mardi
/// de 12 h 30 à 13 h 30", "chaque soir à 18 h 15".
struct SectionHours {
  let tools: EventTools

  /// A longer text tells a story; so many texts above the first title are its lead.
  private static let longestText = 600
  private static let mostTexts = 4

  func told(by section: Section) -> DatedText? {
    told(in: section.blocks.prefix(Self.mostTexts).filter { $0.table == nil }.map(\.text))
  }

  func told(in texts: [SourcedText]) -> DatedText? {
    for text in texts
    where text.text.utf8.count < Self.longestText
      && text.text.utf8.contains(where: AddressBytes.isDigit)
    {
      for sentence in DateSentences.sentences(of: text) {
        if let hours = hours(of: tools.dated(sentence)) { return hours }
      }
    }
    return nil
  }

  /// A rule of days and one hour in the same sentence, and no single day.
  private func hours(of dated: DatedText) -> DatedText? {
    guard !dated.expressions.contains(where: \.statesDayOfMonth) else { return nil }
    let rules = dated.expressions.filter {
      $0.known.contains(.recurrence) || $0.known.contains(.weekday)
    }
    let times = dated.expressions.filter { $0.known.contains(.time) }
    guard !rules.isEmpty || isMonthly(dated), times.count == 1, let time = times.first else {
      return nil
    }
    // Opening hours are no hour at which something begins.
    let words = WordList(dated.text.text)
    guard !tools.lexicon.opening.contains(words, in: 0..<words.count) else { return nil }
    if time.known.contains(.recurrence), !time.known.contains(.weekday) {
      return hour(in: dated.text.slice(time.range))
    }
    var hours = dated
    hours.expressions = [time]
    hours.coverage = .pure
    return hours
  }

  /// The hour of a rule that holds on every day: "de 12 h 30 à 13 h 15" of "chaque jour de 12 h 30 …".
  private func hour(in rule: SourcedText) -> DatedText? {
    let words = WordList(rule.text)
    for index in 1..<max(words.count, 1) {
      let rest = tools.dated(rule.slice(words[index].range.lowerBound..<rule.text.utf8.count))
      if rest.coverage == .pure, rest.isTimeOnly { return rest }
    }
    return nil
  }

  /// "un jeudi par mois": days that no calendar rule tells.
  private func isMonthly(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    return tools.lexicon.each.contains(words, in: 0..<words.count)
  }
}
