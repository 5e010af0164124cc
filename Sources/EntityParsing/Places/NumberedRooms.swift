import Lexicons

/// Leaves out a room that only its number or letter names in front of the building that it is in.
///
/// As in: "Room 12, Aubin House", "Salle 3, maison du Four". The building is where one goes.
struct NumberedRooms {
  let reader: SegmentReader

  /// In words: "Seminar Room 12".
  private static let longestRoom = 3

  func left(out group: [SegmentReading]) -> [SegmentReading] {
    guard group.count > 1, let first = group.firstIndex(where: { $0.has(.venue) }),
      isNumberedRoom(group[first]),
      group[(first + 1)...].contains(where: {
        !$0.isSquare && !isNumberedRoom($0) && isNamed($0)
      })
    else { return group }
    var group = group
    group[first].fields.removeAll { $0.field == .venue }
    return group
  }

  /// Whether a building has a name, as a stage or yard in front of which a hall stands has none: "Halle A, scène".
  private func isNamed(_ reading: SegmentReading) -> Bool {
    guard let words = reading.fields.first(where: { $0.field == .venue })?.words else {
      return false
    }
    return words.count > 1 && words.contains { reader.list[$0].beginsWithCapital }
  }

  private func isNumberedRoom(_ reading: SegmentReading) -> Bool {
    guard let words = reading.fields.first(where: { $0.field == .venue })?.words,
      (2...Self.longestRoom).contains(words.count),
      case let last = reader.list[words.upperBound - 1],
      last.shape == .number || last.isLetters && last.folded.utf8.count == 1
    else { return false }
    let lexicon = PlaceLexicon.shared
    return words.dropLast().contains {
      lexicon.rooms.match(reader.list, at: $0) != nil
        || lexicon.heads.match(reader.list, at: $0)?.meaning == .venueHead
    }
  }
}
