/// Converts every kit of a plan; what fails costs one record and no other kit.
///
/// - Throws: ``OutputCollision`` before anything is written.
package func runBatch(
  _ plan: BatchPlan, observer: BatchObserver = BatchObserver()
) throws(OutputCollision) -> BatchResult {
  let run = BatchRun(plan, files: try findKits(plan.inputs), observer)
  return run.run()
}

/// A run under way.
private final class BatchRun {
  private let plan: BatchPlan
  private let files: [KitFile]
  private let observer: BatchObserver
  private let interruption = Interruption()
  /// At the place of each kit, once it is done.
  private var records: [KitRecord?]
  private var failedInputs: [KitRecord]
  private var nextIndex = 0

  init(_ plan: BatchPlan, files found: FoundKits, _ observer: BatchObserver) {
    self.plan = plan
    self.observer = observer
    files = found.files
    records = Array(repeating: nil, count: found.files.count)
    failedInputs = found.failures.map { KitRecord(path: $0.path, status: .failed($0.error)) }
  }

  func run() -> BatchResult {
    let started = ContinuousClock.now
    for record in failedInputs { observer.finished(record, []) }
    do throws(FileError) {
      try makeFolder(plan.outputFolder)
      convertAll()
    } catch {
      fail(plan.outputFolder, ConversionError(writing: error))
    }
    return BatchResult(
      records: failedInputs + records.compactMap(\.self), seconds: started.seconds,
      isInterrupted: interruption.isAsked)
  }

  private func convertAll() {
    guard !files.isEmpty else { return }
    guard plan.workers.count > 0 else {
      while !interruption.isAsked, let work = nextWork() {
        finish(work, convertHere(work))
        interruption.take()
      }
      return
    }
    let pool = WorkerPool(plan.workers, kits: files.count, interruption: interruption)
    pool.startEarly()
    pool.run(next: nextWork, finish: finish)
    pool.stop()
    if let missing = pool.missingConfinement, !missing.isEmpty {
      observer.warned("workers are not confined in full: \(missing.joined(separator: "; "))")
    }
  }

  /// Opens the next kit that can be opened; what can't be is recorded on the way.
  private func nextWork() -> KitWork? {
    while nextIndex < files.count {
      let index = nextIndex
      let file = files[index]
      nextIndex += 1
      do throws(ConversionError) {
        let descriptor = try openKit(file.path, maximumBytes: plan.bounds.bytes)
        return KitWork(
          index: index, file: file, job: plan.job(for: file), descriptor: descriptor)
      } catch {
        record(KitRecord(path: file.path, status: .failed(error)), at: index)
      }
    }
    return nil
  }

  private func finish(_ work: KitWork, _ outcome: WorkerOutcome) {
    do throws(ConversionError) {
      let product = try outcome.result.get()
      try write(product, of: work.file)
      record(work, .converted(product.summary), outcome, product.findings)
    } catch {
      record(work, .failed(error), outcome)
    }
  }

  private func write(_ product: KitProduct, of file: KitFile) throws(ConversionError) {
    let path = joinPath(plan.outputFolder, file.stem)
    do throws(FileError) {
      try makeFolder(splitPath(path).folder)
      for output in product.outputs {
        try writeWhole(output.bytes, to: path + output.format.fileSuffix)
      }
    } catch {
      throw ConversionError(writing: error)
    }
  }

  private func record(
    _ work: KitWork, _ status: KitStatus, _ outcome: WorkerOutcome, _ findings: [KitFinding] = []
  ) {
    record(
      KitRecord(
        path: work.file.path, status: status, seconds: work.begun.seconds,
        peakMemory: outcome.peakMemory),
      at: work.index, findings)
  }

  private func record(_ record: KitRecord, at index: Int, _ findings: [KitFinding] = []) {
    records[index] = record
    observer.finished(record, findings)
  }

  private func fail(_ path: String, _ error: ConversionError) {
    let record = KitRecord(path: path, status: .failed(error))
    failedInputs.append(record)
    observer.finished(record, [])
  }
}

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

extension ContinuousClock.Instant {
  /// The time since this instant.
  var seconds: Double {
    let parts = (ContinuousClock.now - self).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
