/// Converts a kit in this process, without any protection.
func convertHere(_ work: KitWork) -> WorkerOutcome {
  do throws(ConversionError) {
    let bytes = try readKit(
      work.descriptor, path: work.file.path, maximumBytes: work.job.maximumBytes)
    return WorkerOutcome(
      result: .success(try produce(bytes, work.job)), peakMemory: peakMemory())
  } catch {
    return WorkerOutcome(result: .failure(error), peakMemory: peakMemory())
  }
}
