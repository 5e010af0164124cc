/// One kit's conversion as a worker is told of it.
struct KitJob: Hashable, Sendable {
  var options: ConversionOptions
  var formats: [OutputFormat]
}
