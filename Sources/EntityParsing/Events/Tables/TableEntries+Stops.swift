import DateExpressions
import KitModel
import Lexicons

/// A row whose text lists where and when the thing is on: a tour's stops below its description.
extension TableEntries {
  /// So many lines with a day, an hour and a place are a list of stops.
  private static let leastStops = 3
  /// In bytes.
  private static let longestStop = 100
  /// The least white between the columns of such a list, in heights of a line.
  private static let leastGap = 0.9

  /// An entry for each stop; `nil` where the row's text lists none.
  func stops(of entry: Entry) -> [Entry]? {
    let lines = entry.body.map { text -> (when: DatedText, parts: [SourcedText])? in
      guard text.text.utf8.count <= Self.longestStop else { return nil }
      let dated = tools.dated(text)
      guard case .leading(let rest) = dated.coverage, dated.hasCertainDay, dated.hasTime else {
        return nil
      }
      let place = text.slice(rest..<text.text.utf8.count)
      guard isPlace(place) else { return nil }
      return (DateSentences.head(of: dated, upTo: rest), columns(of: place))
    }
    let told = lines.compactMap(\.self)
    guard told.count >= Self.leastStops else { return nil }
    let body = zip(entry.body, lines).filter { $1 == nil }.map(\.0)
    return told.map { when, parts in
      var stop = entry
      stop.when = [when]
      stop.body = body
      stop.labelled = []
      stop.city = parts.count > 1 && tools.places.isTownName(parts[0].text) ? parts[0] : nil
      stop.places = stop.city == nil ? parts : Array(parts.dropFirst())
      return stop
    }
  }

  /// A row of one cell that names the town of the rows below.
  func townBand(_ row: Table.Row, columns: Int) -> SourcedText? {
    guard row.cells.count == 1, columns > 1, let cell = row.cells.first, cell.lines.count == 1,
      tools.places.isTownName(cell.text.text)
    else { return nil }
    return cell.text
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    tools.places.parse(text.text, isPlaceLine: true).contains {
      $0.location.city != nil || $0.location.venue != nil
    }
  }

  /// A line's parts with wide white between them.
  private func columns(of line: SourcedText) -> [SourcedText] {
    var starts = [0]
    for (left, right) in zip(line.pieces, line.pieces.dropFirst())
    where right.box.x0 - left.box.x1 > Self.leastGap * left.box.height {
      starts.append(right.range.lowerBound)
    }
    return zip(starts, starts.dropFirst() + [line.text.utf8.count]).map {
      TitleCleaning.trimmed(line.slice($0..<$1))
    }
  }
}
