extension LexiconFiles {
  /// How headings announce projects, products and works, one file a language.
  package static var projects: [[UInt8]] {
    [
      PackageResources.projects_fr_json, PackageResources.projects_en_json,
      PackageResources.projects_de_json, PackageResources.projects_es_json,
    ]
  }
}
