import KitModel
import Lexicons

/// Makes the counted lines of a list of things its titles, however they are set, where the text above announces so many.
///
/// As in: "The ten projects that were chosen are:", then "1. – Paper Weir" above a paragraph, "2. – Tin Orchard" above the
/// next, one of them bold and another not. Chapters are counted, too, and nothing announces them.
struct NumberedLines {
  let stream: ItemStream
  let lexicon: ProjectLexicon

  private static let leastLines = 3
  /// In bytes.
  private static let longestLine = 90
  private static let leastText = 40

  func settled(_ items: [ProjectItem]) -> [ProjectItem] {
    var settled = items
    for first in items.indices.dropFirst() where start(of: items[first].item, number: 1) != nil {
      let run = self.run(from: first, in: items)
      guard run.count >= Self.leastLines, announces(items[first - 1].item, run.count),
        zip(run, run.dropFirst() + [items.count]).allSatisfy({ line, next in
          items[(line + 1)..<next].contains { $0.item.byteCount >= Self.leastText }
        })
      else { continue }
      for (number, index) in run.enumerated() {
        guard let start = start(of: items[index].item, number: number + 1) else { continue }
        var title = stream.part(of: items[index].item, start..<items[index].item.byteCount)
        title.isEmphasised = true
        title.look = items[run[0]].item.look
        settled[index].item = title
      }
    }
    return settled
  }

  /// The lines that count on from one.
  private func run(from first: Int, in items: [ProjectItem]) -> [Int] {
    var run = [first]
    for index in (first + 1)..<max(items.count, first + 1)
    where start(of: items[index].item, number: run.count + 1) != nil {
      run.append(index)
    }
    return run
  }

  /// Whether a text speaks of projects, as many as the lines count, and leads on to them.
  private func announces(_ item: Item, _ count: Int) -> Bool {
    let text = item.text.text
    guard item.table == nil, lexicon.announces(text) else { return false }
    let words = WordList(text)
    return words.words.contains { Int($0.folded) == count } || lexicon.count(in: text) == count
      || text.utf8.last == UInt8(ascii: ":")
  }

  /// Where a short line goes on behind its number and the signs that part them; a UTF-8 offset.
  private func start(of item: Item, number: Int) -> Int? {
    guard item.table == nil, item.byteCount <= Self.longestLine,
      item.text.text.utf8.first.map(AddressBytes.isDigit) == true
    else { return nil }
    let words = WordList(item.text.text)
    guard let next = words.words.dropFirst().firstIndex(where: { $0.shape != .sign }),
      Int(words[0].folded) == number, (2...Self.mostSigns + 1).contains(next),
      (1..<next).allSatisfy({ index in
        [".", ")", "-", "–", "—", ":"].contains { words[index].isSign($0) }
      }),
      words[next].beginsWithCapital
    else { return nil }
    return words[next].range.lowerBound
  }

  private static let mostSigns = 2
}
