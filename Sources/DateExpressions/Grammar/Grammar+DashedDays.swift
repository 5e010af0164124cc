/// Days that dashes part, as calendars of a season print them.
extension Grammar {
  /// Whether a dash is one of two or more between days that each have a month, or stands beside figures that bars part: a
  /// list of days, and no stretch.
  ///
  /// As in: "28 sept. - 26 oct. - 30 nov.", "27|28 févr. - 1|6|7 mars".
  func isBetweenDays(_ mark: Int) -> Bool {
    guard [.hyphen, .dash].contains(sign(mark)), let start = startOfDay(before: mark) else {
      return false
    }
    var behind = 0
    var position = mark
    while sign(position) == sign(mark), let end = endOfDay(at: position + 1) {
      behind += 1
      position = end
    }
    guard behind > 0 else { return false }
    return behind > 1 || start > 0 && sign(start - 1) == sign(mark) && endsDay(start - 2)
      || isGluedBar(start + 1) || isGluedBar(mark + 2)
  }

  /// Whether a bar stands between two figures without white: "27|28".
  func isGluedBar(_ mark: Int) -> Bool {
    mark > 0 && sign(mark) == .bar && items[mark].isGlued && isNumber(mark - 1)
      && isNumber(mark + 1) && items[mark + 1].isGlued
  }

  /// What stands behind figures that bars may part and their month.
  private func endOfDay(at index: Int) -> Int? {
    guard isNumber(index), items[index].digits <= 2 else { return nil }
    var position = index
    while isGluedBar(position + 1) { position += 2 }
    guard sense(position + 1).month > 0 else { return nil }
    return afterAbbreviation(at: position + 1)
  }

  /// Where the figures begin whose month ends in front of a sign.
  private func startOfDay(before mark: Int) -> Int? {
    guard endsDay(mark - 1) else { return nil }
    var position = (sign(mark - 1) == .dot ? mark - 2 : mark - 1) - 1
    guard position >= 0, isNumber(position), items[position].digits <= 2 else { return nil }
    while position > 1, isGluedBar(position - 1) { position -= 2 }
    return position
  }

  /// Whether a month ends at an index, with the dot of its abbreviation.
  private func endsDay(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return sense(sign(index) == .dot ? index - 1 : index).month > 0
  }
}
