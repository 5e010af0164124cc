import Lexicons

/// The words that places are told by, of all languages together.
///
/// Programmes mix languages ("Town Hall, Chamonix"), so none is asked for.
final class PlaceLexicon: Sendable {
  /// What a word says of the place that it begins or ends.
  enum Role: Hashable, Sendable {
    /// A building or site, in front ("théâtre", "hôtel de ville").
    case venueHead
    /// A street, in front ("rue", "calle").
    case street
    /// A square or quay: a venue of its own, or the address of one.
    case square
  }

  let heads: PhraseTable<Role>
  /// Kinds of shows and meetings that begin with a word for a building ("théâtre d'ombres").
  let genres: PhraseTable<Bool>
  /// Buildings at the end ("Weavers Hall").
  let endings: PhraseTable<Role>
  /// Words that a venue may begin with in front of its head ("Grande salle").
  let adjectives: Set<String>
  let streetEndings: Set<String>
  /// Those that need no house number to be told ("Castle Street").
  let plainStreets: Set<String>
  /// Endings that are glued to a street's name ("Hafenstraße").
  let gluedStreets: [String]
  let prepositions: PhraseTable<Bool>
  /// What leads from one place to the next ("à la", "to the").
  let destinations: PhraseTable<Bool>
  let cityPrepositions: Set<String>
  let cityLinks: Set<String>
  /// Verbs, conjunctions and prepositions that no venue's name holds in small letters.
  let nameEnds: Set<String>
  /// Words that a town's name follows ("ville de", "town of").
  let townCues: PhraseTable<Bool>
  /// What stands in front of towns without an article ("à"), and what links one to a building ("gare de").
  let townPrepositions: WordSet
  let townLinks: WordSet
  /// Indefinite articles ("une").
  let indefinites: WordSet
  /// What says of a list that it goes by towns ("town by town").
  let townLists: PhraseTable<Bool>
  /// What is said of a building that is visited or opened ("portes ouvertes"), and what links the two.
  let visits: PhraseTable<Bool>
  let visitLinks: PhraseTable<Bool>
  /// What says that something begins somewhere ("départ", "meet"), what links it to the place, and what
  /// leaves from elsewhere than the event does ("navette").
  let starts: PhraseTable<Bool>
  let startLinks: PhraseTable<Bool>
  /// What stands in front of the first of two places that a way leads between ("de la", "from the").
  let origins: PhraseTable<Bool>
  let shuttles: PhraseTable<Bool>
  let numberSuffixes: Set<String>
  /// Words for streets that a full stop shortens.
  let abbreviations: Set<String>
  let ordinals: Set<String>
  /// Names of cities that are words or names of something else too.
  let ambiguousCities: Set<String>

  /// Articles that are no part of a venue's name where they are small.
  let articles: WordSet
  /// Prepositions with an article in them ("au", "du").
  let contractions: WordSet
  /// Buildings that name what is done there as well ("atelier d'écriture").
  let activities: Set<String>
  /// Words for houses that name those who meet or play there, or what is on, too ("film club", "flea market").
  let groups: WordSet
  /// What opens a line that says that there is none ("no", "aucun").
  let negations: WordSet
  /// What leads to a site inside a sentence ("inside the").
  let siteLinks: PhraseTable<Bool>
  /// Those of them that lead to nothing but places and times ("at").
  let exactSiteLinks: PhraseTable<Bool>
  /// What stands behind the name of a town as a civic building ("town hall").
  let civic: PhraseTable<Bool>
  /// Parts of buildings ("cour d'honneur", "auditorium").
  let rooms: PhraseTable<Bool>
  /// What says of a building that it opens ("ouvre ses portes").
  let opens: PhraseTable<Bool>
  /// What stands behind "à" as towns do and is none ("Noël").
  let notTowns: WordSet

  /// Whether a house number may stand behind a comma: "calle de la Fragua, 7".
  let hasNumbersBehindComma: Bool

  static let shared = PlaceLexicon(LexiconReader.read(LexiconFiles.venues), languages: [])

  private static let known = LanguageMemo<PlaceLexicon>()

  /// The lexicon with the words of a kit's languages.
  static func shared(for languages: [String]) -> PlaceLexicon {
    let own = languages.filter { LexiconFiles.venues(language: $0) != nil }
    if own.isEmpty { return shared }
    return known.value(of: own) {
      PlaceLexicon(LexiconReader.read(LexiconFiles.venues), languages: $0)
    }
  }

  private init(_ data: LexiconValue?, languages: [String]) {
    let own = languages.compactMap(LexiconFiles.venues(language:)).compactMap(LexiconReader.read)
    hasNumbersBehindComma = own.contains { $0["numbersBehindComma"]?.boolean ?? false }
    var heads = PhraseTable<Role>()
    var endings = PhraseTable<Role>()
    var genres = PhraseTable<Bool>()
    var prepositions = PhraseTable<Bool>()
    var townCues = PhraseTable<Bool>()
    var townLists = PhraseTable<Bool>()
    var destinations = PhraseTable<Bool>()
    var visits = PhraseTable<Bool>()
    var visitLinks = PhraseTable<Bool>()
    var starts = PhraseTable<Bool>()
    var startLinks = PhraseTable<Bool>()
    var origins = PhraseTable<Bool>()
    var shuttles = PhraseTable<Bool>()
    var gluedStreets: [String] = []
    var opens = PhraseTable<Bool>()
    var rooms = PhraseTable<Bool>()
    var civic = PhraseTable<Bool>()
    var siteLinks = PhraseTable<Bool>()
    var exactSiteLinks = PhraseTable<Bool>()
    var sets: [String: Set<String>] = [:]
    let mixed = data?.entries.map(\.value).filter { $0["heads"] != nil } ?? []
    for value in own + mixed {
      heads.add(value["heads"]?.words ?? [], meaning: .venueHead)
      heads.add(value["squares"]?.words ?? [], meaning: .square)
      heads.add(value["streets"]?.words ?? [], meaning: .street)
      endings.add(value["endings"]?.words ?? [], meaning: .venueHead)
      genres.add(value["genres"]?.words ?? [], meaning: true)
      prepositions.add(value["prepositions"]?.words ?? [], meaning: true)
      townCues.add(value["townCues"]?.words ?? [], meaning: true)
      townLists.add(value["townLists"]?.words ?? [], meaning: true)
      visits.add(value["visits"]?.words ?? [], meaning: true)
      visitLinks.add(value["visitLinks"]?.words ?? [], meaning: true)
      starts.add(value["starts"]?.words ?? [], meaning: true)
      origins.add(value["origins"]?.words ?? [], meaning: true)
      startLinks.add(value["startLinks"]?.words ?? [], meaning: true)
      shuttles.add(value["shuttles"]?.words ?? [], meaning: true)
      opens.add(value["opens"]?.words ?? [], meaning: true)
      rooms.add(value["rooms"]?.words ?? [], meaning: true)
      civic.add(value["civic"]?.words ?? [], meaning: true)
      siteLinks.add(value["siteLinks"]?.words ?? [], meaning: true)
      exactSiteLinks.add(value["exactSiteLinks"]?.words ?? [], meaning: true)
      destinations.add(value["destinations"]?.words ?? [], meaning: true)
      gluedStreets += (value["gluedStreets"]?.words ?? []).map { Folding.fold($0) }
      for name in [
        "adjectives", "cityPrepositions", "cityLinks", "numberSuffixes", "ordinals",
        "abbreviations", "nameEnds", "streetEndings", "articles", "activities",
        "plainStreets", "contractions", "townPrepositions", "townLinks", "indefinites", "groups",
        "negations",
      ] {
        sets[name, default: []].formUnion((value[name]?.words ?? []).map { Folding.fold($0) })
      }
    }
    self.heads = heads
    self.genres = genres
    self.endings = endings
    self.prepositions = prepositions
    self.townCues = townCues
    self.townLists = townLists
    self.destinations = destinations
    self.visits = visits
    self.visitLinks = visitLinks
    self.starts = starts
    self.startLinks = startLinks
    self.origins = origins
    self.shuttles = shuttles
    self.opens = opens
    self.rooms = rooms
    articles = WordSet(sets["articles"] ?? [])
    contractions = WordSet(sets["contractions"] ?? [])
    activities = sets["activities"] ?? []
    groups = WordSet(sets["groups"] ?? [])
    negations = WordSet(sets["negations"] ?? [])
    self.civic = civic
    self.siteLinks = siteLinks
    self.exactSiteLinks = exactSiteLinks
    townPrepositions = WordSet(sets["townPrepositions"] ?? [])
    townLinks = WordSet(sets["townLinks"] ?? [])
    indefinites = WordSet(sets["indefinites"] ?? [])
    plainStreets = sets["plainStreets"] ?? []
    adjectives = sets["adjectives"] ?? []
    cityPrepositions = sets["cityPrepositions"] ?? []
    cityLinks = sets["cityLinks"] ?? []
    nameEnds = sets["nameEnds"] ?? []
    abbreviations = sets["abbreviations"] ?? []
    numberSuffixes = sets["numberSuffixes"] ?? []
    ordinals = sets["ordinals"] ?? []
    notTowns = WordSet((data?["notTowns"]?.words ?? []).map { Folding.fold($0) })
    streetEndings = sets["streetEndings"] ?? []
    self.gluedStreets = gluedStreets
    let ambiguous = ([data].compactMap { $0 } + own).flatMap { $0["ambiguousCities"]?.words ?? [] }
    ambiguousCities = Set(ambiguous.map { Folding.key($0) })
  }
}
