import KitModel

/// A part of a place.
enum PlaceField: String, Hashable, Sendable, CaseIterable {
  case venue, address, postalCode, city, region, country
}

/// A place that a text names.
struct PlaceMention: Hashable, Sendable {
  /// What is printed.
  var location: Location
  /// What the gazetteer adds to it and the text doesn't say: region, country.
  var implied: Location
  /// An IANA name, where the gazetteer knows the place.
  var timeZone: String?
  /// Where each part stands: UTF-8 offsets in the text.
  var parts: [Part]
  /// 0...1: how sure it is that this is a place, and read right.
  var certainty: Double

  struct Part: Hashable, Sendable {
    var field: PlaceField
    var range: Range<Int>
  }

  /// From the first to the last part.
  var range: Range<Int> {
    let start = parts.map(\.range.lowerBound).min() ?? 0
    return start..<(parts.map(\.range.upperBound).max() ?? start)
  }

  func range(of field: PlaceField) -> Range<Int>? {
    parts.first { $0.field == field }?.range
  }
}

extension Location {
  subscript(field: PlaceField) -> String? {
    get {
      switch field {
      case .venue: venue
      case .address: address
      case .postalCode: postalCode
      case .city: city
      case .region: region
      case .country: country
      }
    }
    set {
      switch field {
      case .venue: venue = newValue
      case .address: address = newValue
      case .postalCode: postalCode = newValue
      case .city: city = newValue
      case .region: region = newValue
      case .country: country = newValue
      }
    }
  }
}
