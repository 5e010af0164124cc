/// One kit's conversion as a worker is told of it.
struct KitJob: Hashable, Sendable {
  var options: ConversionOptions
  var formats: [OutputFormat]
  /// A larger file is refused.
  var maximumBytes: Int
  /// The processor time after which the kernel ends the worker.
  var seconds: Int
}
