/// A token, or a phrase of several, with what it can mean.
struct Item {
  /// UTF-8 offsets.
  var start: Int32
  var end: Int32
  var kind: Token.Kind
  var sign: Sign
  var spaced: Bool
  var elided: Bool
  var broken: Bool
  /// The first letter is a capital, or all are.
  var isCapitalized = false
  var isCapitals = false
  var digits: UInt8
  /// The value of a number.
  var value: Int32
  /// A row of the lexicon's senses; 0 for words that it doesn't have.
  var sense: Int32
  var roles: Roles
  /// The last four folded letters of a word.
  var tail: UInt32 = 0

  /// Stands glued to what comes before it.
  var isGlued: Bool { !spaced && !elided }

  static let end = Item(
    start: .max, end: .max, kind: .end, sign: .none, spaced: true, elided: false, broken: true,
    digits: 0, value: 0, sense: 0, roles: [])
}

extension DateLexicon {
  /// The items of a text, followed by a few that mean its end.
  func items(of tokens: ContiguousArray<Token>) -> ContiguousArray<Item> {
    var items = ContiguousArray<Item>()
    items.reserveCapacity(tokens.count + 8)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var item = Item(
        start: token.start, end: token.end, kind: token.kind, sign: token.sign,
        spaced: token.spaced, elided: token.elided, broken: token.broken, digits: token.digits,
        value: token.value, sense: 0, roles: [])
      item.isCapitals = token.isCapitals
      item.tail = token.tail
      item.isCapitalized = token.isCapitalized
      var length = 1
      if token.kind != .sign, let slot = slot(token.fold) {
        item.sense = slot.sense
        if slot.phraseEnd > slot.phraseStart,
          let phrase = phrase(in: slot, at: index, of: tokens)
        {
          item.sense = phrase.sense
          length = phrase.length
          item.end = tokens[index + length - 1].end
        }
        item.roles = senses[Int(item.sense)].roles
      }
      items.append(item)
      index += length
    }
    for _ in 0..<8 { items.append(.end) }
    initials.mark(&items, in: self)
    return items
  }
}
