import Lexicons

/// The languages that the page is there in.
package var pageLanguages: [String] { PageLabels.languages }
