/// What is remembered of a kit between runs.
struct KitState: Hashable, Sendable {
  /// The output's path without its extension, which a kit is known by.
  var stem: String
  var source: SourceIdentity
  /// SHA-256 of the file; empty where it was never read.
  var digest: String
  var settings: RunSettings
  var record: KitRecord
  /// What identity needs to remember of earlier editions, in its own form.
  var history: [UInt8]
}

/// What tells a file from a changed one without reading it.
struct SourceIdentity: Hashable, Sendable {
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  var inode: Int
}

/// What a kit's result depends on besides its bytes.
struct RunSettings: Hashable, Sendable {
  /// The tool, and every option that changes what is written.
  var options: String
  /// The limits, which can make a kit fail.
  var limits: String
}
