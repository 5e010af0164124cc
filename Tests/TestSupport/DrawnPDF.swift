import Foundation

/// A PDF drawn piece by piece, for tests of what extraction makes of it.
package struct DrawnPDF {
  package var pages: [DrawnPage] = []
  /// Entries of the catalog, such as `/Lang (fr)`.
  package var catalog = ""
  /// An XMP packet.
  package var metadata: String?
  /// Entries of the information dictionary.
  package var information = ""

  package init(_ pages: [DrawnPage] = []) { self.pages = pages }

  package var bytes: [UInt8] {
    let shared = 8
    var objects = [
      "",
      "",
      font("Helvetica"), font("Helvetica-Bold"), font("Times-Italic"),
      "<< /Type /ExtGState /ca 0 >>",
      image(gray: "FF80"),
      "",
      Self.glyph,
      Self.drawnFont(
        "/FontDescriptor << /Type /FontDescriptor /FontName /AB+DrawnOB /FontWeight 700 >>"),
      Self.drawnFont(""),
      Self.drawnFont("", box: "0 0 0 0"),
    ]
    var kids: [String] = []
    for page in pages {
      let number = objects.count + 1
      kids.append("\(number) 0 R")
      var annotations: [String] = []
      for index in page.annotations.indices { annotations.append("\(number + 2 + index) 0 R") }
      let crop = page.crop.map { "/CropBox [\($0)]" } ?? ""
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.width) \(page.height)] \(crop) "
          + "/Rotate \(page.rotation) /Contents \(number + 1) 0 R "
          + "/Annots [\(annotations.joined(separator: " "))] /Resources << /Font << /F1 3 0 R "
          + "/F2 4 0 R /F3 5 0 R /F4 10 0 R /F5 11 0 R /F6 12 0 R >> /ExtGState << /Clear 6 0 R >> /XObject << /Im 7 0 R >> >> >>"
      )
      let content = page.content
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects += page.annotations
    }
    let outline = ""
    objects[0] =
      "<< /Type /Catalog /Pages 2 0 R \(metadata == nil ? "" : "/Metadata \(shared) 0 R") "
      + "\(catalog) \(outline) >>"
    objects[1] =
      "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    objects[shared - 1] =
      metadata.map {
        "<< /Type /Metadata /Subtype /XML /Length \($0.utf8.count) >>\nstream\n\($0)\nendstream"
      } ?? "null"
    return Array(
      MadePDF.file(objects, trailer: information.isEmpty ? "" : "/Info << \(information) >>"))
  }

  private func font(_ name: String) -> String {
    "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>"
  }

  /// What each letter of a drawn font looks like: a box.
  private static let glyph = "<< /Length 24 >>\nstream\n400 0 d0 0 0 300 700 re f\nendstream"

  /// A font whose small letters are drawings (Type 3), each 0.4 of its size wide.
  private static func drawnFont(_ entries: String, box: String = "0 0 400 700") -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let names = letters.map { "/\($0)" }.joined(separator: " ")
    let glyphs = letters.map { "/\($0) 9 0 R" }.joined(separator: " ")
    let widths = letters.map { _ in "400" }.joined(separator: " ")
    return "<< /Type /Font /Subtype /Type3 /FontBBox [\(box)] /FontMatrix [.001 0 0 .001 0 0] "
      + "/CharProcs << \(glyphs) >> /Encoding << /Type /Encoding /Differences [97 \(names)] >> "
      + "/FirstChar 97 /LastChar 122 /Widths [\(widths)] \(entries) >>"
  }

  /// Two gray pixels beside each other.
  private func image(gray hexadecimal: String) -> String {
    "<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray "
      + "/BitsPerComponent 8 /Filter /ASCIIHexDecode /Length \(hexadecimal.count + 1) >>\n"
      + "stream\n\(hexadecimal)>\nendstream"
  }
}

/// A page of a ``DrawnPDF``; places are in points from the bottom left, as PDF counts.
package struct DrawnPage {
  package var width = 595
  package var height = 842
  package var rotation = 0
  /// `left bottom right top`.
  package var crop: String?
  package var content = ""
  var annotations: [String] = []

  /// Where the kinds of type that a page can use come from.
  package enum Face: String {
    case regular = "F1"
    case bold = "F2"
    case italic = "F3"
    /// Glyphs are drawings; the font is described as others are.
    case drawn = "F4"
    /// Glyphs are drawings, and nothing but their height tells of the font.
    case undescribed = "F5"
    /// Glyphs are drawings, and nothing tells of the font.
    case unmeasured = "F6"
  }

  package init() {}

  /// Operators as they are.
  package mutating func draw(_ operators: String) { content += operators + "\n" }

  /// Shows a line of text; `before` may hold operators that set how it is shown.
  package mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 12, face: Face = .regular,
    gray: Double = 0, before: String = ""
  ) {
    draw(
      "q \(before) \(gray) g BT /\(face.rawValue) \(size) Tf 1 0 0 1 \(x) \(y) Tm "
        + "(\(Self.escaped(text))) Tj ET Q")
  }

  /// Fills a rectangle.
  package mutating func fill(
    x: Double, y: Double, width: Double, height: Double, gray: Double
  ) {
    draw("q \(gray) g \(x) \(y) \(width) \(height) re f Q")
  }

  /// Puts an image there.
  package mutating func image(x: Double, y: Double, width: Double, height: Double) {
    draw("q \(width) 0 0 \(height) \(x) \(y) cm /Im Do Q")
  }

  /// Adds a link annotation.
  package mutating func link(to address: String, _ rectangle: String) {
    annotations.append(
      "<< /Type /Annot /Subtype /Link /Rect [\(rectangle)] /Border [0 0 0] "
        + "/A << /S /URI /URI (\(address)) >> >>")
  }

  /// Adds a link to another page, by its index.
  package mutating func link(toPageObject number: Int, _ rectangle: String) {
    annotations.append(
      "<< /Type /Annot /Subtype /Link /Rect [\(rectangle)] /Dest [\(number) 0 R /Fit] >>")
  }

  /// In WinAnsi, what is not ASCII as octal escapes.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", ")", "\\": escaped += "\\\(scalar)"
      default:
        if scalar.value < 0x80 {
          escaped.unicodeScalars.append(scalar)
        } else {
          let octal = String(scalar.value & 0xFF, radix: 8)
          escaped += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        }
      }
    }
    return escaped
  }
}
