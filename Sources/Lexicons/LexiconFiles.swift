/// The language data that ships with the tool, as bytes of its JSON files.
package enum LexiconFiles {
  /// How far the clocks of time zones stand from UTC.
  package static var zones: [UInt8] { PackageResources.zones_json }

  /// The words of dates and times of a language (a BCP 47 primary tag); `nil` where no file has it.
  package static func dates(language: String) -> [UInt8]? { file("dates.\(language).json") }
}
