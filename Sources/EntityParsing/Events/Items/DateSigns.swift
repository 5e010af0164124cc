import DateExpressions

/// What expressions of time tell.
struct DateSigns: OptionSet {
  let rawValue: UInt8
  static let day = DateSigns(rawValue: 1)
  static let time = DateSigns(rawValue: 2)
  static let certainDay = DateSigns(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of expressions: [DateExpression]) {
    self = []
    for expression in expressions {
      if expression.statesDay { insert(.day) }
      if expression.known.hasTime { insert(.time) }
      if expression.statesDayOfMonth || expression.known.contains(.recurrence) {
        insert(.certainDay)
      }
    }
  }
}
