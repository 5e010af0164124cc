/// Weekdays told by their first letters: "V 5 · S 6 · D 7 juin", "S D 10-19h".
///
/// A letter alone may name a hall or a line: it counts beside others whose numbers fit, in front of a day with its month,
/// or in front of hours from one to another.
struct WeekdayInitials: Sendable {
  /// Of each letter, folded, the weekdays that begin with it.
  private let weekdays: [(letter: UInt32, days: [UInt8])]
  /// Of each weekday, Monday first, the row of the senses of its name.
  private let senses: [Int32]

  /// - Parameter names: the seven weekdays, Monday first.
  init(names: [String], sense: (String) -> Int32?) {
    var weekdays: [(letter: UInt32, days: [UInt8])] = []
    var senses: [Int32] = []
    for (offset, name) in names.enumerated() {
      guard let letter = name.utf8.first, let row = sense(name) else { continue }
      senses.append(row)
      let day = UInt8(offset + 1)
      if let known = weekdays.firstIndex(where: { $0.letter == UInt32(letter) }) {
        weekdays[known].days.append(day)
      } else {
        weekdays.append((UInt32(letter), [day]))
      }
    }
    self.weekdays = senses.count == 7 ? weekdays : []
    self.senses = senses
  }

  /// Gives the letters that are weekdays the senses of these.
  func mark(_ items: inout ContiguousArray<Item>, in lexicon: DateLexicon) {
    guard !weekdays.isEmpty else { return }
    var index = 0
    while items[index].kind != .end {
      guard isInitial(items[index]), !isPartOfName(index, in: items) else {
        index += 1
        continue
      }
      let links = links(from: index, in: items)
      let hours = hours(behind: links, in: items)
      if let days = days(of: links, opensHours: hours, in: items, lexicon) {
        for (link, day) in zip(links, days) {
          items[link.letter].sense = senses[Int(day) - 1]
          items[link.letter].roles = lexicon.senses[Int(items[link.letter].sense)].roles
        }
      }
      index = (links.last?.letter ?? index) + 1
    }
  }

  /// A letter, and the day of the month behind it.
  private struct Link {
    var letter: Int
    var number: Int?
    var days: [UInt8]
    var next: Int
  }

  private func isInitial(_ item: Item) -> Bool {
    item.kind == .word && item.end - item.start == 1 && item.isCapitalized
      && weekdays.contains { $0.letter == item.tail }
  }

  /// Whether the letter ends a name, as in "Salle D", or begins one, as in "D-Day".
  private func isPartOfName(_ index: Int, in items: ContiguousArray<Item>) -> Bool {
    let next = items[index + 1]
    if next.sign == .hyphen || items[index].elided || next.elided { return true }
    guard index > 0 else { return false }
    let before = items[index - 1]
    return before.roles.contains(.numbered) || items[index].isGlued && before.kind != .sign
  }

  private func links(from start: Int, in items: ContiguousArray<Item>) -> [Link] {
    var links: [Link] = []
    var index = start
    while links.count < 7, isInitial(items[index]) {
      let letter = items[index]
      var link = Link(
        letter: index, days: weekdays.first { $0.letter == letter.tail }?.days ?? [],
        next: index + 1)
      let number = items[index + 1]
      if number.kind == .number, number.digits <= 2, (1...31).contains(number.value),
        !opensHours(at: index + 1, in: items)
      {
        link.number = Int(number.value)
        link.next = index + 2
      }
      // All of them have their number, or none.
      if let first = links.first, (first.number == nil) != (link.number == nil) { break }
      links.append(link)
      index = link.next
      if Self.separators.contains(items[index].sign) || items[index].roles.contains(.and) {
        index += 1
      }
    }
    return links
  }

  private static let separators: [Sign] = [
    .comma, .bullet, .bar, .slash, .ampersand, .plus, .hyphen, .dash,
  ]

  /// Whether hours from one to another stand behind the last letter.
  private func hours(behind links: [Link], in items: ContiguousArray<Item>) -> Bool {
    guard let last = links.last, last.number == nil else { return false }
    return opensHours(at: last.next, in: items)
  }

  /// Whether hours from one to another begin at an index: "14-18h", "10h-19h", "9h30–12h".
  private func opensHours(at index: Int, in items: ContiguousArray<Item>) -> Bool {
    var position = index
    for isLast in [false, true] {
      guard items[position].kind == .number, items[position].digits <= 2,
        items[position].value <= 24
      else { return false }
      position += 1
      let isMarked = items[position].roles.contains(.hourMark)
      if isMarked {
        position += 1
        if items[position].kind == .number, items[position].isGlued { position += 1 }
      }
      if isLast { return isMarked }
      guard items[position].sign == .hyphen || items[position].sign == .dash else { return false }
      position += 1
    }
    return false
  }

  /// The weekdays of the letters, where only one row of them fits.
  private func days(
    of links: [Link], opensHours: Bool, in items: ContiguousArray<Item>, _ lexicon: DateLexicon
  ) -> [UInt8]? {
    guard let first = links.first, let last = links.last else { return nil }
    guard let number = first.number else {
      guard opensHours else { return nil }
      let rows = links.dropFirst().reduce(into: first.days.map { [$0] }) { rows, link in
        rows = rows.flatMap { row in
          link.days.filter { $0 > row[row.count - 1] }.map { row + [$0] }
        }
      }
      return rows.count == 1 ? rows[0] : nil
    }
    let opensMonth = lexicon.senses[Int(items[last.next].sense)].month > 0
    var rows: [[UInt8]] = []
    for day in first.days {
      let row = links.map { Self.weekday(day, shifted: ($0.number ?? 0) - number) }
      if zip(row, links).allSatisfy({ $1.days.contains($0) }) { rows.append(row) }
    }
    guard rows.count == 1 else { return nil }
    if links.count == 1 {
      let isSetOff =
        first.letter == 0 || items[first.letter].broken || items[first.letter - 1].kind == .sign
      guard opensMonth, isSetOff else { return nil }
    }
    return rows[0]
  }

  /// The weekday so many days behind another.
  private static func weekday(_ day: UInt8, shifted days: Int) -> UInt8 {
    let shifted = Int(day) - 1 + days % 7 + 7
    return UInt8(shifted % 7 + 1)
  }
}
