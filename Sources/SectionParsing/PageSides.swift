import KitModel

/// The order in which pages with two languages side by side are read: all of the first, then all of the second.
enum PageSides {
  /// The pages, each run of such pages as the first halves of all and then the second ones.
  static func ordered(_ pages: [LaidOutPage]) -> [LaidOutPage] {
    var ordered: [LaidOutPage] = []
    var waiting: [LaidOutPage] = []
    for page in pages {
      guard let start = page.secondLanguage else {
        ordered += waiting
        waiting = []
        ordered.append(page)
        continue
      }
      var (first, second) = (page, page)
      first.blocks = Array(page.blocks[..<start])
      second.blocks = Array(page.blocks[start...])
      ordered.append(first)
      waiting.append(second)
    }
    return ordered + waiting
  }
}
