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
  /// What press agencies call themselves in their domains ("presse", "pr").
  let agencies: (before: Set<String>, after: Set<String>)
  let organizations: PhraseTable<Bool>
  /// Lines and counters that one calls by a name ("Allô Mairie", "ligne info-neige", "guichet unique").
  let lines: PhraseTable<Bool>
  /// Parts of an organisation ("service des publics").
  let units: PhraseTable<Bool>
  /// What one more number of the same person or office is for ("out of hours").
  let furtherLines: PhraseTable<Bool>
  /// "Contacter", "please contact": what follows is there to be written to.
  let invitations: PhraseTable<Bool>
  /// What stands between a person and whom they work for ("at", "de l'agence").
  let employers: PhraseTable<Bool>
  /// What says that several persons speak for the house behind it ("both for", "tous deux pour").
  let jointEmployers: PhraseTable<Bool>
  /// What says in front of a house that somebody speaks for it ("for", "pour le compte de").
  let representations: PhraseTable<Bool>
  /// What leads to a person's assistant ("assisted by").
  let assistants: PhraseTable<Bool>
  /// What stands between two persons of whom one is enough ("or").
  let alternatives: PhraseTable<Bool>
  /// What numbers are called by that let one listen to a conference ("dial-in", "code d'accès").
  let conferenceLines: PhraseTable<Bool>
  /// "Renseignements": whoever answers is there for the public, whatever else the line offers.
  let questions: PhraseTable<Bool>
  /// "Inscription", "RSVP": what follows belongs to an event.
  let registrations: PhraseTable<Bool>

  /// Lines among contacts that name nobody: "ENDS", "Founded".
  let noHouses: PhraseTable<Bool>

  static let shared = ContactLexicon(PressData.files)

  private init(_ languages: [LexiconValue]) {
    var headings = PhraseTable<Bool>()
    var scopes = PhraseTable<Contact.Scope>()
    var channels = PhraseTable<Channel>()
    var organizations = PhraseTable<Bool>()
    var units = PhraseTable<Bool>()
    var furtherLines = PhraseTable<Bool>()
    var lines = PhraseTable<Bool>()
    var questions = PhraseTable<Bool>()
    var employers = PhraseTable<Bool>()
    var jointEmployers = PhraseTable<Bool>()
    var representations = PhraseTable<Bool>()
    var assistants = PhraseTable<Bool>()
    var alternatives = PhraseTable<Bool>()
    var conferenceLines = PhraseTable<Bool>()
    var invitations = PhraseTable<Bool>()
    var registrations = PhraseTable<Bool>()
    var noHouses = PhraseTable<Bool>()
    var extensions: Set<String> = []
    var agencies: (before: Set<String>, after: Set<String>) = ([], [])
    for data in languages {
      agencies.before.formUnion(data["agencies"]?["before"]?.words ?? [])
      agencies.after.formUnion(data["agencies"]?["after"]?.words ?? [])
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
      furtherLines.add(data["further lines"]?.words ?? [], meaning: true)
      lines.add(data["lines"]?.words ?? [], meaning: true)
      employers.add(data["employers"]?.words ?? [], meaning: true)
      jointEmployers.add(data["joint employers"]?.words ?? [], meaning: true)
      representations.add(data["representations"]?.words ?? [], meaning: true)
      assistants.add(data["assistants"]?.words ?? [], meaning: true)
      alternatives.add(data["alternatives"]?.words ?? [], meaning: true)
      conferenceLines.add(data["conference lines"]?.words ?? [], meaning: true)
      questions.add(data["questions"]?.words ?? [], meaning: true)
      invitations.add(data["invitations"]?.words ?? [], meaning: true)
      registrations.add(data["registrations"]?.words ?? [], meaning: true)
      noHouses.add(data["noHouses"]?.words ?? [], meaning: true)
      extensions.formUnion((data["extensions"]?.words ?? []).map { Folding.fold($0) })
    }
    self.agencies = agencies
    self.employers = employers
    self.jointEmployers = jointEmployers
    self.representations = representations
    self.assistants = assistants
    self.alternatives = alternatives
    self.conferenceLines = conferenceLines
    self.headings = headings
    self.scopes = scopes
    self.channels = channels
    self.organizations = organizations
    self.units = units
    self.furtherLines = furtherLines
    self.lines = lines
    self.questions = questions
    self.invitations = invitations
    self.registrations = registrations
    self.noHouses = noHouses
    self.extensions = extensions
  }

  /// Whether the words are one of the lines that name nobody.
  func isNoHouse(_ list: WordList) -> Bool {
    list.count > 0 && noHouses.match(list, at: 0)?.count == list.count
  }

  /// Whether words ask to write to somebody and name nobody ("Contact the Office").
  func opensInvitation(_ list: WordList) -> Bool {
    guard list.count > 1,
      let found = headings.match(list, at: 0)?.count ?? invitations.match(list, at: 0)?.count,
      found < list.count
    else { return false }
    // "For more information about the Trust" names nobody either.
    return list[found].shape == .lower
      && (found > 1 || IssuerReader.articles.contains(list[found].folded))
  }

  /// Whether words end in one for whom to reach, behind a small word that joins it: a heading ("Opening Hours and Contact").
  func endsInContact(_ list: WordList) -> Bool {
    (2..<max(list.count, 2)).contains { index in
      headings.match(list, at: index)?.count == list.count - index
        && (PeopleLexicon.shared.joins.match(list, at: index - 1) != nil
          || list[index - 1].isSign("&"))
    }
  }

  /// Behind which word an invitation ends that begins the words, perhaps after "or".
  func invitationEnd(_ list: WordList) -> Int? {
    for start in 0..<min(2, list.count) {
      if start == 1, PeopleLexicon.shared.joins.match(list, at: 0) == nil, list[0].shape != .lower {
        break
      }
      if let found = invitations.match(list, at: start) { return start + found.count }
    }
    return nil
  }

  /// Whether the words name a line or counter: a word for one, and what it is called.
  func namesLine(_ list: WordList) -> Bool {
    guard (2...6).contains(list.count), list[0].beginsWithCapital,
      !list.words.contains(where: { $0.shape == .number })
    else { return false }
    // "Parade Hotline"
    if (1..<list.count).contains(where: { index in
      lines.match(list, at: index)?.count == list.count - index
    }) {
      return list.words.allSatisfy(\.beginsWithCapital)
    }
    guard let found = lines.match(list, at: 0), found.count < list.count else { return false }
    return list.words[found.count...].contains {
      $0.isProper || $0.isSign("«") || $0.folded.contains("-")
    }
  }

  /// Whether a word for organisations begins the words or is a name's, and is no label's ("Press preview").
  func tellsOrganization(_ list: WordList) -> Bool {
    if namesLine(list) { return true }
    let all = 0..<list.count
    let scope = scopes.firstMatch(list, in: all)?.range
    return all.contains { index in
      guard let found = organizations.match(list, at: index) else { return false }
      // "Aubin & Fils", but "Standings & photos"
      if list[index].isSign("&") {
        return scope == nil && index > 0 && index + 1 < list.count && list[index - 1].isProper
          && list[index + 1].isProper
      }
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
