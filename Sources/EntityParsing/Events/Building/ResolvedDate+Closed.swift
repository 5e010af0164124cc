import CivilTime
import DateExpressions

extension ResolvedDate {
  /// The date with a beginning and an end that its words tell apart as one stretch.
  ///
  /// As in: "À compter du 3 mai, 18 h, et jusqu'au 9 mai, 6 h".
  var closed: ResolvedDate {
    guard occurrences.count == 2, occurrences[0].open == .after, occurrences[1].open == .before,
      let start = occurrences[0].start, let end = occurrences[1].end, start < end
    else { return self }
    var closed = self
    closed.occurrences = [Occurrence(start: start, end: end)]
    return closed
  }
}
