import Glibc

/// Converts the PDF on standard input and writes it, in one format, to standard output.
package func convertStandardInput(
  _ plan: BatchPlan, format: OutputFormat
) throws(ConversionError) -> KitProduct {
  let file = KitFile(path: "stdin.pdf")
  let bytes = try readKit(
    Descriptor(owning: STDIN_FILENO), path: "-", maximumBytes: plan.bounds.bytes)
  var job = plan.job(for: file)
  job.formats = [format]
  let product = try produce(bytes, job)
  do throws(FileError) {
    let output = Descriptor(owning: STDOUT_FILENO)
    for encoded in product.outputs { try output.writeAll(encoded.bytes, path: "standard output") }
  } catch {
    throw ConversionError(writing: error)
  }
  return product
}
