import FeedBuilding
import Glibc

/// Removes the calendars of the folder of feeds that no feed has any more.
///
/// Only files where feeds are written: directly in the folder, and in those of its groupings.
func removeStale(keeping files: [FeedFile], in destination: String) throws(FileError) {
  let kept = Set(files.map(\.outline.path))
  // A folder that has no index was not written by us.
  guard access(joinPath(destination, "index.json"), F_OK) == 0 else { return }
  for field in FeedField.allCases {
    let folder = joinPath(destination, field.rawValue)
    guard access(folder, F_OK) == 0 else { continue }
    for entry in try entries(of: folder) where entry.kind == .file {
      guard entry.name.hasSuffix(".ics"), !kept.contains("\(field.rawValue)/\(entry.name)") else {
        continue
      }
      unlink(joinPath(folder, entry.name))
    }
  }
}
