/// A form that a converted kit is written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// The contract's JSON document.
  case json
  /// The kit's calendar.
  case ics

  /// What follows the kit's stem in the name of the file.
  public var fileSuffix: String { ".\(rawValue)" }
}

extension ConvertedKit {
  /// The kit in one of the formats.
  public func encoded(as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .json: try json()
    case .ics: try calendar()
    }
  }
}
