/// What the state database of an output folder tells.
package struct FolderStatus: Sendable {
  /// Every kit that is remembered, by path.
  package var result: BatchResult
  /// The run that ended last; `nil` where none has ended.
  package var lastRun: RunSummary?
}

/// Reads what earlier runs left in an output folder.
package func readStatus(outputFolder: String) throws(ConversionError) -> FolderStatus {
  let path = StateDatabase.path(in: outputFolder)
  guard isFile(path) else {
    throw ConversionError(.noInput, "no run has left its memory in this folder")
  }
  do {
    let database = try StateDatabase(outputFolder: outputFolder) { _ in }
    let kits = try database.allKits()
    let lastRun = try database.lastRun()
    return FolderStatus(
      result: BatchResult(records: kits.map(\.record), seconds: lastRun?.seconds ?? 0),
      lastRun: lastRun)
  } catch {
    throw ConversionError(.unreadable, "the state database can't be read")
  }
}
