/// The language data that ships with the tool, as bytes of its JSON files.
package enum LexiconFiles {
  /// How far the clocks of time zones stand from UTC.
  package static var zones: [UInt8] { PackageResources.zones_json }

  /// The words of dates and times of a language; `nil` where there is no file for it.
  package static func dates(language: String) -> [UInt8]? {
    switch language {
    case "fr": PackageResources.dates_fr_json
    case "en": PackageResources.dates_en_json
    default: nil
    }
  }
}
