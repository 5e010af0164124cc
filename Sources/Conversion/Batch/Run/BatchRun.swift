import Glibc

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
  private var memory: RunMemory?

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
      let folder = plan.outputFolder.isEmpty ? "." : plan.outputFolder
      guard access(folder, W_OK | X_OK) == 0 else { throw FileError(folder) }
      try convertAll()
    } catch {
      fail(plan.outputFolder, ConversionError(writing: error))
    }
    let result = BatchResult(
      records: failedInputs + records.compactMap(\.self), seconds: started.seconds,
      isInterrupted: interruption.isAsked)
    memory?.remember(result)
    return result
  }

  private func convertAll() throws(FileError) {
    guard !files.isEmpty else { return }
    let pool = WorkerPool(plan.workers, kits: files.count, interruption: interruption)
    // Before anything is opened or read: what workers are copies of holds nothing yet.
    if plan.workers.count > 0 { pool.startEarly() }
    defer { pool.stop() }
    guard let lock = try lockFolder() else { return }
    memory = RunMemory(plan, warn: observer.warned)
    if plan.workers.count > 0 {
      pool.run(next: nextWork, finish: finish)
    } else {
      while !interruption.isAsked, let work = nextWork() {
        finish(work, convertHere(work))
        interruption.take()
      }
    }
    if let missing = pool.missingConfinement, !missing.isEmpty {
      observer.warned("workers are not confined in full: \(missing.joined(separator: "; "))")
    }
    withExtendedLifetime(lock) {}
  }

  private func lockFolder() throws(FileError) -> FolderLock? {
    try FolderLock(plan.outputFolder) {
      observer.warned("another run works on this output folder; waiting for it")
    } isAsked: {
      interruption.take()
      return interruption.isAsked
    }
  }

  /// Opens the next kit that has to be converted; what needs no conversion, or can't be opened, is
  /// recorded on the way.
  private func nextWork() -> KitWork? {
    while nextIndex < files.count {
      let index = nextIndex
      let file = files[index]
      nextIndex += 1
      let known = memory?.recall(file)
      let source = SourceIdentity(of: file.path)
      if let source, let standing = memory?.standing(known, of: file, source: source) {
        record(standing, at: index)
        continue
      }
      do throws(ConversionError) {
        let descriptor = try openKit(file.path, maximumBytes: plan.bounds.bytes)
        return KitWork(
          index: index, file: file, source: source, job: plan.job(for: file),
          descriptor: descriptor, history: known?.history ?? [])
      } catch {
        record(KitRecord(path: file.path, status: .failed(error)), at: index)
      }
    }
    return nil
  }

  private func finish(_ work: KitWork, _ outcome: WorkerOutcome) {
    var record = KitRecord(
      path: work.file.path, status: .failed(ConversionError(.crashed, "")),
      peakMemory: outcome.peakMemory)
    var product: KitProduct?
    do throws(ConversionError) {
      let made = try outcome.result.get()
      try write(made, of: work.file)
      record.status = .converted(made.summary)
      product = made
    } catch {
      record.status = .failed(error)
    }
    record.seconds = work.begun.seconds
    if let source = work.source {
      memory?.remember(
        record, of: work.file, source: source, digest: product?.digest ?? "",
        history: product?.history ?? work.history)
    }
    self.record(record, at: work.index, product?.findings ?? [])
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
