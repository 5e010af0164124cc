import CivilTime
import DateExpressions
import KitModel

/// The day on which a document was written, as its title page prints it and its file tells again.
extension KitDates {
  /// What may stand beside the day in its line, in bytes: "0.2 from", "v1.05".
  private static let mostBeside = 20

  /// The day of a line of the cover that tells no hour, where the file was made on it or on the day after.
  ///
  /// Manuals, papers and letters print it below their titles as others print when something takes place.
  var writingDay: CalendarDate? {
    guard let made = document.metadata.created?.local.date else { return nil }
    for piece in cover.pieces where !piece.isProse && !piece.isProgramme {
      for line in piece.lines {
        let found = reader.scan(line.text)
        guard found.count == 1, line.text.utf8.count - found[0].range.count <= Self.mostBeside,
          found[0].known.isSuperset(of: [.day, .month, .year]), !found[0].known.contains(.time),
          let day = day(found[0]), day == made || day.dayNumber + 1 == made.dayNumber
        else { continue }
        return day
      }
    }
    return nil
  }
}
