import KitModel

/// Lines of cells in columns that are as wide as one another.
extension ItemStream {
  /// Lines of a cell, as items that break where a line ends though its column had room for the next word.
  ///
  /// A cell alone doesn't tell how wide its column is: the longest of two short lines ends where it ends.
  ///
  /// As in: "6 pm", "Brass on the green", "Mill Lane" below a day, in columns as wide as a sentence beside it.
  func items(of lines: [Line], region: Int, right: Double) -> [Item] {
    items(of: lines, region: region).map { item in
      guard item.table == nil, item.isListItem == false else { return item }
      let own = lines.filter { item.box.contains(x: $0.box.midX, y: $0.box.midY) }
      guard own.count > 1, Line.join(own).text == item.text.text else { return item }
      let starts = Line.starts(of: own)
      let breaks = own.indices.dropFirst().compactMap { index -> Int? in
        own[index - 1].endsShort(before: own[index], right: right) ? starts[index] + 1 : nil
      }
      var broken = item
      broken.hardBreaks += breaks.filter { !item.hardBreaks.contains($0) }
      return broken
    }
  }
}
