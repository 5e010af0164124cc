import DateExpressions
import KitModel
import Lexicons

/// Lines that tell where and when and nothing else: "Lorient (56) – Du 13 au 17 octobre".
///
/// Above a title they are its date line. Alone, as in a list of a tour's stops, each is an entry.
struct PlacedDates {
  let tools: EventTools

  /// The longest such line, in bytes.
  private static let longest = 120
  /// The share of what stands beside the date that a place must take up.
  private static let leastShare = 0.75

  /// How sure a place without a town must be.
  private static let leastCertainty = 0.6
  /// The share of them that must have a title below; in a list of stops only the last one has text.
  private static let leastHeading = 0.6

  /// So many lines set alike are a list, in which these many tell by their words that they name a place.
  private static let leastAlike = 3
  private static let leastTold = 2

  /// The items with these lines as date lines that hold a place, where titles go with them.
  func parted(_ items: [Item]) -> [Item] {
    let items = withHours(
      withRightEnds(
        aboveTitles(belowEachTitle(belowTitles(belowHeadings(items.flatMap(cutAtTitle)))))))
    let places = items.map(place)
    guard places.contains(where: { $0 != nil }) else { return items }
    let heading = items.indices.filter { places[$0] != nil && isHeading(items, at: $0, places) }
    let count = places.count { $0 != nil }
    guard Double(heading.count) >= Self.leastHeading * Double(count) else { return items }
    var parted = items
    for index in heading {
      parted[index].place = places[index]
      parted[index].dated.coverage = .pure
    }
    return parted
  }

  /// The line of day, hour and place that an item opens with and the title in its next line, set alike.
  ///
  /// As in: "**Samedi 5 juin | 14 h | Halle aux Toiles**" above "**Bal des lampions**" in one block.
  private func cutAtTitle(_ item: Item) -> [Item] {
    guard item.table == nil, item.isEmphasised, case .leading(let rest) = item.coverage,
      item.dated.hasCertainDay, item.dated.hasTime,
      let end = item.hardBreaks.first(where: { $0 > rest + 3 && $0 < item.byteCount }),
      end <= Self.longest,
      case let place = TitleCleaning.trimmed(item.text.slice(rest..<end - 1)), isPlace(place),
      case let title = item.text.slice(end..<item.byteCount),
      tools.dated(title).expressions.isEmpty,
      title.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true
    else { return [item] }
    var line = tools.stream.placedPart(of: item, as: item.text.slice(0..<end - 1))
    line.place = place
    line.dated.coverage = .pure
    return [line, tools.stream.placedPart(of: item, as: title)]
  }

  /// "Jardin du presbytère · du 3 juillet au 20 septembre" below each title of a list: a sign parts
  /// place and days, and where some name a place by their words, all do.
  private func belowTitles(_ items: [Item]) -> [Item] {
    let lines = Dictionary(
      grouping: items.indices.filter { partedPlace(items[$0]) != nil }, by: { items[$0].look })
    var parted = items
    // Lines right below one another are a list of stops.
    for indices in lines.values
    where indices.count >= Self.leastAlike
      && !zip(indices, indices.dropFirst()).contains(where: { $0 + 1 == $1 })
    {
      let told = indices.count { index in
        partedPlace(items[index]).map(isPlace) ?? false
      }
      guard told >= Self.leastTold, told * 3 >= indices.count else { continue }
      for index in indices {
        parted[index].place = partedPlace(items[index])
        parted[index].dated.coverage = .pure
      }
    }
    return parted
  }

  /// Parts what stands flush right from a day that it tells the place of: "Monday 12 October, 1 pm          Online" above each
  /// title.
  ///
  /// Behind the title in its line it does so where it is a place.
  private func withRightEnds(_ items: [Item]) -> [Item] {
    var parted = items
    for index in items.indices {
      guard items[index].table == nil, DateCoverage.isLeading(items[index].coverage),
        items[index].byteCount <= Self.longest, items[index].dated.hasCertainDay,
        let (line, end) = RightEnd.parted(items[index].text),
        end.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
        case let dated = tools.dated(line), dated.hasCertainDay,
        dated.coverage == .pure || DateCoverage.isLeading(dated.coverage) && isPlace(end)
      else { continue }
      parted[index].dated = dated
      parted[index].place = end
    }
    return parted
  }

  /// What stands in front of a spaced sign and a certain day that ends a line, below a title.
  private func partedPlace(_ item: Item) -> SourcedText? {
    guard item.table == nil, item.byteCount <= Self.longest, item.dated.hasCertainDay,
      !item.isTitleLike, case .trailing = item.coverage,
      let date = item.dated.expressions.first?.range.lowerBound
    else { return nil }
    let words = WordList(item.text.text)
    guard
      let sign = words.words.lastIndex(where: {
        $0.range.upperBound <= date && ($0.isSign("·") || $0.isSign("-") || $0.isSign("|"))
      }), sign > 0, words[sign].isSpacedBefore,
      date - words[sign].range.upperBound <= Self.longestLink,
      let bytes = words.bytes(words: 0..<sign)
    else { return nil }
    return item.text.slice(bytes)
  }

  /// The longest word between the sign and the date, with its spaces: "· du 3 juillet".
  private static let longestLink = 8

  func isPlace(_ text: SourcedText) -> Bool {
    guard let mention = tools.places.parse(text.text).first else { return false }
    return mention.range.lowerBound == 0 && mention.certainty >= Self.leastCertainty
      && Double(mention.range.count) >= Self.leastShare * Double(text.text.utf8.count)
  }

  /// Whether what stands below a line can be the title that it goes with.
  private func isHeading(_ items: [Item], at index: Int, _ places: [SourcedText?]) -> Bool {
    let next = index + 1
    guard next < items.count, places[next] == nil, items[next].table == nil,
      items[next].page == items[index].page || items[next].isEmphasised
    else { return false }
    return !items[next].dated.hasDay
      && (items[next].look != items[index].look || !items[next].isListItem)
  }

  /// What an item says of the place, where the rest of it is a certain day.
  private func place(_ item: Item) -> SourcedText? {
    guard item.table == nil, item.byteCount <= Self.longest, item.dated.hasCertainDay else {
      return nil
    }
    let range: Range<Int>
    switch item.coverage {
    case .leading(let rest): range = rest..<item.byteCount
    case .trailing(let rest):
      // "Lorient (56)": the bracket closes the place.
      let isClosed = item.text.text.utf8.dropFirst(rest).first == UInt8(ascii: ")")
      range = 0..<(isClosed ? rest + 1 : rest)
    default: return nil
    }
    let rest = TitleCleaning.trimmed(item.text.slice(range))
    // "14 h : **Bal des lampions**      *Salle Aubin*": the title stands in front of it.
    if let (line, _) = RightEnd.parted(item.text), tools.dated(line).coverage != .pure {
      return nil
    }
    guard let mention = tools.places.parse(rest.text).first,
      Double(mention.range.count) >= Self.leastShare * Double(rest.text.utf8.count)
    else { return nil }
    // "Lycée d'Annonay" is named for its town, "Halle Blin, Annonay" is in it.
    let isPartOfName = { (city: String) in mention.location.venue?.holds(city) == true }
    if let city = mention.location.city, !isPartOfName(city) { return rest }
    // A hall behind a date is its place; in front of one it may be a title.
    guard case .leading = item.coverage, mention.certainty >= Self.leastCertainty,
      mention.location.venue != nil || mention.location.address != nil
    else { return nil }
    return rest
  }
}
