import Foundation

/// Small PDFs made for tests.
package enum MadePDF {
  /// A document whose pages show lines of Latin text.
  package static func pages(_ pages: [[String]]) -> Data {
    document(
      contents: pages.map { lines in
        let shown = lines.enumerated().map { index, line in
          "1 0 0 1 50 \(780 - 16 * index) Tm (\(escaped(line))) Tj"
        }
        return "BT /F1 11 Tf \(shown.joined(separator: " ")) ET"
      })
  }

  /// A document of pages with the given content streams.
  package static func document(contents: [String], catalog: String = "", page: String = "") -> Data
  {
    var objects = ["<< /Type /Catalog /Pages 2 0 R \(catalog) >>"]
    let kids = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>")
    objects.append(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, content) in contents.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> \(page) >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return file(objects)
  }

  /// A file of numbered objects, the first of which is the catalog.
  package static func file(_ objects: [String], trailer: String = "") -> Data {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    text +=
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Data(text.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "(", with: "\\(").replacingOccurrences(of: ")", with: "\\)")
  }
}
