import DateExpressions
import KitModel
import Lexicons

/// Appointments listed below a day without an hour, each in an item of its own.
///
/// As in: "Lundi 12 juillet" above "– Réunion avec les éleveurs" and "– Visite du Battoir", the diary of an official.
extension EntrySegmentation {
  private static let leastAppointments = 2
  /// In bytes.
  private static let appointment = 12...260
  /// A kind stands within so many words of an item's beginning.
  private static let kindWords = 4

  /// An entry for each item below the day that a group opens with; `nil` where the items tell of one thing.
  func appointments(in group: EntryGroup, scope: EntryScope) -> [Entry]? {
    guard group.title == nil, let day = group.items.first, day.isDateLine,
      day.dated.hasCertainDay, !day.dated.hasTime
    else { return nil }
    let listed = group.items.dropFirst()
    guard listed.count >= Self.leastAppointments, listed.allSatisfy(isAppointment),
      listed.count(where: namesKind) * 2 >= listed.count
    else { return nil }
    return listed.map { item in
      let (whole, body) = TitleText.split(item.text, from: 0, hardBreaks: item.hardBreaks)
      let (title, addition) = TitleText.withoutAddition(whole, lexicon: tools.lexicon)
      var entry = Entry(title: title, when: [day.dated], scope: scope, origin: .row)
      entry.body = [addition, body].filter { !$0.isEmpty }
      return entry
    }
  }

  private func isAppointment(_ item: Item) -> Bool {
    item.isListItem && Self.appointment.contains(item.byteCount) && item.dated.expressions.isEmpty
      && item.text.text.unicodeScalars.first.map { !LetterCase.isSmall($0) } == true
      && !tellsAvailability(item.text)
  }

  func namesKind(_ item: Item) -> Bool {
    let words = WordList(item.text.text)
    let opening = 0..<min(words.count, Self.kindWords)
    return tools.lexicon.kinds.contains(words, in: opening)
      || tools.lexicon.happenings.contains(words, in: opening)
      || tools.lexicon.appointments.contains(words, in: opening)
  }
}
