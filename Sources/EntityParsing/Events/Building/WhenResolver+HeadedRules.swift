import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What a text says of the rule that heads its entry: from when to when it holds, in which month, or each second time.
///
/// As in: "MERCREDI" above "Les petits forgerons, 14 h" and "Atelier, maison Blin. Uniquement en juillet."
extension WhenResolver {
  /// In texts beside the entry's dates, and in bytes.
  private static let mostTexts = 3
  private static let longestBound = 170
  /// Fewer days are no rule's.
  private static let leastDays = 3

  func applyBoundsOfHeadedRule(of entry: Entry, context: DateContext, when: inout When) {
    guard !when.hasOwnDay, when.occurrences.count >= Self.leastDays,
      entry.heading?.expressions.contains(where: { $0.known == [.weekday, .recurrence] }) == true
    else { return }
    for text in entry.body.prefix(Self.mostTexts) where text.text.utf8.count < Self.longestBound {
      for sentence in DateSentences.sentences(of: text) {
        if let bounds = bounds(in: sentence, context: context) {
          let kept = when.occurrences.filter {
            $0.start.map { bounds.days.contains($0.date) } ?? true
          }
          guard !kept.isEmpty, kept.count < when.occurrences.count || bounds.isAlternate else {
            continue
          }
          when.occurrences = kept
          when.dayTexts.append(bounds.text)
        }
        if isAlternate(sentence) { keepEverySecondWeek(of: &when) }
      }
    }
  }

  private struct Bounds {
    var days: ClosedRange<CalendarDate>
    var text: SourcedText
    var isAlternate: Bool
  }

  /// The days that a sentence limits a rule to: all of it is a month or stretch, or it opens with a first or last day.
  private func bounds(in sentence: SourcedText, context: DateContext) -> Bounds? {
    let dated = tools.dated(sentence)
    let isAlternate = isAlternate(sentence)
    guard dated.expressions.count == 1, let only = dated.expressions.first,
      !only.known.hasTime, !only.known.contains(.recurrence), !only.isExclusion,
      only.known.contains(.month), dated.coverage == .pure || isAlternate,
      case let told = tools.reader.resolve(only, in: context).occurrences, told.count == 1
    else { return nil }
    let (start, end) = (told[0].start?.date, told[0].end?.date)
    // One day alone is none of a rule.
    guard start != nil || end != nil, told[0].open != nil || start != end,
      end != nil || told[0].open != nil
    else { return nil }
    let first = start ?? CalendarDate(dayNumber: 0)
    let last = end ?? first.adding(days: Self.longestRule)
    guard last >= first else { return nil }
    return Bounds(
      days: first...last, text: sentence.slice(only.range), isAlternate: isAlternate)
  }

  /// In days.
  private static let longestRule = 400

  /// "Une semaine sur deux", "every other week", beside no weekday of its own.
  private func isAlternate(_ sentence: SourcedText) -> Bool {
    let words = WordList(sentence.text)
    return tools.lexicon.everySecondWeek.contains(words, in: 0..<words.count)
  }

  /// Leaves out what lies in the weeks between, counted from the first.
  private func keepEverySecondWeek(of when: inout When) {
    guard let first = when.occurrences.compactMap({ $0.start?.date.dayNumber }).min() else {
      return
    }
    when.occurrences.removeAll { occurrence in
      occurrence.start.map { ($0.date.dayNumber - first) / Self.week % 2 == 1 } ?? false
    }
    when.recurrence = nil
  }

  private static let week = 7
}
