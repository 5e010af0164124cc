/// Whom the press, or the public, is told to write to or call.
public struct Contact: Hashable, Sendable {
  /// `c1`, `c2` … in order of appearance.
  public var id: String
  /// `nil` for an organisation alone.
  public var name: String?
  /// The organization, as printed.
  public var organization: String?
  /// The role or function, as printed.
  public var role: String?
  /// Whom it is there for.
  public var scope: Scope
  /// Mail addresses.
  public var emails: [String]
  /// Telephone numbers.
  public var phones: [Phone]
  /// Web addresses.
  public var urls: [String]
  /// The postal address, as printed.
  public var address: String?
  /// Where each field was read.
  public var evidence: [Evidence]
  /// 0...1.
  public var confidence: Double

  /// Whom the contact is for.
  public enum Scope: String, Hashable, Sendable {
    case press, `public`, booking, other
  }

  /// A telephone number.
  public struct Phone: Hashable, Sendable {
    /// `+33608725029`.
    public var e164: String
    /// As printed.
    public var display: String
    /// What kind of line it is.
    public var type: Kind?

    /// What sort of line it is.
    public enum Kind: String, Hashable, Sendable {
      case mobile, fixed, fax
    }

    /// Makes one from its parts.
    public init(e164: String, display: String, type: Kind? = nil) {
      self.e164 = e164
      self.display = display
      self.type = type
    }
  }

  /// Makes one from its parts.
  public init(
    id: String = "", name: String? = nil, organization: String? = nil, role: String? = nil,
    scope: Scope = .press, emails: [String] = [], phones: [Phone] = [], urls: [String] = [],
    address: String? = nil, evidence: [Evidence] = [], confidence: Double = 0
  ) {
    self.id = id
    self.name = name
    self.organization = organization
    self.role = role
    self.scope = scope
    self.emails = emails
    self.phones = phones
    self.urls = urls
    self.address = address
    self.evidence = evidence
    self.confidence = confidence
  }
}
