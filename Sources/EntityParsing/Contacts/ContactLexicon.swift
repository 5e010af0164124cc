import KitModel
import Lexicons

/// The words around contacts, of all languages together: kits mix them.
final class ContactLexicon: Sendable {
  /// What a word in front of a number or address says of it.
  enum Channel: Hashable, Sendable {
    case phone, mobile, fax, mail, web
  }

  /// Headings and labels that announce contacts ("Contacts presse", "Kontakt").
  let headings: PhraseTable<Bool>
  let scopes: PhraseTable<Contact.Scope>
  let channels: PhraseTable<Channel>
  let extensions: Set<String>
  let organizations: PhraseTable<Bool>
  /// Parts of an organisation ("service des publics").
  let units: PhraseTable<Bool>
  /// "Contacter", "please contact": what follows is there to be written to.
  let invitations: PhraseTable<Bool>
  /// "Inscription", "RSVP": what follows belongs to an event.
  let registrations: PhraseTable<Bool>

  static let shared = ContactLexicon(PressData.files)

  private init(_ languages: [LexiconValue]) {
    var headings = PhraseTable<Bool>()
    var scopes = PhraseTable<Contact.Scope>()
    var channels = PhraseTable<Channel>()
    var organizations = PhraseTable<Bool>()
    var units = PhraseTable<Bool>()
    var invitations = PhraseTable<Bool>()
    var registrations = PhraseTable<Bool>()
    var extensions: Set<String> = []
    for data in languages {
      headings.add(data["contactHeadings"]?.words ?? [], meaning: true)
      for scope in data["scopes"]?.entries ?? [] {
        guard let meaning = Contact.Scope(rawValue: scope.name) else { continue }
        scopes.add(scope.value.words, meaning: meaning)
      }
      for (name, channel) in [
        ("mobile", Channel.mobile), ("phone", .phone), ("fax", .fax), ("mail", .mail),
        ("web", .web),
      ] {
        channels.add(data["channels"]?[name]?.words ?? [], meaning: channel)
      }
      organizations.add(data["organizations"]?.words ?? [], meaning: true)
      units.add(data["units"]?.words ?? [], meaning: true)
      invitations.add(data["invitations"]?.words ?? [], meaning: true)
      registrations.add(data["registrations"]?.words ?? [], meaning: true)
      extensions.formUnion((data["extensions"]?.words ?? []).map { Folding.fold($0) })
    }
    self.headings = headings
    self.scopes = scopes
    self.channels = channels
    self.organizations = organizations
    self.units = units
    self.invitations = invitations
    self.registrations = registrations
    self.extensions = extensions
  }

  /// Whether a word for organisations begins the words or is a name's, and is no label's ("Press preview").
  func tellsOrganization(_ list: WordList) -> Bool {
    let all = 0..<list.count
    let scope = scopes.firstMatch(list, in: all)?.range
    return all.contains { index in
      guard let found = organizations.match(list, at: index) else { return false }
      if let scope, scope.contains(index), scope.count < list.count,
        !all.contains(where: { !scope.contains($0) && list[$0].isProper })
      {
        return false
      }
      let isLed = index == 0 || (index == 1 && list[0].isElided)
      return isLed || list.count <= 6 || list[index].isProper || found.count > 1
    }
  }
}
