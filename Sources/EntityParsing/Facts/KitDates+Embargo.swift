import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Until when a kit is not to be published.
extension KitDates {
  /// The moment that an embargo line states; an hour alone is that of the day of publication.
  func embargo(published: CalendarDate? = nil) -> LocalMoment? {
    var context = context
    context.days = published.map { [Occurrence(start: LocalMoment($0))] } ?? []
    for page in document.pages.prefix(2) {
      for block in page.printedBlocks {
        let text = block.text.text
        let list = WordList(text)
        guard let cue = lexicon.embargo.firstMatch(list, in: 0..<min(list.count, 40)) else {
          continue
        }
        let start = list[cue.range.upperBound - 1].range.upperBound
        for resolved in reader.read(text, in: context)
        where resolved.expression.range.upperBound > start
          && resolved.expression.range.lowerBound - start < 40
        {
          // "Embargoed until …" is read as an interval that ends there.
          let only = resolved.occurrences.first
          if let moment = only?.start ?? only?.end { return moment }
        }
      }
    }
    return nil
  }
}
