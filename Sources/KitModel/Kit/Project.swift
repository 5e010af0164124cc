/// A project, product, work or achievement to which the kit gives its own heading and description.
public struct Project: Hashable, Sendable {
  /// `p1`, `p2` … in order of appearance.
  public var id: String
  public var title: String
  public var headline: String?
  public var description: String?
  public var location: Location
  public var people: [Person]
  public var partners: [String]
  public var urls: [String]
  public var evidence: [Evidence]
  /// 0...1.
  public var confidence: Double

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
