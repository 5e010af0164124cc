import CPoppler
import CivilTime
import KitModel

/// Reads what a PDF says of itself; the information dictionary first, XMP where it is silent.
///
/// - Parameter language: what the catalog says.
func readMetadata(of document: DocumentHandle, language: String?) -> DocumentMetadata {
  let pointer = document.pointer
  var metadata = DocumentMetadata(
    title: take(poppler_document_get_title(pointer)),
    author: take(poppler_document_get_author(pointer)),
    subject: take(poppler_document_get_subject(pointer)),
    keywords: take(poppler_document_get_keywords(pointer)),
    creator: take(poppler_document_get_creator(pointer)),
    producer: take(poppler_document_get_producer(pointer)),
    created: take(poppler_document_get_creation_date_time(pointer)),
    modified: take(poppler_document_get_modification_date_time(pointer)),
    language: language)
  if let packet = poppler_document_get_metadata(pointer) {
    defer { g_free(packet) }
    if let xmp = XMPPacket(packet, byteCount: strlen(packet)) { metadata.complete(from: xmp) }
  }
  return metadata
}

extension DocumentMetadata {
  fileprivate mutating func complete(from xmp: XMPPacket) {
    title = title ?? xmp.title
    creator = creator ?? xmp.creatorTool
    producer = producer ?? xmp.producer
    created = created ?? xmp.created
    modified = modified ?? xmp.modified
    language = language ?? xmp.language
  }
}

/// Copies and frees a string of poppler's; blank ones are `nil`.
private func take(_ string: UnsafeMutablePointer<CChar>?) -> String? {
  guard let string else { return nil }
  defer { g_free(string) }
  let text = String(cString: string)
  let isBlank = text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 }
  return isBlank ? nil : text
}

/// Copies and frees a date of poppler's.
private func take(_ date: OpaquePointer?) -> PDFDate? {
  guard let date else { return nil }
  defer { g_date_time_unref(date) }
  guard
    let day = CalendarDate(
      year: Int(g_date_time_get_year(date)), month: Int(g_date_time_get_month(date)),
      day: Int(g_date_time_get_day_of_month(date))),
    let time = ClockTime(
      hour: Int(g_date_time_get_hour(date)), minute: Int(g_date_time_get_minute(date)))
  else { return nil }
  return PDFDate(
    local: LocalMoment(day, time), second: Int(g_date_time_get_second(date)),
    offsetMinutes: Int(g_date_time_get_utc_offset(date) / 60_000_000))
}
