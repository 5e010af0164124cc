public import CivilTime

/// How a kit is converted; every value has a default that suits a kit nobody knows.
public struct ConversionOptions: Hashable, Sendable {
  /// The file's name as it stands in the output, without folders.
  public var fileName: String
  /// BCP 47; `nil`: what the kit says.
  public var language: String?
  /// An IANA name; `nil`: what the kit says.
  public var timeZone: String?
  /// The day that relative dates are read from; `nil`: the kit's own dates.
  public var referenceDate: CalendarDate?
  /// Opens an encrypted kit.
  public var password: String?
  /// Pages past this one are left out with a finding.
  public var maximumPages: Int
  /// A page with more glyphs is left out with a finding.
  public var maximumGlyphsPerPage: Int
  /// Numbers of pages that are left out with a finding: earlier attempts ended at them.
  public var leftOutPages: Set<Int>
  /// Whether pages are read from their picture.
  public var recognition: TextRecognition

  /// Makes one from its parts.
  public init(
    fileName: String = "kit.pdf", language: String? = nil, timeZone: String? = nil,
    referenceDate: CalendarDate? = nil, password: String? = nil, maximumPages: Int = 2000,
    maximumGlyphsPerPage: Int = 200_000, leftOutPages: Set<Int> = [],
    recognition: TextRecognition = .auto
  ) {
    self.fileName = fileName
    self.language = language
    self.timeZone = timeZone
    self.referenceDate = referenceDate
    self.password = password
    self.maximumPages = maximumPages
    self.maximumGlyphsPerPage = maximumGlyphsPerPage
    self.leftOutPages = leftOutPages
    self.recognition = recognition
  }
}
