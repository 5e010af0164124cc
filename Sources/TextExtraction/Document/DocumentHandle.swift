import CPoppler

/// Owns an open PDF.
final class DocumentHandle {
  let pointer: OpaquePointer
  private let bytes: OpaquePointer?

  /// Opens a PDF that lies in memory; the bytes must outlive the handle.
  init(bytes source: UnsafeBufferPointer<UInt8>, password: String?) throws(ExtractionError) {
    guard !source.isEmpty else { throw .empty }
    PopplerMessages.silence()
    PopplerTables.keep()
    let held = g_bytes_new_static(source.baseAddress, gsize(source.count))
    var problem: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(held, password, &problem) else {
      g_bytes_unref(held)
      throw Self.error(taking: problem, hasHeader: Self.hasHeader(source))
    }
    pointer = document
    bytes = held
  }

  /// Opens a file with an update behind it, or the file alone where that can't be opened.
  convenience init(
    bytes updated: UnsafeBufferPointer<UInt8>, orElse file: UnsafeBufferPointer<UInt8>,
    password: String?
  ) throws(ExtractionError) {
    do {
      try self.init(bytes: updated, password: password)
    } catch {
      try self.init(bytes: file, password: password)
    }
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pointer))
    g_bytes_unref(bytes)
  }

  var pageCount: Int { Int(poppler_document_get_n_pages(pointer)) }

  /// Whether the header stands where readers look for it: in the first 1024 bytes
  /// (ISO 32000-1 annex H, implementation note 13).
  private static func hasHeader(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let header: [UInt8] = [0x25, 0x50, 0x44, 0x46, 0x2D]  // %PDF-
    let window = min(bytes.count, 1024)
    guard window >= header.count else { return false }
    return (0...(window - header.count)).contains { start in
      bytes[start..<(start + header.count)].elementsEqual(header)
    }
  }

  /// Poppler calls text files damaged too, so the header decides between the two.
  private static func error(
    taking problem: UnsafeMutablePointer<GError>?, hasHeader: Bool
  ) -> ExtractionError {
    defer { g_clear_error_if_set(problem) }
    guard let problem, problem.pointee.domain == poppler_error_quark() else {
      return hasHeader ? .damaged : .notAPDF
    }
    if problem.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue) { return .encrypted }
    return hasHeader ? .damaged : .notAPDF
  }
}

private func g_clear_error_if_set(_ problem: UnsafeMutablePointer<GError>?) {
  if let problem { g_error_free(problem) }
}

/// Keeps poppler's remarks on broken files off standard error; findings speak for the tool.
enum PopplerMessages {
  private static let silenced: Void = {
    for domain in ["Poppler", "GLib", "GLib-GObject"] {
      g_log_set_handler(
        domain,
        GLogLevelFlags(
          rawValue: G_LOG_LEVEL_MASK.rawValue | G_LOG_FLAG_RECURSION.rawValue),
        { _, _, _, _ in }, nil)
    }
  }()

  static func silence() { _ = silenced }
}

/// Keeps poppler's tables of encodings from one document to the next: it makes them for the first
/// document, in a millisecond, and drops them with the last.
enum PopplerTables {
  // Never freed, and never used from more than one thread.
  nonisolated(unsafe) private static let document: OpaquePointer? = {
    let smallest: StaticString = """
      %PDF-1.1
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
      trailer<</Root 1 0 R>>
      """
    let bytes = g_bytes_new_static(smallest.utf8Start, gsize(smallest.utf8CodeUnitCount))
    defer { g_bytes_unref(bytes) }
    return poppler_document_new_from_bytes(bytes, nil, nil)
  }()

  static func keep() { _ = document }
}
