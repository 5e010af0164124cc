extension Grammar {
  /// What the nearest verb of the sentence says, before the item or else after it.
  func tense(around index: Int, next: Int) -> Tense? {
    var position = index - 1
    while position >= 0, index - position < 30, !endsSentence(position) {
      if let tense = tense(of: position) { return tense }
      position -= 1
    }
    position = next
    while position < next + 15, !isEnd(position), !endsSentence(position) {
      if let tense = tense(of: position) { return tense }
      position += 1
    }
    return nil
  }

  private func endsSentence(_ index: Int) -> Bool {
    sign(index) == .dot && items[index].isGlued && items[index + 1].spaced
  }

  private func tense(of index: Int) -> Tense? {
    let item = items[index]
    guard item.kind == .word else { return nil }
    if let tense = sense(index).tense {
      // "a" is a verb and "à" none, though they fold to the same letter.
      if item.end - item.start == 2, has(.at, at: index) { return nil }
      // "is closed" says how it is, "closed" how it was.
      let isState = tense == .past && index > 0 && sense(index - 1).marks.contains(.being)
      return isState ? nil : tense
    }
    guard item.sense == 0, item.end - item.start > 4, !item.isCapitalized else { return nil }
    if lexicon.futureEndings.contains(where: { $0.ends(item.tail) }) { return .future }
    // "is scheduled", "are expected": a participle of what is to come.
    guard item.end - item.start > 5, index > 0, items[index - 1].kind == .word,
      !sense(index - 1).marks.contains(.being), !items[index].broken,
      lexicon.pastEndings.contains(where: { $0.ends(item.tail) })
    else { return nil }
    return .past
  }
}
