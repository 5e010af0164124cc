/// Why a kit gave no output: the contract's code and one sentence for a person.
public struct ConversionError: Error, Hashable, Sendable {
  /// One of the contract's codes, such as `not-a-pdf`.
  public var code: Code
  /// One sentence for a person.
  public var message: String

  /// The contract's failure codes.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case noInput = "no-input"
    case unreadable
    case notAPDF = "not-a-pdf"
    case empty
    case damaged
    case encrypted
    case noPages = "no-pages"
    case tooLarge = "too-large"
    case timeout
    case outOfMemory = "out-of-memory"
    case crashed
    case outputUnwritable = "output-unwritable"
    case invalidOutput = "invalid-output"
  }

  /// Makes one from its parts.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
