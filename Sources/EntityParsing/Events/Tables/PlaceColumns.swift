import KitModel
import Lexicons

/// Columns without a header in which each row names its place: "9am | Family Five | Royal Park".
///
/// Names that come back from row to row are places where some are so by their words.
enum PlaceColumns {
  private static let leastCells = 4
  /// The names that must be places by their words, those that must be so or come back, and the share of all
  /// cells that they fill.
  private static let leastKnown = 1
  private static let leastNames = 3
  private static let leastShare = 0.6
  /// In bytes.
  private static let longest = 50
  private static let leastCertainty = 0.6

  static func fill(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    guard cells.count >= leastCells, cells.allSatisfy({ mayName($0.text.text) }) else {
      return false
    }
    var counts: [String: Int] = [:]
    for cell in cells { counts[Folding.key(cell.text.text), default: 0] += 1 }
    var known: Set<String> = []
    var told = 0
    for cell in cells {
      let key = Folding.key(cell.text.text)
      if isPlace(cell.text.text, tools: tools) { known.insert(key) }
      if known.contains(key) || counts[key, default: 0] > 1 { told += 1 }
    }
    let names = Set(counts.filter { $0.value > 1 }.keys).union(known)
    return known.count >= leastKnown && names.count >= leastNames
      && Double(told) >= leastShare * Double(cells.count)
      && cells.allSatisfy { tools.dated($0.text).expressions.isEmpty }
  }

  /// Whether most cells end in a place that their words tell and name hardly anything else: "In front of the mill".
  static func areTold(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    let told = cells.count { cell in
      let length = cell.text.text.utf8.count
      return tools.places.parse(cell.text.text).contains {
        ($0.location.venue != nil || $0.location.address != nil)
          && $0.certainty >= leastCertainty && $0.range.upperBound == length
          && $0.range.lowerBound <= longestPreposition
      }
    }
    return told >= leastTold && Double(told) >= leastShare * Double(cells.count)
  }

  private static let leastTold = 2
  /// "Au pied de la", in bytes.
  private static let longestPreposition = 12

  /// How many cells end in a place that their words tell: "Blinville, église".
  static func places(in cells: [Table.Cell], tools: EventTools) -> Int {
    cells.count { cell in
      tools.places.parse(cell.text.text).contains {
        ($0.location.venue != nil || $0.location.address != nil)
          && $0.certainty >= leastCertainty && $0.range.upperBound == cell.text.text.utf8.count
      }
    }
  }

  /// A name is short and begins with a capital.
  private static func mayName(_ text: String) -> Bool {
    text.utf8.count <= longest && text.unicodeScalars.first.map(LetterCase.isCapital) == true
  }

  private static func isPlace(_ text: String, tools: EventTools) -> Bool {
    guard let mention = tools.places.parse(text).first else { return false }
    return (mention.location.venue != nil || mention.location.address != nil)
      && mention.range.lowerBound == 0 && mention.certainty >= leastCertainty
      && mention.range.count * 10 >= text.utf8.count * 7
  }
}
