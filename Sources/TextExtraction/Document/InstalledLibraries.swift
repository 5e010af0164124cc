import CPoppler
import CXML2
import Glibc

/// The libraries that text extraction stands on, as they are installed here.
package enum InstalledLibraries {
  package static var poppler: String { String(cString: poppler_get_version()) }

  /// Of the headers that this was built with; the library keeps its interface.
  package static var libxml2: String { LIBXML_DOTTED_VERSION }

  /// `nil` where recognition is not installed.
  package static var tesseract: String? { TesseractLibrary.shared?.version }

  /// The languages, among some, that recognition has no data for.
  package static func missingLanguages(_ options: RecognitionOptions) -> [String] {
    options.languages.filter {
      access("\(options.dataFolder)/\($0).traineddata", R_OK) != 0
    }
  }
}
