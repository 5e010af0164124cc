import DateExpressions
import KitModel
import Lexicons

/// Titles that open with words for days and go on as sentences do: "Tous les matins sont gris" names something and tells
/// no day.
enum DayNames {
  /// The items without the days of such titles.
  static func withoutDays(_ items: [Item]) -> [Item] {
    items.map { item in
      guard isName(item) else { return item }
      var name = item
      name.dated.expressions = []
      name.dated.coverage = .none
      return name
    }
  }

  private static func isName(_ item: Item) -> Bool {
    guard item.isEmphasised, !item.isListItem, item.table == nil,
      case .leading(let rest) = item.coverage, item.dated.expressions.count == 1,
      item.dated.expressions.allSatisfy({
        $0.known.isSubset(of: [.recurrence, .weekday, .dayPart])
      }),
      let first = item.text.slice(rest..<item.byteCount).text.unicodeScalars.first
    else { return false }
    let words = WordList(item.text.slice(0..<rest).text)
    return LetterCase.isSmall(first) && words.words.last?.shape != .sign
  }
}
