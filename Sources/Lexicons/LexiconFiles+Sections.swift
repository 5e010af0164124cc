extension LexiconFiles {
  /// How headings name what a section is for, one file a language.
  package static var sections: [[UInt8]] {
    [
      PackageResources.sections_fr_json, PackageResources.sections_en_json,
      PackageResources.sections_de_json, PackageResources.sections_es_json,
      PackageResources.sections_it_json, PackageResources.sections_nl_json,
      PackageResources.sections_pt_json,
    ]
  }
}
