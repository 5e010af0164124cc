import DateExpressions
import KitModel
import Lexicons

/// Hours that tell the course of one thing, and hours of several things that take place on a day.
extension EntrySegmentation {
  /// So many hours make a course.
  private static let leastSteps = 3

  /// Whether a day below a title heads the steps of what the title names: "8h45 accueil-café / 9h15 départ
  /// en car / 15h retour".
  ///
  /// What takes place by itself begins with a capital; steps are told in small letters.
  func isCourse(_ items: [Item], at index: Int) -> Bool {
    guard index > 0, case let title = items[index - 1], title.isHeading, title.isTitleLike,
      !title.dated.hasDay, !isGeneric(title), !isSectionName(title)
    else { return false }
    let steps = items[(index + 1)...].prefix { $0.dated.isTimeOnly && isStep($0) }
    return steps.count >= Self.leastSteps
  }

  private func isStep(_ item: Item) -> Bool {
    guard case .leading(let rest) = item.coverage else { return false }
    let words = WordList(item.text.slice(rest..<item.byteCount).text)
    return words.words.first { $0.shape != .sign }?.beginsWithCapital == false
  }

  /// The group as one entry from its first step on, where its hours are the steps of what its title names.
  func courseEntry(_ group: EntryGroup, scope: EntryScope) -> [Entry]? {
    guard let title = group.title,
      let day = group.items.firstIndex(where: { $0.isDayLine && $0.dated.hasCertainDay }),
      isCourse(group.items, at: day), group.items[day - 1].box == title.box,
      case let first = group.items[day + 1], case .leading(let rest) = first.coverage
    else { return nil }
    var entry = Entry(
      title: title.text,
      when: [group.items[day].dated, DateSentences.head(of: first.dated, upTo: rest)],
      scope: scope, origin: .titled)
    entry.body = group.items[(day + 1)...].map(\.text)
    return [entry]
  }

  /// The date line of a group whose other entries tell hours alone: their day, and when the hours of the whole
  /// are told, an entry of its own ("Forum / Mardi 28 septembre, de 13h30 à 18h / 13h30 Ouverture").
  func ownDay(of group: EntryGroup) -> Item? {
    let led = group.items.filter(isSelfContained)
    guard let first = led.first, led.allSatisfy(\.dated.isTimeOnly) else { return nil }
    return group.items.prefix { $0.box != first.box }.last {
      $0.isDateLine && $0.dated.hasCertainDay
    }
  }
}
