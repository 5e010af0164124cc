extension LexiconFiles {
  /// What mail and web addresses and telephone numbers are made of.
  package static var addresses: [UInt8] { PackageResources.addresses_json }

  /// Cities with their subdivision, region, country and time zone, a subdivision a line.
  ///
  /// Columns: country, region, code, subdivision, IANA zone, cities. Names of one place are joined by `/`,
  /// cities by `;`.
  package static var places: [UInt8] { PackageResources.places_tsv }

  /// Towns of the countries of a language (a BCP 47 primary tag), beside those, in the same form.
  package static func places(language: String) -> [UInt8]? { file("places.\(language).tsv") }

  /// Countries: code, IANA zone, language, names joined by `;`.
  package static var countries: [UInt8] { PackageResources.countries_tsv }

  /// What tells a kit's country: languages, calling codes, top-level domains, signs.
  package static var countrySigns: [UInt8] { PackageResources.countries_json }

  /// Words that places are told by, for each language whose places kits in any language name.
  package static var venues: [UInt8] { PackageResources.venues_json }

  /// Words that places are told by in kits in a language (a BCP 47 primary tag), beside those.
  package static func venues(language: String) -> [UInt8]? { file("venues.\(language).json") }

  /// First names, one a line.
  package static var firstNames: [UInt8] { PackageResources.first_names_txt }

  /// Honorifics, particles of surnames, and words that are no part of a person's name.
  package static var names: [UInt8] { PackageResources.names_json }

  /// Words that say what a person does somewhere, for each language that kits in any language use.
  package static var people: [UInt8] { PackageResources.people_json }

  /// Such words in kits in a language (a BCP 47 primary tag), beside those.
  package static func people(language: String) -> [UInt8]? { file("people.\(language).json") }

  /// Words around contacts and on covers, a file for each language.
  package static var press: [[UInt8]] {
    [
      PackageResources.press_fr_json, PackageResources.press_en_json,
      PackageResources.press_de_json, PackageResources.press_es_json,
      PackageResources.press_it_json, PackageResources.press_nl_json,
      PackageResources.press_pt_json,
    ]
  }
}
