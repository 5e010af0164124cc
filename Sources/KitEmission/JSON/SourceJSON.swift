import CivilTime
import KitModel

/// The file that was read.
struct SourceJSON: JSONWritable {
  let source: SourceFacts
  let pages: [PageFacts]

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", source.file)
      writer.member("sha256", source.sha256)
      writer.member("bytes", source.bytes)
      writer.member("pageCount", source.pageCount)
      writer.member("producer", source.producer)
      writer.member("created", source.created.map(isoText))
      writer.member("textOrigin", textOrigin)
    }
  }

  /// What the pages that have text have it from; `mixed` where they differ.
  private var textOrigin: String {
    let hasDigital = pages.contains { $0.textOrigin == .digital }
    let hasRecognized = pages.contains { $0.textOrigin == .ocr }
    return hasRecognized ? (hasDigital ? "mixed" : "ocr") : "digital"
  }
}

/// A page of the file.
struct PageJSON: JSONWritable {
  let page: PageFacts

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("number", page.number)
      writer.key("width")
      writer.number(page.width, decimals: 1)
      writer.key("height")
      writer.number(page.height, decimals: 1)
      writer.member("rotation", page.rotation)
      writer.member("textOrigin", page.textOrigin.rawValue)
    }
  }
}

/// A section of the file.
struct SectionJSON: JSONWritable {
  let section: SectionSummary

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("id", section.id)
      writer.key("parent")
      if let parent = section.parent { writer.string(parent) } else { writer.null() }
      writer.member("level", section.level)
      writer.member("kind", section.kind.rawValue)
      writer.member("title", section.title)
      writer.member("pages", each: section.pages)
    }
  }
}

/// ISO 8601 with the offset that the PDF was written in, where it states one.
func isoText(_ date: PDFDate) -> String {
  let second = date.second < 10 ? "0\(date.second)" : "\(date.second)"
  let local = date.local.time.map { "\(date.local.date)T\($0):\(second)" } ?? "\(date.local.date)"
  guard date.local.time != nil, let offset = date.offsetMinutes else { return local }
  guard offset != 0, let clock = ClockTime(hour: abs(offset) / 60, minute: abs(offset) % 60) else {
    return local + "Z"
  }
  return local + (offset < 0 ? "-" : "+") + clock.description
}
