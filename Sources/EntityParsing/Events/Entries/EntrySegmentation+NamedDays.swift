import DateExpressions
import KitModel
import Lexicons

/// Lines that each tell a day and what is on, their hour and place in the line below.
extension EntrySegmentation {
  /// Whether a line names what is on that day, and what stands below is its hour and place: it heads nothing.
  ///
  /// As in: "Dimanche 10 mai — Journée des moulins" above "À 11 h, quai du Bief".
  func isEntryOfDay(_ items: [Item], at index: Int) -> Bool {
    guard items[index].isNamedDay, case .leading(let name) = items[index].coverage,
      Self.opensWithCapital(items[index].text.slice(name..<items[index].byteCount)),
      items.indices.contains(index + 1), hourAndPlace(items[index + 1]) != nil
    else { return false }
    return !items[(index + 2)...].prefix { !$0.dated.hasDay }.contains {
      $0.dated.isTimeOnly && ($0.isTimeLine || DateCoverage.isLeading($0.coverage))
    }
  }

  /// The hour that opens a text and what it says behind it, where that is a place and no title.
  func hourAndPlace(_ item: Item) -> (hour: DatedText, place: SourcedText)? {
    guard item.table == nil, item.dated.isTimeOnly, case .leading(let end) = item.coverage else {
      return nil
    }
    let place = TitleCleaning.trimmedStart(item.text.slice(end..<item.byteCount))
    guard let first = place.text.unicodeScalars.first,
      tools.lexicon.kinds.match(WordList(place.text), at: 0) == nil
    else { return nil }
    let mention = tools.places.parse(place.text, isPlaceLine: true).first
    guard LetterCase.isSmall(first) || mention.map({ $0.range.lowerBound == 0 }) == true else {
      return nil
    }
    return (DateSentences.head(of: item.dated, upTo: end), place)
  }

  private static func opensWithCapital(_ text: SourcedText) -> Bool {
    TitleCleaning.trimmedStart(text).text.unicodeScalars.first.map(LetterCase.isCapital) ?? false
  }

  /// Whether the sentence behind a date is the place of what the title above names.
  ///
  /// As in: "Mardi 4 mai, 20 h – Blinville, théâtre du Quai. Entrée libre." below "Le chant des tuiles".
  func opensWithPlace(_ item: Item, of group: EntryGroup) -> Bool {
    guard let title = group.title, title.box != item.box, !isGeneric(title), !isSectionName(title),
      case .leading(let end) = item.coverage,
      case let rest = TitleCleaning.trimmedStart(item.text.slice(end..<item.byteCount)),
      let sentence = DateSentences.sentences(of: rest).first,
      case let place = TitleCleaning.trimmed(sentence),
      let mention = tools.places.parse(place.text, isPlaceLine: true).first
    else { return false }
    return mention.range.lowerBound == 0
      && mention.range.count * 10 >= place.text.utf8.count * 9
      && (mention.location.city != nil || mention.location.address != nil)
  }
}
