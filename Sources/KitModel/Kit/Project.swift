/// A project, product, work or achievement to which the kit gives its own heading and description.
public struct Project: Hashable, Sendable {
  /// `p1`, `p2` … in order of appearance.
  public var id: String
  /// The title, as printed.
  public var title: String
  /// The line below or above the title.
  public var headline: String?
  /// What is said about it.
  public var description: String?
  /// Where it is.
  public var location: Location
  /// The persons named with it.
  public var people: [Person]
  /// Who takes part, by name.
  public var partners: [String]
  /// Web addresses.
  public var urls: [String]
  /// Where each field was read.
  public var evidence: [Evidence]
  /// 0...1.
  public var confidence: Double

  /// Makes one from its parts.
  public init(
    id: String = "", title: String, headline: String? = nil, description: String? = nil,
    location: Location = Location(), people: [Person] = [], partners: [String] = [],
    urls: [String] = [], evidence: [Evidence] = [], confidence: Double = 0
  ) {
    self.id = id
    self.title = title
    self.headline = headline
    self.description = description
    self.location = location
    self.people = people
    self.partners = partners
    self.urls = urls
    self.evidence = evidence
    self.confidence = confidence
  }
}
