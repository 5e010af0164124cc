import KitModel
import Lexicons

/// The web links that a kit carries: its annotations, and addresses that are printed without one.
func parseLinks(_ document: SectionedDocument) -> [Link] {
  var links: [Link] = []
  var seen: Set<LinkKey> = []
  func add(_ label: String, _ url: String, _ page: Int) {
    guard seen.insert(LinkKey(url: LinkKey.normalized(url), page: page)).inserted else { return }
    links.append(Link(label: label, url: url, page: page))
  }
  for page in document.pages {
    let lines = page.links.isEmpty ? [] : page.printedBlocks.flatMap(\.lines)
    for link in page.links {
      guard case .uri(let url) = link.target, isWeb(url) else { continue }
      add(label(of: link.box, in: lines) ?? url, url, page.number)
    }
    for block in page.blocks {
      guard block.lines.contains(where: { $0.text.text.holds(byte: AddressBytes.dot) }) else {
        continue
      }
      let text = block.lines.map(\.text.text).joined(separator: "\n")
      let mails = MailScanner.scan(text).map(\.range)
      for found in WebScanner.scan(text, except: mails) {
        add(found.value, found.value, page.number)
      }
    }
  }
  return links
}

private struct LinkKey: Hashable {
  var url: String
  var page: Int

  /// Without scheme, "www." and the last slash.
  static func normalized(_ url: String) -> String {
    var rest = Substring(url.lowercased())
    for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}

private func isWeb(_ url: String) -> Bool {
  url.hasPrefix("http://") || url.hasPrefix("https://")
}

/// The words that a link's box covers.
private func label(of box: Rect, in lines: [Line]) -> String? {
  var words: [String] = []
  for line in lines where line.box.intersects(box) {
    for piece in line.text.pieces where box.contains(x: piece.box.midX, y: piece.box.midY) {
      words.append(line.text.slice(piece.range).text)
    }
  }
  let label = words.joined(separator: " ")
  return label.isEmpty ? nil : label
}
