import Glibc
import TextExtraction

/// What a run knows from earlier ones, and leaves for later ones.
///
/// Trouble with it costs the memory and never a kit.
final class RunMemory {
  private var database: StateDatabase?
  private let plan: BatchPlan
  private let folder: String
  private let settings: RunSettings
  private let warn: (String) -> Void

  init(_ plan: BatchPlan, folder: String, warn: @escaping (String) -> Void) {
    self.plan = plan
    self.folder = folder
    self.warn = warn
    settings = RunSettings(of: plan)
    attempt { database = try StateDatabase(outputFolder: folder, warn: warn) }
  }

  /// What is known of a kit.
  func recall(_ file: KitFile) -> KitState? {
    attempt { try database?.kit(file.stem) } ?? nil
  }

  /// What identity remembers of a kit's earlier editions.
  func history(of known: KitState?) -> [UInt8] {
    guard let stem = plan.sameAs else { return known?.history ?? [] }
    let told = attempt { try database?.kit(stem) } ?? nil
    return told?.history ?? known?.history ?? []
  }

  /// The record of an earlier run, where it still holds.
  func standing(_ known: KitState?, of file: KitFile, source: SourceIdentity) -> KitRecord? {
    guard let known, !plan.memory.convertsAll, known.settings.options == settings.options,
      isSame(known, file, source)
    else { return nil }
    var record = known.record
    record.path = file.path
    record.seconds = 0
    if let error = record.status.error {
      // Whether this run's password is another one is not known, for none is remembered.
      if error.code == .encrypted, plan.password != nil { return nil }
      guard !plan.memory.retriesFailures, known.settings.limits == settings.limits else {
        return nil
      }
      return record
    }
    let output = joinPath(folder, file.stem)
    return plan.formats.allSatisfy { isFile(output + $0.fileSuffix) } ? record : nil
  }

  private func isSame(_ known: KitState, _ file: KitFile, _ source: SourceIdentity) -> Bool {
    guard plan.memory.comparesDigests else { return known.source == source }
    guard known.source.size == source.size, !known.digest.isEmpty else { return false }
    do throws(ConversionError) {
      let limit = plan.bounds.bytes
      let bytes = try readKit(
        openKit(file.path, maximumBytes: limit), path: file.path, maximumBytes: limit)
      return sha256(of: bytes) == known.digest
    } catch {
      return false
    }
  }

  /// Leaves word of a kit.
  func remember(
    _ record: KitRecord, of file: KitFile, source: SourceIdentity, digest: String,
    history: [UInt8]
  ) {
    // Trouble with the output folder says nothing of the kit.
    guard record.status.error?.code != .outputUnwritable else { return }
    let state = KitState(
      stem: file.stem, source: source, digest: digest, settings: settings, record: record,
      history: history)
    attempt { try database?.save(state) }
  }

  /// Leaves word of the run.
  func remember(_ result: BatchResult) {
    let run = RunSummary(
      finished: time(nil), seconds: result.seconds, converted: result.convertedCount,
      unchanged: result.unchangedCount, failed: result.failedCount,
      isInterrupted: result.isInterrupted)
    attempt { try database?.save(run) }
  }

  @discardableResult
  private func attempt<Value>(_ body: () throws -> Value) -> Value? {
    do {
      return try body()
    } catch {
      database = nil
      warn("the state database can't be used, and nothing is remembered: \(error)")
      return nil
    }
  }
}
