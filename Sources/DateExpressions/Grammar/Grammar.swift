/// Reads printed expressions from items; every function takes an index and returns the next one.
///
/// A class, for a text's compositions all hold it.
final class Grammar {
  let items: ContiguousArray<Item>
  let lexicon: DateLexicon
  /// The text is one expression, so that bare numbers count.
  let isWhole: Bool
  /// Figures with a dot are hours where nothing says otherwise.
  let readsDottedHours: Bool
  /// Four figures that open a text are an hour.
  let readsFourFigures: Bool
  /// Day and month in figures are a day where they are set off: "14/03", "14.03 – 20 h".
  let readsFigureDays: Bool

  init(
    items: ContiguousArray<Item>, lexicon: DateLexicon, isWhole: Bool, readsDottedHours: Bool,
    readsFourFigures: Bool, readsFigureDays: Bool
  ) {
    self.items = items
    self.lexicon = lexicon
    self.isWhole = isWhole
    self.readsDottedHours = readsDottedHours
    self.readsFourFigures = readsFourFigures
    self.readsFigureDays = readsFigureDays
  }

  @inline(__always) func roles(_ index: Int) -> Roles { items[index].roles }
  @inline(__always) func sign(_ index: Int) -> Sign { items[index].sign }
  @inline(__always) func sense(_ index: Int) -> Sense { lexicon.senses[Int(items[index].sense)] }
  @inline(__always) func has(_ role: Roles, at index: Int) -> Bool {
    !items[index].roles.isDisjoint(with: role)
  }

  func isNumber(_ index: Int) -> Bool { items[index].kind == .number }
  func isEnd(_ index: Int) -> Bool { items[index].kind == .end }

  /// "dès" and its like; "des" folds to the same letters.
  func isSince(_ index: Int) -> Bool {
    has(.since, at: index)
      && !(has(.of, at: index) && items[index].end - items[index].start == 3)
  }

  /// "am", "pm" and their like; a single letter only where it is glued to a number.
  func isMeridiem(_ index: Int) -> Bool {
    guard has([.beforeNoon, .afterNoon], at: index) else { return false }
    return items[index].tail >= 0x100 || items[index].end - items[index].start > 2
      || items[index].isGlued
  }

  /// A word such as "fermé" or "relâche" leads to the item.
  func isExcluded(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, index - before < 4, has([.on, .article, .of], at: before) { before -= 1 }
    return before >= 0 && has(.except, at: before)
  }

  /// Whether a word that joins days as well leaves some out: "every day but Sunday", not "but closed on Sunday".
  func excepts(at index: Int) -> Bool {
    has(.except, at: index) && !has(.except, at: index + 1)
  }

  /// A glued sign between two numbers, as in `12.05`.
  func isGluedSign(_ sign: Sign, at index: Int) -> Bool {
    items[index].sign == sign && items[index].isGlued && items[index + 1].isGlued
  }

  func skipping(_ role: Roles, _ index: Int) -> Int { has(role, at: index) ? index + 1 : index }

  /// "8/9 juin", "3/4/5 July", "July 3/4": days that slashes part, with their month after or before them.
  private func isSlashedDay(_ index: Int) -> Bool {
    isSlashedBehindMonth(index) || isSlashedBeforeMonth(index)
  }

  /// Days of a month whose figures go up: "July 3/10k" counts something else.
  private func isSlashedBehindMonth(_ index: Int) -> Bool {
    var start = index
    while isNumber(start), items[start].digits <= 2, isGluedSign(.slash, at: start - 1),
      start > 2, isNumber(start - 2), items[start - 2].value < items[start].value
    {
      start -= 2
    }
    guard start < index, items[start].digits <= 2, start > 0,
      items[index + 1].kind != .word || !items[index + 1].isGlued
    else { return false }
    return sense(sign(start - 1) == .dot ? start - 2 : start - 1).month > 0
  }

  private func isSlashedBeforeMonth(_ index: Int) -> Bool {
    var position = index
    while position < index + 8, isNumber(position), items[position].digits <= 2 {
      if sense(position + 1).month > 0, items[position + 1].spaced { return true }
      guard sign(position + 1) == .slash else { return false }
      position += 2
    }
    return false
  }

  /// "10h00/12h30", "9:30/11:00": an hour behind the minutes of another.
  private func isSlashedHour(_ index: Int) -> Bool {
    func isHour(_ mark: Int) -> Bool { has(.hourMark, at: mark) || isGluedSign(.colon, at: mark) }
    return index > 3 && items[index - 2].digits == 2 && isHour(index - 3) && isHour(index + 1)
  }

  /// Two signs between digits without space, like a decimal or a code, stand before the number.
  func isInsideNumber(_ index: Int) -> Bool {
    guard index > 0, items[index].isGlued else { return false }
    let before = items[index - 1]
    switch before.kind {
    case .word: return !isTimeLetter(index - 1)
    case .number: return true
    case .sign:
      switch before.sign {
      case .currency, .hash: return true
      case .slash where isSlashedDay(index) || isSlashedHour(index): return false
      case .comma, .dot, .colon, .slash:
        return before.isGlued && index > 1 && items[index - 2].kind == .number
      default: return false
      }
    case .end: return false
    }
  }
}
