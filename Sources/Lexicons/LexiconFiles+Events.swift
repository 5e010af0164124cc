extension LexiconFiles {
  /// How entries of a programme say what they are, one file a language.
  package static var events: [[UInt8]] {
    [PackageResources.events_fr_json, PackageResources.events_en_json]
  }
}
