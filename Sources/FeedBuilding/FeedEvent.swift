import KitModel

/// An event as feeds carry it.
struct FeedEvent {
  var block: CalendarBlock
  /// The titles of the kits that announce it, in the order of their files.
  var sources: [String]
  var traits: FeedTraits

  /// An event that two kits announce is in the feeds of both.
  func values(of field: FeedField) -> [String] {
    field == .kit ? sources : traits[field].map { [$0] } ?? []
  }
}

/// What an event is grouped and chosen by.
struct FeedTraits: Hashable, Sendable {
  /// In the order of the fields; events of one kind in one place share the array.
  private var values: [String?]

  init(kit: String, language: String?) {
    values = FeedField.allCases.map { field in
      switch field {
      case .kit: kit
      case .language: language
      default: nil
      }
    }
  }

  subscript(field: FeedField) -> String? { values[field.place] }

  /// Those of an event of the kit.
  func of(_ event: Event) -> FeedTraits {
    var traits = self
    traits.values = FeedField.allCases.map { field in
      switch field {
      case .kit: self[.kit]
      case .region: event.location.region
      case .kind: event.kind.rawValue
      case .organizer: event.organizer
      case .city: event.location.city
      case .language: event.language ?? self[.language]
      case .country: event.location.country
      case .series: event.series
      case .status: event.status.rawValue
      case .attendance: event.attendance?.rawValue
      }
    }
    return traits
  }
}

extension FeedField {
  fileprivate var place: Int {
    switch self {
    case .region: 0
    case .kind: 1
    case .organizer: 2
    case .city: 3
    case .kit: 4
    case .language: 5
    case .country: 6
    case .series: 7
    case .status: 8
    case .attendance: 9
    }
  }
}
