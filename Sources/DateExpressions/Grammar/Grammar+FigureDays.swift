/// Days and months in figures without a year, of texts that are known to write days so.
extension Grammar {
  /// Whether nothing but a sign, a capital or an hour stands next to such figures on either side.
  ///
  /// As in: "14/03", "14.03 – Bal", "Bal (3/14, 8 p.m.)". "12/15 ans" goes on in words.
  func isSetOffFigure(at index: Int, next: Int, rule: DayRule) -> Bool {
    guard readsFigureDays, opensFigure(at: index), closesFigure(at: next) else { return false }
    // "10.5" is a number, "10.05" a day.
    return rule.name != DayRule.dotted || items[next - 1].digits == 2
  }

  private func opensFigure(at index: Int) -> Bool {
    guard index > 0, !items[index].broken else { return true }
    switch sign(index - 1) {
    case .open, .bullet, .bar, .dash, .comma, .colon, .semicolon, .dot:
      return items[index].spaced
        || sign(index - 1) == .open
    case .hyphen, .slash: return items[index].spaced && items[index - 1].spaced
    default:
      // "06. et 07.05.", "jusqu'au 28.02."
      return sense(index - 1).weekday > 0 || has(.until, at: index - 1)
        || has(.and, at: index - 1) && index > 1 && sign(index - 2) == .dot
    }
  }

  private func closesFigure(at next: Int) -> Bool {
    if isEnd(next) || items[next].broken { return true }
    switch sign(next) {
    case .close, .comma, .colon, .semicolon, .bullet, .bar, .dash, .open: return true
    case .hyphen, .slash: return items[next].spaced && items[next + 1].spaced
    case .dot: return !(items[next + 1].isGlued && isNumber(next + 1))
    default:
      return items[next].isCapitalized || clockStarts(at: next)
        || has([.at, .from, .since, .until], at: next) && clockStarts(at: next + 1)
    }
  }
}
