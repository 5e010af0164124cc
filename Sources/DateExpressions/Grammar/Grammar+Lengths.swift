extension Grammar {
  /// A length of time: "1 h 15", "45 min", "2 heures", with "durée :" before it or a unit after.
  func length(at index: Int, isLed: Bool) -> (minutes: Int, next: Int)? {
    var position = isLed ? index + 1 : index
    if isLed, sign(position) == .colon { position += 1 }
    if isLed, has([.of, .approximately], at: position) { position += 1 }
    let value = isNumber(position) ? Int(items[position].value) : Int(sense(position).number)
    guard value > 0, value < 1000, !isInsideNumber(position) else { return nil }
    position += 1
    if has(.minuteMark, at: position), !has(.hourMark, at: position) {
      return (value, readOverSeconds(position + 1))
    }
    guard has(.hourMark, at: position) || sense(position).unit == .hour else { return nil }
    position += 1
    var minutes = value * 60
    var saysMinutes = false
    if isNumber(position), items[position].digits <= 2, items[position].value < 60,
      items[position].isGlued || !isQuantified(position) || has(.minuteMark, at: position + 1)
    {
      minutes += Int(items[position].value)
      position += 1
      if has(.minuteMark, at: position) {
        saysMinutes = true
        position = readOverSeconds(position + 1)
      }
    } else if has(.and, at: position), has(.half, at: position + 1) {
      minutes += 30
      position += 2
    }
    guard isLed || saysMinutes else { return nil }
    return (minutes, position)
  }

  /// Signs or line breaks stand on both sides: "Le Trio, 52 minutes, …", not "moins de 30 minutes".
  func standsAlone(_ index: Int, next: Int) -> Bool {
    let opens = index == 0 || items[index].broken || items[index - 1].kind == .sign
    let closes = items[next].broken || items[next].kind != .word
    return opens && closes
  }

  /// "11 s" after minutes.
  private func readOverSeconds(_ index: Int) -> Int {
    guard isNumber(index), items[index].digits <= 2 else { return index }
    let unit = items[index + 1]
    return unit.kind == .word && unit.end - unit.start <= 3 && has(.quantity, at: index + 1)
      ? index + 2 : index
  }
}
