extension LexiconFiles {
  /// What mail and web addresses are made of.
  package static var addresses: [UInt8] { PackageResources.addresses_json }
}
