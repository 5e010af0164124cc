/// What an item can be at the begin of a printed day.
///
/// Of the rules most are ruled out by it for most items, at the cost of one comparison for each.
struct Openings: OptionSet, Sendable {
  let rawValue: UInt16

  static let number = Openings(rawValue: 1 << 0)
  static let weekday = Openings(rawValue: 1 << 1)
  static let month = Openings(rawValue: 1 << 2)
  static let article = Openings(rawValue: 1 << 3)
  /// A number or ordinal in words.
  static let countWord = Openings(rawValue: 1 << 4)
  static let feast = Openings(rawValue: 1 << 5)
  static let season = Openings(rawValue: 1 << 6)
  static let comma = Openings(rawValue: 1 << 7)
  /// A number with a separator behind it.
  static let figure = Openings(rawValue: 1 << 8)
  /// For the parts that no rule begins with.
  static let anything = Openings(rawValue: .max)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Of the parts that may stand first: all that can be left out up to one that can't.
  init(of elements: [DayRule.Element]) {
    self = []
    for element in elements {
      switch element {
      case .maybe(let part): formUnion(Self(of: part))
      case .must(let part):
        formUnion(Self(of: part))
        return
      }
    }
  }

  private init(of part: DayRule.Part) {
    self =
      switch part {
      case .weekday: .weekday
      case .month: .month
      case .article: .article
      case .day: [.number, .countWord]
      case .dayFigure, .yearFull: .figure
      case .feast: .feast
      case .season: .season
      case .comma: .comma
      default: .anything
      }
  }
}

extension Grammar {
  /// What an item is, of what days begin with.
  func openings(at index: Int) -> Openings {
    let told = items[index].sense == 0 ? [] : Openings(sense(index))
    switch items[index].kind {
    case .number: return told.union(isFigure(index) ? [.number, .figure] : .number)
    case .word: return told
    case .sign: return sign(index) == .comma ? .comma : []
    case .end: return []
    }
  }

  /// Whether a number may be the first of a date in figures, all of which go on with a separator; in a text
  /// that is one expression that is a space, too.
  private func isFigure(_ index: Int) -> Bool {
    switch sign(index + 1) {
    case .slash, .dot, .hyphen: true
    default: isWhole
    }
  }
}

extension Openings {
  fileprivate init(_ sense: Sense) {
    self = []
    if sense.weekday > 0 { insert(.weekday) }
    if sense.month > 0 { insert(.month) }
    if sense.roles.contains(.article) { insert(.article) }
    if sense.ordinal > 0 || sense.number > 0 { insert(.countWord) }
    if sense.feast > 0 { insert(.feast) }
    if sense.season != nil { insert(.season) }
  }
}
