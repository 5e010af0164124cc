extension Grammar {
  /// Whether a sign with white on both sides is one of two between the figures of a day with its whole year: "28 / 08 / 2018".
  func isSetWide(_ mark: Sign, at index: Int) -> Bool {
    isWide(mark, at: index)
      && (isWide(mark, at: index + 2) && isYear(index + 3) && isFigure(index - 1)
        && isFigure(index + 1)
        || isWide(mark, at: index - 2) && isYear(index + 1) && isFigure(index - 1)
          && isFigure(index - 3))
  }

  private func isWide(_ mark: Sign, at index: Int) -> Bool {
    index > 0 && index + 1 < items.count && sign(index) == mark && items[index].spaced
      && items[index + 1].spaced
  }

  private func isFigure(_ index: Int) -> Bool {
    index >= 0 && isNumber(index) && items[index].digits <= 2
  }

  private func isYear(_ index: Int) -> Bool {
    index < items.count && isNumber(index) && items[index].digits == 4
  }
}
