import DateExpressions
import KitModel
import Lexicons

/// What rows without a title of their own tell.
extension TableEntries {
  /// Whether a title says that nothing takes place.
  func saysNothing(_ title: SourcedText) -> Bool {
    let words = WordList(title.text)
    return tools.lexicon.nothing.match(words, at: 0)?.count == words.count
  }

  /// Whether a cell says that what its row tells is off, or moved, and nothing else.
  func isStatus(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.statuses.match(words, at: 0)?.count == words.count
  }

  /// What heads a tour's table in the row above its stops, where that names none of the columns: "Harbour
  /// tour" above towns and days.
  func tourTitle(of table: Table, roles: ColumnRoles) -> SourcedText? {
    guard roles.contains(.city), roles.contains(.date), !roles.contains(.title),
      let header = table.rows.first, header.isHeader, let first = header.cells.first,
      let columns = table.rows.map(\.cells.count).max(), header.cells.count < columns,
      header.cells.allSatisfy({ ColumnRoles.named($0.text.text, lexicon: tools.lexicon) == nil })
    else { return nil }
    return first.text
  }

  /// Whether a heading names a town and hardly anything else.
  private func isTown(_ heading: SourcedText) -> Bool {
    guard let mention = tools.places.parse(heading.text).first, mention.location.venue == nil else {
      return false
    }
    return mention.range.count * 2 >= heading.text.utf8.count
  }

  /// What a tour is called: the title above its table, else the kit's, then the town.
  func subject(for city: SourcedText) -> SourcedText {
    let headings = ([scope.subheading].compactMap { $0 } + scope.titles.reversed()).filter {
      !tools.lexicon.isGenericHeading($0.text)
        && !isTown($0) && tools.dated($0).coverage != .pure
    }
    var title: SourcedText
    if let heading = headings.first {
      let (head, rest) = TitleText.beforeColon(heading)
      // "On the road: the Break Room Tour" says twice that it is a tour.
      let words = WordList(head.text)
      let isTour = tools.lexicon.tour.match(words, at: 0)?.count == words.count
      title = isTour && !rest.isEmpty ? TitleCleaning.trimmed(rest) : head
    } else if let kit = tools.kitTitle {
      title = SourcedText(text: kit)
    } else {
      return city
    }
    title.append(city, separator: " : ")
    return title
  }
}
