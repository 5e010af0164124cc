public import ArgumentParser
import CivilTime
public import Conversion

/// The options that tell how a kit is to be read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The kit's language as a BCP 47 tag, such as fr; else what the kit says.")
  var language: String?

  @Option(help: "The kit's time zone as an IANA name, such as Europe/Paris; else what it says.")
  var timeZone: String?

  @Option(help: "The day, YYYY-MM-DD, that relative dates are read from; else the kit's own.")
  var referenceDate: String?

  @Option(
    help: "Read pages from their picture: auto (where a page has no usable text), never, always.")
  var ocr: TextRecognition = .auto

  @Option(help: "The file whose first line opens encrypted kits.")
  var passwordFile: String?

  func validate() throws {
    _ = try checkedTimeZone()
    _ = try checkedReferenceDate()
    if let language, !isLanguageTag(language) {
      throw ValidationError("“\(language)” is no language tag; write one like fr or en-GB.")
    }
  }

  /// The zone, known to the machine.
  func checkedTimeZone() throws -> String? {
    guard let timeZone else { return nil }
    guard isKnownTimeZone(timeZone) else {
      throw ValidationError("“\(timeZone)” is no known time zone; write one like Europe/Paris.")
    }
    return timeZone
  }

  /// The day, one that the calendar has.
  func checkedReferenceDate() throws -> CalendarDate? {
    guard let referenceDate else { return nil }
    guard let date = CalendarDate(iso: referenceDate) else {
      throw ValidationError("“\(referenceDate)” is no date; write it as YYYY-MM-DD.")
    }
    return date
  }

  private func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
        }
    }
  }
}

extension TextRecognition: ExpressibleByArgument {}
