import CSandbox
import Glibc

/// Converts the PDF on standard input and writes it, in one format, to standard output.
package func convertStandardInput(
  _ plan: BatchPlan, format: OutputFormat, observer: BatchObserver = BatchObserver()
) -> BatchResult {
  let started = ContinuousClock.now
  let interruption = Interruption()
  let pool = WorkerPool(plan.workers, kits: 1, interruption: interruption)
  if plan.workers.count > 0 { pool.startEarly() }
  let file = KitFile(path: "stdin.pdf")
  var result = BatchResult()
  func record(_ status: KitStatus, _ outcome: WorkerOutcome?, _ findings: [KitFinding] = []) {
    let record = KitRecord(
      path: "-", status: status, seconds: started.seconds, peakMemory: outcome?.peakMemory ?? 0)
    result.records.append(record)
    observer.finished(record, findings)
  }
  func finish(_ work: KitWork, _ outcome: WorkerOutcome) {
    do throws(ConversionError) {
      let product = try outcome.result.get()
      try checkOutputs(product)
      try writeToStandardOutput(product)
      record(.converted(product.summary), outcome, product.findings)
    } catch {
      record(.failed(error), outcome)
    }
  }
  do throws(ConversionError) {
    var job = plan.job(for: file)
    job.formats = [format]
    var waiting: KitWork? = KitWork(
      index: 0, file: file, source: nil, job: job,
      descriptor: try copyStandardInput(plan.bounds.bytes))
    if plan.workers.count == 0, let work = waiting {
      finish(work, convertHere(work))
    } else {
      pool.run(next: { waiting.take() }, finish: finish)
      pool.stop()
    }
  } catch {
    record(.failed(error), nil)
  }
  result.isInterrupted = interruption.isAsked
  result.seconds = started.seconds
  return result
}

/// The bytes of standard input as a file in memory, which a worker can be handed as often as it
/// takes.
private func copyStandardInput(_ limit: Int) throws(ConversionError) -> Descriptor {
  let input = Descriptor(owning: dup(STDIN_FILENO))
  let bytes = try readKit(input, path: "-", maximumBytes: limit)
  do throws(FileError) {
    let number = sandbox_memory_file("standard input")
    guard number >= 0 else { throw FileError("standard input") }
    let copy = Descriptor(owning: number)
    try copy.writeAll(bytes, path: "standard input")
    lseek(number, 0, SEEK_SET)
    return copy
  } catch {
    throw ConversionError(reading: error)
  }
}

private func writeToStandardOutput(_ product: KitProduct) throws(ConversionError) {
  do throws(FileError) {
    let output = Descriptor(owning: dup(STDOUT_FILENO))
    for encoded in product.outputs { try output.writeAll(encoded.bytes, path: "standard output") }
  } catch {
    throw ConversionError(writing: error)
  }
}
