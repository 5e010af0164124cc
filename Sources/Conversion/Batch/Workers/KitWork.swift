/// A kit on its way through a worker.
struct KitWork {
  /// The kit's place in the run.
  var index: Int
  var file: KitFile
  /// What told the file from a changed one when it was opened.
  var source: SourceIdentity?
  var job: KitJob
  var descriptor: Descriptor
  let begun = ContinuousClock.now
  /// The page that the worker turned to last; `nil` before the first.
  var page: Int?
}

/// What became of a kit in a worker.
struct WorkerOutcome {
  var result: Result<KitProduct, ConversionError>
  /// The most memory its worker had held by then, in bytes; 0 where that is not known.
  var peakMemory: Int
}
