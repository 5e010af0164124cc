import KitIdentity

/// One kit's conversion as a worker is told of it.
struct KitJob: Hashable, Sendable {
  var options: ConversionOptions
  var formats: [OutputFormat]
  /// A larger file is refused.
  var maximumBytes: Int
  /// What identity remembers of the kit's earlier editions.
  var edition: EditionMemory
  /// The processor time after which the kernel ends the worker.
  var seconds: Int
}

/// The earlier editions of a kit, and what becomes of events that this one no longer has.
struct EditionMemory: Hashable, Sendable {
  /// In identity's own form; empty: none.
  var history: [UInt8] = []
  var vanished = VanishedPolicy.cancel
  /// Whether the user said that the history is this kit's.
  var isTold = false
}
