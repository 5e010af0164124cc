/// Something that a stage doubts, and where it stands: a diagnostic of the contract.
public struct Finding: Hashable, Sendable {
  /// How much it matters to a reader of the output.
  public enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable name in kebab case, such as `weekday-mismatch`.
  public var code: String
  /// One sentence for a person.
  public var message: String
  /// `nil` where the finding is about the document as a whole.
  public var place: SourcePlace?
  /// As printed.
  public var text: String?
  /// The other places of a contradiction.
  public var related: [Related]

  /// Another place that the finding is about.
  public struct Related: Hashable, Sendable {
    /// Where it was read.
    public var place: SourcePlace
    /// As printed.
    public var text: String?

    /// Makes one from its parts.
    public init(place: SourcePlace, text: String? = nil) {
      self.place = place
      self.text = text
    }
  }

  /// Makes one from its parts.
  public init(
    _ severity: Severity, code: String, message: String, place: SourcePlace? = nil,
    text: String? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.text = text
    self.related = related
  }
}
