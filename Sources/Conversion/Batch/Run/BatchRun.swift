/// Converts every kit of a plan; what fails costs one record and no other kit.
///
/// - Throws: ``OutputCollision`` before anything is written.
package func runBatch(
  _ plan: BatchPlan, observer: BatchObserver = BatchObserver()
) throws(OutputCollision) -> BatchResult {
  var found = try findKits(plan.inputs)
  if plan.acceptsEmptyFolders { found.failures.removeAll { $0.error.code == .noInput } }
  return BatchRun(plan, found, observer).run()
}

/// A run under way.
private final class BatchRun {
  private let plan: BatchPlan
  private let files: [KitFile]
  private let observer: BatchObserver
  private let interruption = Interruption()
  private let stream: DocumentStream?
  private let started = ContinuousClock.now
  /// At the place of each kit, once it is done.
  private var records: [KitRecord?]
  private var failedInputs: [KitRecord]
  private var nextIndex = 0
  private var hasUnsettledKits = false
  private var folder: OutputFolder?

  init(_ plan: BatchPlan, _ found: FoundKits, _ observer: BatchObserver) {
    self.plan = plan
    self.observer = observer
    files = found.files
    stream = plan.streamsDocuments ? DocumentStream(window: 16 + 4 * plan.workers.count) : nil
    records = Array(repeating: nil, count: found.files.count)
    failedInputs = found.failures.map { KitRecord(path: $0.path, status: .failed($0.error)) }
  }

  func run() -> BatchResult {
    for record in failedInputs { tell(record) }
    let pool = WorkerPool(plan.workers, kits: files.count, interruption: interruption)
    // Before anything is opened or read: what workers are copies of holds nothing yet.
    if plan.workers.count > 0, !files.isEmpty { pool.startEarly() }
    do throws(FileError) {
      if try openFolder() { convertAll(pool) }
    } catch {
      failInput(plan.outputFolder ?? "", ConversionError(writing: error))
    }
    pool.stop()
    if let error = stream?.error { failInput("-", ConversionError(writing: error)) }
    let result = BatchResult(
      records: failedInputs + records.compactMap(\.self), seconds: started.seconds,
      isInterrupted: interruption.isAsked, hasUnsettledKits: hasUnsettledKits)
    folder?.memory.remember(result)
    return result
  }

  /// - Returns: whether the run can go on.
  private func openFolder() throws(FileError) -> Bool {
    guard let path = plan.outputFolder else { return true }
    folder = try OutputFolder(
      path, plan: plan, interruption: interruption, warn: observer.warned)
    return folder != nil
  }

  private func convertAll(_ pool: WorkerPool) {
    if plan.workers.count > 0 {
      pool.run(next: nextWork, finish: finish, tick: tick)
    } else {
      while !interruption.isAsked, let work = nextWork() {
        finish(work, convertHere(work))
        interruption.take()
      }
    }
    if let missing = pool.missingConfinement, !missing.isEmpty {
      observer.warned("workers are not confined in full: \(missing.joined(separator: "; "))")
    }
  }

  /// Opens the next kit that has to be converted; what needs no conversion, or can't be opened, is
  /// recorded on the way.
  private func nextWork() -> KitWork? {
    while nextIndex < files.count, stream?.admits(nextIndex) ?? true {
      let index = nextIndex
      let file = files[index]
      nextIndex += 1
      if isPassedOver(file) { continue }
      let known = folder?.memory.recall(file)
      let source = SourceIdentity(of: file.path)
      if let source, let standing = folder?.memory.standing(known, of: file, source: source) {
        // A watch was told of it when it came about.
        if plan.passedOver == nil { record(standing, at: index) }
        continue
      }
      do throws(ConversionError) {
        let history = folder?.memory.history(of: known) ?? []
        return KitWork(
          index: index, file: file, source: source, job: plan.job(for: file, history: history),
          descriptor: try openKit(file.path, maximumBytes: plan.bounds.bytes))
      } catch {
        record(KitRecord(path: file.path, status: .failed(error)), at: index)
      }
    }
    return nil
  }

  /// Whether a file of a watched folder is not yet whole.
  private func isPassedOver(_ file: KitFile) -> Bool {
    guard let opened = plan.passedOver else { return false }
    if opened.contains(file.path) { return true }
    // It may have been written to when nobody watched.
    guard let source = SourceIdentity(of: file.path), source.isRecent else { return false }
    hasUnsettledKits = true
    return true
  }

  private func finish(_ work: KitWork, _ outcome: WorkerOutcome) {
    var product: KitProduct?
    let status: KitStatus
    do throws(ConversionError) {
      let made = try outcome.result.get()
      try checkOutputs(made)
      try folder?.write(made, of: work.file)
      status = .converted(made.summary)
      product = made
    } catch {
      status = .failed(error)
    }
    let record = KitRecord(
      path: work.file.path, status: status, seconds: work.begun.seconds,
      peakMemory: outcome.peakMemory)
    if let source = work.source {
      folder?.memory.remember(
        record, of: work.file, source: source, digest: product?.digest ?? "",
        history: product?.history ?? work.job.edition.history)
    }
    self.record(record, at: work.index, product)
  }

  private func record(_ record: KitRecord, at index: Int, _ product: KitProduct? = nil) {
    records[index] = record
    tell(record, product?.findings ?? [])
    guard let stream else { return }
    var document = product?.outputs.first { $0.format == .json }?.bytes
    if case .unchanged = record.status { document = try? folder?.document(of: files[index]) }
    stream.put(document, at: index)
  }

  private func failInput(_ path: String, _ error: ConversionError) {
    let record = KitRecord(path: path, status: .failed(error))
    failedInputs.append(record)
    tell(record)
  }

  private var doneCount = 0
  private var failedCount = 0

  private var progress: BatchProgress {
    BatchProgress(
      kits: files.count, done: doneCount, failed: failedCount, seconds: started.seconds)
  }

  private func tell(_ record: KitRecord, _ findings: [KitFinding] = []) {
    doneCount += 1
    if record.status.error != nil { failedCount += 1 }
    observer.finished(record, findings)
    tick()
  }

  private func tick() { observer.advanced(progress) }
}

extension ContinuousClock.Instant {
  /// The time since this instant.
  var seconds: Double {
    let parts = (ContinuousClock.now - self).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
