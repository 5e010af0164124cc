import Lexicons

/// Tells entries apart that share a name and are numbered: "Atelier 1" and "Atelier 2" at one hour, in two rooms.
enum NumberedEntries {
  /// In bytes: a longer figure is a word of the title.
  private static let longest = 2

  /// Whether two titles end in numbers, and not the same.
  static func differ(_ a: String, _ b: String) -> Bool {
    guard let first = number(of: a), let second = number(of: b) else { return false }
    return first != second
  }

  /// The number that a title ends in.
  private static func number(of title: String) -> String? {
    guard let last = WordList(title).words.last, last.shape == .number,
      last.folded.utf8.count <= longest
    else { return nil }
    return last.folded
  }
}
