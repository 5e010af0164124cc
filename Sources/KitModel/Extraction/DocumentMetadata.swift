public import CivilTime

/// What a PDF says of itself, from its information dictionary and XMP packet.
package struct DocumentMetadata: Hashable, Sendable {
  package var title: String?
  package var author: String?
  package var subject: String?
  package var keywords: String?
  /// The application that made the original.
  package var creator: String?
  /// The program that made the PDF.
  package var producer: String?
  package var created: PDFDate?
  package var modified: PDFDate?
  /// BCP 47, from the catalog or XMP.
  package var language: String?

  package init(
    title: String? = nil, author: String? = nil, subject: String? = nil, keywords: String? = nil,
    creator: String? = nil, producer: String? = nil, created: PDFDate? = nil,
    modified: PDFDate? = nil, language: String? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.producer = producer
    self.created = created
    self.modified = modified
    self.language = language
  }
}

/// A point in time as a PDF states it (ISO 32000-1 7.9.4), with the offset it was written in.
public struct PDFDate: Hashable, Sendable {
  /// The wall-clock moment.
  public var local: LocalMoment
  /// 0...59.
  public var second: Int
  /// Minutes east of UTC; `nil` where the PDF states none.
  public var offsetMinutes: Int?

  /// Makes one from its parts.
  public init(local: LocalMoment, second: Int = 0, offsetMinutes: Int? = nil) {
    self.local = local
    self.second = second
    self.offsetMinutes = offsetMinutes
  }
}
