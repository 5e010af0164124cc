import CivilTime
import KitIdentity
import KitModel

/// What a reader of the page looks for, as the form's fields tell it.
struct EventQuery: Sendable {
  /// As it was typed.
  var text = ""
  var place: PlaceChoice?
  var kind: EventKind?
  /// The path of a kit's document.
  var kit: String?
  /// Events that end before it stay out.
  var from: CalendarDate?
  /// Whether the reader named a first day, or wants none.
  var tellsFrom = false
  /// Events that begin after it stay out.
  var to: CalendarDate?
  /// From 1.
  var page = 1
  var kitPage = 1
  /// What was typed as a day and is none.
  var mistakes: [String] = []

  private static let longestText = 200

  /// Reads the query of an address; what it can't be is passed over.
  init(_ query: Substring) {
    for pair in query.split(separator: "&").prefix(32) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let value = decoded(sides.count > 1 ? sides[1] : "", isForm: true) else { continue }
      switch sides[0] {
      case "q": text = String(value.prefix(Self.longestText))
      case "place": place = PlaceChoice(value)
      case "kind": kind = EventKind(rawValue: value)
      case "kit": kit = value.isEmpty ? nil : String(value.prefix(4096))
      case "from":
        tellsFrom = true
        from = day(value)
      case "to": to = day(value)
      case "page": page = number(value)
      case "kits": kitPage = number(value)
      default: continue
      }
    }
    // A day that is none leaves the page as if none had been named.
    if from == nil, !mistakes.isEmpty { tellsFrom = false }
  }

  /// The words that every event found has to have, as UTF-8.
  var words: [[UInt8]] { foldedWords(text).map { Array($0.utf8) } }

  private mutating func day(_ text: String) -> CalendarDate? {
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDate(iso: text) else {
      mistakes.append(String(text.prefix(40)))
      return nil
    }
    return day
  }

  private func number(_ text: String) -> Int { max(1, Int(text.prefix(9)) ?? 1) }

  /// The query of the same search, changed, with its question mark; empty for the page as it
  /// first comes.
  func address(_ change: (inout EventQuery) -> Void) -> String {
    var other = self
    change(&other)
    var pairs: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { pairs.append("\(name)=\(encodedValue(value))") }
    }
    add("q", other.text.isEmpty ? nil : other.text)
    add("place", other.place?.text)
    add("kind", other.kind?.rawValue)
    add("kit", other.kit)
    add("from", other.tellsFrom ? other.from.map { "\($0)" } ?? "" : nil)
    add("to", other.to.map { "\($0)" })
    add("page", other.page > 1 ? "\(other.page)" : nil)
    add("kits", other.kitPage > 1 ? "\(other.kitPage)" : nil)
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }
}

/// A town or a region to choose events by.
enum PlaceChoice: Hashable, Sendable {
  case city(String)
  case region(String)

  /// Reads `city:rennes`.
  init?(_ text: String) {
    let sides = text.split(separator: ":", maxSplits: 1)
    guard sides.count == 2, let slug = slug(String(sides[1].prefix(200))) else { return nil }
    switch sides[0] {
    case "city": self = .city(slug)
    case "region": self = .region(slug)
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .city(let slug): "city:\(slug)"
    case .region(let slug): "region:\(slug)"
    }
  }
}
