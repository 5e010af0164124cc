import KitModel
import Lexicons

/// The domain that a kit's own addresses have: the one that agrees with its title, else the one that its
/// sites and mail addresses name most.
struct KitDomain {
  /// The part that its holder chose, without hyphens ("rondedesbois" in presse@ronde-des-bois.example.org).
  let label: String?

  private static let shared: Set<String> = [
    "example", "com", "co", "gouv", "gov", "asso", "org", "www", "net", "edu", "ac",
  ]
  /// Where anybody has an address.
  private static let common: Set<String> = [
    "gmail", "yahoo", "outlook", "hotmail", "orange", "wanadoo", "free", "icloud", "proton",
    "protonmail", "facebook", "instagram", "youtube", "linkedin", "twitter", "x", "tiktok", "vimeo",
    "flickr", "dropbox", "wetransfer", "google", "zoom", "eventbrite", "helloasso", "bit",
  ]
  /// A site says more of whose kit it is than a mail address: agencies have those.
  private static let siteWeight = 1.5
  private static let titleWeight = 4.0
  private static let leastWeight = 2.0

  init(_ document: SectionedDocument, title: String?) {
    var weights: [(label: String, weight: Double)] = []
    for page in document.pages {
      for block in page.printedBlocks {
        let text = block.text.text
        guard text.holds(byte: AddressBytes.dot) else { continue }
        let bytes = Array(text.utf8)
        let mails = MailScanner.scan(bytes)
        for found in mails + WebScanner.scan(bytes, except: mails.map(\.range)) {
          guard let label = Self.label(of: found) else { continue }
          let weight = found.kind == .mail ? 1 : Self.siteWeight
          if let index = weights.firstIndex(where: { $0.label == label }) {
            weights[index].weight += weight
          } else {
            weights.append((label, weight))
          }
        }
      }
    }
    if let title {
      for index in weights.indices {
        let match = DomainMatch(mails: [], webs: ["https://\(weights[index].label).example"])
        let agreement = match.agreement(
          with: title, leavingOut: ContactLexicon.shared.organizations)
        if agreement >= 0.7 { weights[index].weight += Self.titleWeight }
      }
    }
    let best = weights.max { ($0.weight, $1.label) < ($1.weight, $0.label) }
    label = best.flatMap { $0.weight >= Self.leastWeight ? $0.label : nil }
  }

  /// Whether a mail address is at the kit's domain.
  func owns(mail: String) -> Bool {
    label != nil && Self.label(ofMail: mail) == label
  }

  static func label(ofMail mail: String) -> String? {
    mail.split(separator: "@").last.flatMap { label(ofHost: $0) }
  }

  static func label(of found: FoundAddress) -> String? {
    let host =
      found.kind == .mail
      ? found.value.split(separator: "@").last : found.value.split(separator: "/").dropFirst().first
    return host.flatMap(label)
  }

  private static func label(ofHost host: Substring) -> String? {
    printedLabel(ofHost: host).map { $0.filter { $0 != "-" } }
  }

  /// The label with its hyphens.
  static func printedLabel(ofHost host: Substring) -> String? {
    let labels = host.split(separator: ".").dropLast().map { Folding.fold($0) }
    guard
      let label = labels.last(where: { label in
        let bare = label.filter { $0 != "-" }
        return !shared.contains(bare) && bare.utf8.count > 2
      }), !common.contains(label.filter { $0 != "-" })
    else { return nil }
    return label
  }
}
