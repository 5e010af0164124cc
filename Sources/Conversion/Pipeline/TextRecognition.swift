/// When pages are read from their picture instead of their text.
public enum TextRecognition: String, Hashable, Sendable, CaseIterable {
  /// Where a page's own text is missing or decodes to garbage.
  case auto
  case never
  case always
}
