import KitModel
import Lexicons

/// Records of a form below one another, each opening with the same label.
///
/// As in: "Name: Kite day" above "Date: Saturday, June 5, 2027", "Time: 10am" and "Meeting point: Blinville Green", then
/// the next "Name: …". Each becomes a table of its own, whatever else the form asks for.
struct LabelledRecords {
  let lexicon: EventLexicon

  private static let leastRecords = 2
  private static let leastLabels = 3
  /// The longest label, in words.
  private static let mostLabelWords = 4

  /// A line of the section, and the block that it stands in.
  private struct Place {
    let block: Int
    let line: Int
    /// What stands in front of a colon, and what behind it.
    let label: (name: String, role: ColumnRole?, parts: [Line])?
    /// Whether it goes on with the line above.
    let goesOn: Bool
  }

  /// The section and those right in it with their records as tables, where each has several.
  func joined(_ section: Section) -> Section {
    var joined = section
    joined.blocks = blocks(of: section)
    joined.children = section.children.map { child in
      var child = child
      child.blocks = blocks(of: child)
      return child
    }
    return joined
  }

  private func blocks(of section: Section) -> [Block] {
    let places = places(in: section.blocks)
    guard let opener = opener(of: places) else { return section.blocks }
    let records = records(of: places, opener: opener)
    guard records.count >= Self.leastRecords else { return section.blocks }
    var blocks: [Block] = []
    var rest = 0
    for record in records {
      blocks += self.blocks(section.blocks, of: places[rest..<record.lowerBound])
      blocks.append(table(of: places[record], in: section.blocks))
      rest = record.upperBound
    }
    return blocks + self.blocks(section.blocks, of: places[rest...])
  }

  private func places(in blocks: [Block]) -> [Place] {
    blocks.enumerated().flatMap { index, block in
      guard block.table == nil, !block.lines.isEmpty else {
        return [Place(block: index, line: 0, label: nil, goesOn: false)]
      }
      return block.lines.enumerated().map { number, line in
        Place(
          block: index, line: number, label: block.isHeading ? nil : label(of: line),
          goesOn: number > 0)
      }
    }
  }

  /// The label that opens records: the first that names what takes place and comes again.
  private func opener(of places: [Place]) -> String? {
    let names = places.compactMap { $0.label?.role == .title ? $0.label?.name : nil }
    return names.first { name in names.count { $0 == name } >= Self.leastRecords }
  }

  /// The lines of each record that tells one date and no label twice.
  private func records(of places: [Place], opener: String) -> [Range<Int>] {
    places.indices.filter { places[$0].label?.name == opener }.compactMap { start in
      var names: Set<String> = []
      var end = start
      for place in places[start...] {
        if let label = place.label {
          guard names.insert(label.name).inserted else { break }
        } else if !place.goesOn {
          break
        }
        end += 1
      }
      let dates = places[start..<end].count { $0.label?.role == .date }
      return dates == 1 && names.count >= Self.leastLabels ? start..<end : nil
    }
  }

  private func table(of places: ArraySlice<Place>, in blocks: [Block]) -> Block {
    var rows: [Table.Row] = []
    for place in places {
      if let parts = place.label?.parts {
        rows.append(
          Table.Row(
            cells: parts.enumerated().map { Table.Cell(column: $0.offset, lines: [$0.element]) }))
      } else if rows[rows.count - 1].cells.count > 1 {
        rows[rows.count - 1].cells[1].lines.append(blocks[place.block].lines[place.line])
      }
    }
    var block = blocks[places[places.startIndex].block]
    block.kind = .table
    block.table = Table(rows: rows)
    block.lines = places.map { blocks[$0.block].lines[$0.line] }
    return block
  }

  /// The blocks of lines that belong to no record.
  private func blocks(_ blocks: [Block], of places: ArraySlice<Place>) -> [Block] {
    var others: [Block] = []
    var last: Int?
    for place in places {
      var block = blocks[place.block]
      guard block.table == nil, !block.lines.isEmpty else {
        others.append(block)
        continue
      }
      if last == place.block {
        others[others.count - 1].lines.append(block.lines[place.line])
      } else {
        block.lines = [block.lines[place.line]]
        others.append(block)
      }
      last = place.block
    }
    return others
  }

  /// The label that a line opens with; what it leads to may be left open.
  private func label(of line: Line) -> (name: String, role: ColumnRole?, parts: [Line])? {
    let words = WordList(line.text.text)
    guard
      let colon = words.words.prefix(Self.mostLabelWords + 1).firstIndex(where: { $0.isSign(":") }),
      colon > 0, words[0].beginsWithCapital,
      colon + 1 == words.count || words[colon + 1].isSpacedBefore
    else { return nil }
    let name = words.words[..<colon].map(\.folded).joined(separator: " ")
    let ends =
      [0..<words[colon - 1].range.upperBound]
      + (colon + 1 < words.count
        ? [words[colon + 1].range.lowerBound..<line.text.text.utf8.count] : [])
    let parts = ends.map { range in
      var part = line
      part.text = line.text.slice(range)
      return part
    }
    return (name, ColumnRoles.named(parts[0].text.text, lexicon: lexicon), parts)
  }
}
