import CivilTime
import EntityParsing
import KitEmission
import KitIdentity
public import KitModel
package import KitValidation
import PageLayout
import SectionParsing
package import TextExtraction

/// A press kit that was read and checked, ready to be written in any format.
public struct ConvertedKit: Sendable {
  package let validated: ValidatedKit

  /// What was read.
  public var kit: Kit { validated.kit }

  /// The contract's JSON document, checked against its schema.
  public func json() throws -> [UInt8] { try encodeJSON(validated) }

  /// The kit's calendar, checked against what the JSON says.
  public func calendar() throws -> [UInt8] { try encodeCalendar(validated) }
}

/// Converts the bytes of one press-kit PDF.
///
/// The same bytes and options give the same value on any machine, locale, time zone and day.
/// - Parameter onPage: is told of each page before it is read.
/// - Throws: ``ConversionError`` where nothing can be read at all; what is merely doubtful is
///   among the kit's findings.
public func convert(
  _ bytes: [UInt8], options: ConversionOptions = ConversionOptions(),
  onPage: (Int) -> Void = { _ in }
) throws(ConversionError) -> ConvertedKit {
  let extracted: ExtractedDocument
  do {
    extracted = try extractText(from: bytes, options: options.extraction, onPage: onPage)
  } catch {
    throw ConversionError(error)
  }
  let source = SourceFacts(
    file: options.fileName, sha256: sha256(of: bytes), bytes: bytes.count,
    pageCount: extracted.pages.count, producer: extracted.metadata.producer,
    created: extracted.metadata.created, modified: extracted.metadata.modified)
  let context = EntityContext(
    source: source, language: options.language, timeZone: options.timeZone,
    referenceDate: options.referenceDate)
  let draft = parseEntities(parseSections(layOut(extracted)), in: context)
  return ConvertedKit(validated: validate(identify(draft)))
}

extension ConversionOptions {
  /// What text extraction is told.
  package var extraction: ExtractionOptions {
    ExtractionOptions(
      password: password, maximumPages: maximumPages, maximumGlyphsPerPage: maximumGlyphsPerPage,
      leftOutPages: leftOutPages, recognition: RecognitionOptions(mode: recognition.mode),
      // No later stage asks for it: layout reads the page itself.
      readsStructure: false)
  }
}

extension TextRecognition {
  fileprivate var mode: RecognitionOptions.Mode {
    switch self {
    case .auto: .auto
    case .never: .never
    case .always: .always
    }
  }
}

extension ConversionError {
  /// Text extraction's refusals in the contract's codes.
  package init(_ error: ExtractionError) {
    switch error {
    case .notAPDF: self.init(.notAPDF, "this is not a PDF file")
    case .empty: self.init(.empty, "the file is empty")
    case .damaged: self.init(.damaged, "the PDF is damaged and can't be repaired")
    case .encrypted: self.init(.encrypted, "the PDF is encrypted; give its password")
    case .noPages: self.init(.noPages, "the PDF has no pages")
    case .tooLarge: self.init(.tooLarge, "the PDF is larger than the limits allow")
    }
  }
}
