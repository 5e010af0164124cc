import Foundation

/// PDFs that want to do harm, made for tests.
package struct HostilePDF: Sendable, CustomStringConvertible {
  package var description: String
  package var bytes: Data

  private init(_ name: String, _ bytes: Data) {
    description = name
    self.bytes = bytes
  }

  /// Every one of them, by a name that can be a file's.
  package static let all: [HostilePDF] = [
    HostilePDF("bomb-of-forms", formsWithinForms(levels: 12, calls: 10)),
    HostilePDF("form-that-shows-itself", formThatShowsItself),
    HostilePDF("page-tree-in-a-circle", pageTreeInACircle),
    HostilePDF("two-billion-pages", twoBillionPages),
    HostilePDF("too-many-glyphs", tooManyGlyphs),
    HostilePDF("arrays-in-arrays", arraysInArrays),
    HostilePDF("launch-actions", launchActions(creating: "/tmp/presskit-hostile-launch")),
    HostilePDF("calendar-injection", calendarInjection),
    HostilePDF("huge-page", hugePage),
    HostilePDF("xref-in-a-circle", xrefInACircle),
    HostilePDF("lying-length", lyingLength),
  ]

  /// A page that shows a form, which shows a form ten times, and so on.
  private static func formsWithinForms(levels: Int, calls: Int) -> Data {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /XObject << /F 5 0 R >> >> >>",
      stream("/F Do"),
    ]
    for level in 0..<levels {
      let next =
        level + 1 < levels ? "/Resources << /XObject << /F \(6 + level) 0 R >> >>" : ""
      let content = Array(repeating: level + 1 < levels ? "/F Do" : "0 0 m 1 1 l S", count: calls)
      objects.append(
        stream(
          content.joined(separator: " "), "/Type /XObject /Subtype /Form /BBox [0 0 9 9] \(next)"))
    }
    return MadePDF.file(objects)
  }

  private static var formThatShowsItself: Data {
    MadePDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /XObject << /F 5 0 R >> >> >>",
      stream("/F Do"),
      stream(
        "/F Do /F Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"),
    ])
  }

  private static var pageTreeInACircle: Data {
    MadePDF.file([
      "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 3 /Parent 3 0 R >>",
      "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 3 /Parent 2 0 R >>",
      "<< /First 5 0 R /Last 5 0 R >>", "<< /Title (A) /Next 5 0 R /First 4 0 R /Parent 5 0 R >>",
    ])
  }

  private static var twoBillionPages: Data {
    MadePDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2147483647 >>",
    ])
  }

  private static var tooManyGlyphs: Data {
    let line = String(repeating: "le 3 mars 2026 ", count: 100)
    let lines = (0..<150).map { "1 0 0 1 10 \(830 - 5 * $0) Tm (\(line)) Tj" }
    return MadePDF.document(contents: ["BT /F1 4 Tf \(lines.joined(separator: "\n")) ET"])
  }

  private static var arraysInArrays: Data {
    let depth = 200_000
    let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    return MadePDF.document(contents: ["BT /F1 9 Tf (Kit) Tj ET"], catalog: "/Deep \(deep)")
  }

  private static func launchActions(creating path: String) -> Data {
    let action = "<< /S /Launch /F (/usr/bin/touch) /P (\(path)) /Unix << /F (touch \(path)) >> >>"
    return MadePDF.document(
      contents: ["BT /F1 9 Tf 50 700 Td (Click here) Tj ET"],
      catalog: "/OpenAction \(action) /AA << /WC \(action) >>",
      page: "/AA << /O \(action) >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] "
        + "/A << /S /URI /URI (file:///etc/passwd) >> >> "
        + "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A \(action) >>]")
  }

  private static var calendarInjection: Data {
    let title =
      "Concert\\015\\012END:VEVENT\\015\\012BEGIN:VEVENT\\015\\012SUMMARY:x \\033[31m\\000"
    let lines = [
      "Dossier de presse", "Mardi 3 mars 2026 de 20h30 a 22h", title,
      "END:VEVENT;END:VCALENDAR,\\\\n \\001\\002\\177",
    ]
    let shown = lines.enumerated().map { "1 0 0 1 50 \(700 - 20 * $0) Tm (\($1)) Tj" }
    return MadePDF.document(
      contents: ["BT /F1 11 Tf \(shown.joined(separator: " ")) ET"],
      page: "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI "
        + "/URI (https://a.example/\\015\\012END:VCALENDAR\\015\\012) >> >>]")
  }

  private static var hugePage: Data {
    let bytes = String(
      decoding: MadePDF.document(contents: ["BT /F1 9 Tf 50 700 Td (Kit) Tj ET"]), as: UTF8.self)
    return Data(
      bytes.replacingOccurrences(of: "[0 0 595 842]", with: "[-1e30 0 1e38 9999999999]").utf8)
  }

  private static var xrefInACircle: Data {
    let text = String(decoding: MadePDF.pages([["Kit"]]), as: UTF8.self)
    let start =
      text.utf8.count - (text.range(of: "xref").map { text[$0.lowerBound...].utf8.count } ?? 0)
    return Data(text.replacingOccurrences(of: "/Root", with: "/Prev \(start) /Root").utf8)
  }

  private static var lyingLength: Data {
    let text = String(decoding: MadePDF.pages([["Kit"]]), as: UTF8.self)
    return Data(text.replacingOccurrences(of: "/Length ", with: "/Length 99999999").utf8)
  }

  private static func stream(_ content: String, _ entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }
}
