import KitModel
import Lexicons

/// The words by which entries of a programme say what they are, of a kit's languages and the usual ones.
///
/// A class, since every part of event parsing holds it.
final class EventLexicon: Sendable {
  /// Words that go with dates and say nothing of their own.
  let glue: WordSet
  /// What counts days ("day", "jour"), and the counts in words ("one").
  let dayCounts: WordSet
  let countWords: WordSet
  let statuses: PhraseTable<Event.Status>
  /// What makes a sentence tell what may happen ("en cas de", "if").
  let conditions: PhraseTable<Bool>
  let availabilities: PhraseTable<Event.Availability>
  let kinds: PhraseTable<EventKind>
  let online: PhraseTable<Bool>
  let alsoOnline: PhraseTable<Bool>
  let columns: PhraseTable<ColumnRole>
  let organizedBy: PhraseTable<Bool>
  /// Words that the name of an organizer doesn't go on with ("avec", "during").
  let endsOrganizer: PhraseTable<Bool>
  /// What names those who help the organizer, behind its name ("in association with").
  let besideOrganizer: PhraseTable<Bool>
  /// Verbs whose subject is the organizer ("the city hosts").
  let organizes: PhraseTable<Bool>
  /// What a house does with what is on there, in front of its name: "accueille", "presents".
  let hosts: PhraseTable<Bool>
  /// What companies that play are called ("compagnie", "collectif").
  let companies: PhraseTable<Bool>
  /// What opens a sentence that says where everything takes place that names no place.
  let defaultPlace: PhraseTable<Bool>
  /// What opens a text that goes on with the place of all ("all in").
  let allAt: PhraseTable<Bool>
  /// "Tous les", and "ont lieu" behind what it stands in front of.
  let allOf: PhraseTable<Bool>
  /// Words that speak of all that is listed without its name: "Toutes commencent à 20 h".
  let allAlone: PhraseTable<Bool>
  /// Words in front of a noun that mean all that it names: "every", "toutes les".
  let quantifiers: PhraseTable<Bool>
  let areHeld: PhraseTable<Bool>
  /// Calls in front of the name of a cycle ("Discover").
  let leadingVerbs: PhraseTable<Bool>
  /// Words that names of cycles are made of.
  let series: PhraseTable<Bool>
  let registration: PhraseTable<Bool>
  /// Articles that refer to what was told before.
  let definite: PhraseTable<Bool>
  /// "Its", "their": the thing belongs to who does it.
  let owners: PhraseTable<Bool>
  /// Words that tell when a place is open, and what says that days come back.
  let opening: PhraseTable<Bool>
  let each: PhraseTable<Bool>
  let addressees: PhraseTable<Bool>
  /// Headings of what comes later: they name none of it.
  let leadsOn: PhraseTable<Bool>
  /// Articles that introduce what is new, with a word that joins it to what stands before.
  let indefinite: PhraseTable<Bool>
  /// Verbs that ask people to come or say that they are expected, and what leads to what they are asked to.
  let invites: PhraseTable<Bool>
  let invitesTo: PhraseTable<Bool>
  let awaits: PhraseTable<Bool>
  let awaitsFor: PhraseTable<Bool>
  /// What leads to those whom something is for ("pour les médias").
  let forWhom: PhraseTable<Bool>
  /// Words in front of a verb for what it is done to ("la présidera").
  let objects: PhraseTable<Bool>
  /// What may follow a title behind a comma: where it is, who is there.
  let afterTitle: PhraseTable<Bool>
  let publication: PhraseTable<Bool>
  /// What says of an event that it takes place.
  let takesPlace: PhraseTable<Bool>
  /// What leads to something larger that an event is a part of ("dans le cadre").
  let frames: PhraseTable<Bool>
  /// What says that a day or an hour holds for all entries that state none.
  let byDefault: PhraseTable<Bool>
  /// What says that something holds this time alone ("exceptionally").
  let forOnce: PhraseTable<Bool>
  /// Verbs whose subject is what takes place ("est organisée", "will be held").
  let isHeld: PhraseTable<Bool>
  /// Verbs that say of what stands in front of them that it takes place ("opens", "sets off").
  let begins: PhraseTable<Bool>
  /// Verbs and endings of verbs that tell what is to come ("will", "-ront"), and words that end like them.
  let future: PhraseTable<Bool>
  let futureEndings: [String]
  let noFuture: PhraseTable<Bool>
  /// Verbs that tell what was ("had"), and endings of those that do so behind a verb of one letter ("a voté").
  let perfects: PhraseTable<Bool>
  let participles: [String]
  /// What is offered beside an event, with hours of its own ("bar").
  let services: PhraseTable<Bool>
  /// What leads to an hour that is a number alone ("at").
  let hourLeads: PhraseTable<Bool>
  /// What takes place and has no kind of its own ("picnic").
  let happenings: PhraseTable<Bool>
  /// What stands in the diary of an official ("audience", "wreath-laying").
  let appointments: PhraseTable<Bool>
  /// Verbs that say what something is ("is"): no name goes on with them.
  let copulas: PhraseTable<Bool>
  /// What leads to the day that a figure or report is of ("as of").
  let asOf: PhraseTable<Bool>
  /// Documents that list what somebody does on some days ("agenda"), and are no event themselves.
  let diaries: PhraseTable<Bool>
  /// What one has to do until a day, and what is done by then ("entries", "submissions").
  let deadlines: PhraseTable<Bool>
  /// Verbs that say what people can do ("may").
  let allows: PhraseTable<Bool>
  /// What stands in front of the name of an occasion ("lors du", "au", "at the").
  let onOccasion: PhraseTable<Bool>
  /// Words that names of occasions are made of, and that have no kind of their own ("salon", "week").
  let namedOccasions: PhraseTable<Bool>
  /// Words for the beginning of what was named before ("le départ").
  let startsOfIt: PhraseTable<Bool>
  /// What in front of an hour tells that all begins or meets then.
  let meetings: PhraseTable<Bool>
  /// "Of the month", behind a rule that comes back each month or in the one that was named.
  let ofMonth: PhraseTable<Bool>
  /// Those who write a text ("nous"), and endings of verbs that tell what they will do.
  let speakers: PhraseTable<Bool>
  let speakersFuture: [String]
  /// What says of something named before what kind of thing it is ("ce sera").
  let saidOf: PhraseTable<Bool>
  /// What opens a sentence that lists further stops ("Then come").
  let follows: PhraseTable<Bool>
  /// What joins one thing to the next in a sentence ("then", "before").
  let then: PhraseTable<Bool>
  /// Small words that join clauses ("and", "who").
  let joins: PhraseTable<Bool>
  /// Words for a day that is not the one told last ("the first day").
  let otherDays: PhraseTable<Bool>
  /// What leads to something that is announced ("that").
  let reports: PhraseTable<Bool>
  /// Words that stand for what was named before ("it", "the first").
  let pronouns: PhraseTable<Bool>
  /// What a day is given to ("place au").
  let makesWay: PhraseTable<Bool>
  /// Words for a tour ("tournée"), and for the one who is on it ("elle", "on la").
  let tourNouns: PhraseTable<Bool>
  let travellers: PhraseTable<Bool>
  /// What the one on tour will do at a place ("sera", "fera halte").
  let stopVerbs: PhraseTable<Bool>
  /// What takes people to a place ("navette"), with hours that are no event's.
  let shuttles: PhraseTable<Bool>
  /// Those that stand for several ("elles").
  let pluralPronouns: PhraseTable<Bool>
  /// What leads from a verb of beginning or ending to what one begins or ends with.
  let beginsWith: PhraseTable<Bool>
  /// What stands in front of the occasion on which something is told ("lors d'", "at").
  let occasions: PhraseTable<Bool>
  /// In front of what there is to go to ("there will be", "il y aura").
  let thereIs: PhraseTable<Bool>
  /// Small words that lean on the verb behind them: "y", "se".
  let clitics: PhraseTable<Bool>
  /// What stands in front of a name in quotation marks ("intitulée", "called").
  let entitled: PhraseTable<Bool>
  /// "Moved to": what stands in front of a new day, and as often of another place.
  let movesTo: PhraseTable<Bool>
  /// What stands in front of a day on which the thing was to take place before.
  let movesFrom: PhraseTable<Bool>
  /// What a number in front of it counts that comes back: "six episodes".
  let parts: PhraseTable<Bool>
  /// What names further performances of the thing above, for somebody in particular.
  let performances: PhraseTable<Bool>
  /// Words in front of the hour at which something ends: "ends at", "fin à".
  let endsAt: PhraseTable<Bool>
  /// What joins a name to the kind of thing that it is part of ("of").
  let of: PhraseTable<Bool>
  /// What tells who may come ("open to all").
  let openTo: PhraseTable<Bool>
  /// Words in front of the hour at which people come back: "return at", "retour vers".
  let comesBack: PhraseTable<Bool>
  /// Words in front of the hour at which an outing ends: "retour", "arrivée à", "back at".
  let returns: PhraseTable<Bool>
  /// "Same time": the hours of the day before it was moved hold.
  let sameHours: PhraseTable<Bool>
  /// What tells of something that takes place in each second week ("une semaine sur deux").
  let everySecondWeek: PhraseTable<Bool>
  /// What says that it takes place where the entry before does ("même lieu", "same venue").
  let samePlace: PhraseTable<Bool>
  /// What opens a clause that tells further days ("also", "further dates").
  let also: PhraseTable<Bool>
  /// What stands in a list for a day on which nothing takes place ("relâche").
  let nothing: PhraseTable<Bool>
  /// What tells of the price, the length and the audience of a thing ("durée", "tickets"), and what stands around it.
  let attendance: PhraseTable<Bool>
  let attendanceLabels: PhraseTable<Bool>
  let attendanceGlue: PhraseTable<Bool>
  let lengthUnits: PhraseTable<Bool>
  /// Units of longer ones, which clock times have as well ("h").
  let hourUnits: PhraseTable<Bool>
  let ageUnits: PhraseTable<Bool>
  let ageLeads: PhraseTable<Bool>
  /// Kinds of art that a thing on stage is of, besides ``kinds`` ("humour").
  let genres: PhraseTable<Bool>
  /// What heads that which is on at any time ("all week").
  let allAlong: PhraseTable<Bool>
  /// What says that one thing goes from place to place.
  let tour: PhraseTable<Bool>
  let headings: PhraseTable<Bool>
  /// What heads practical information ("accès", "tickets", "opening hours").
  let practical: PhraseTable<Bool>
  /// What tells since when something is, in front of its date ("since"); what heads things that are over ("Past walks").
  let past, pastHeadings: PhraseTable<Bool>
  /// What one must or must not do ("ban on", "obligation").
  let rules: PhraseTable<Bool>

  /// How many words an article has; "À" in front of a town is none, though folding makes it an English one.
  func article(_ words: WordList, at index: Int) -> Int? {
    if words[index].folded == "a", words[index].range.count > 1 { return nil }
    return definite.match(words, at: index)?.count ?? indefinite.match(words, at: index)?.count
  }

  /// The lexicon of the usual languages alone.
  static var shared: EventLexicon { shared(for: []) }

  private static let known = LanguageMemo<EventLexicon>()

  /// The lexicon of a kit's languages and the usual ones.
  static func shared(for languages: [String]) -> EventLexicon {
    known.value(of: LexiconFiles.languages(of: languages)) {
      EventLexicon(
        files: $0.compactMap(LexiconFiles.events), sections: LexiconFiles.sections)
    }
  }

  init(files: [[UInt8]], sections: [[UInt8]]) {
    let files = files.compactMap(LexiconReader.read)
    func words(_ name: String) -> PhraseTable<Bool> {
      var table = PhraseTable<Bool>()
      for file in files { table.add(file[name]?.words ?? [], meaning: true) }
      return table
    }
    func named<Meaning: RawRepresentable<String>>(_ name: String) -> PhraseTable<Meaning> {
      var table = PhraseTable<Meaning>()
      for entry in files.flatMap({ $0[name]?.entries ?? [] }) {
        guard let meaning = Meaning(rawValue: entry.name) else { continue }
        table.add(entry.value.words, meaning: meaning)
      }
      return table
    }
    var headings = PhraseTable<Bool>()
    var practical = words("practical titles")
    // "language": "de" names the file's language and is no heading.
    for entry in sections.compactMap(LexiconReader.read).flatMap(\.entries)
    where entry.name != "language" {
      headings.add(entry.value.words, meaning: true)
      if entry.name == SectionKind.practical.rawValue {
        practical.add(entry.value.words, meaning: true)
      }
    }
    self.headings = headings
    self.practical = practical
    (past, pastHeadings) = (words("not an event"), words("past headings"))
    rules = words("rules")
    let set = { (key: String) in
      WordSet(files.flatMap { $0[key]?.words ?? [] }.map { Folding.fold($0) })
    }
    glue = set("glue")
    dayCounts = set("day counts")
    countWords = set("count words")
    statuses = named("status")
    conditions = words("conditions")
    availabilities = named("availability")
    kinds = named("kinds")
    columns = named("columns")
    online = words("online")
    alsoOnline = words("also online")
    organizedBy = words("organized by")
    endsOrganizer = words("ends organizer")
    besideOrganizer = words("beside organizer")
    organizes = words("organizes")
    hosts = words("hosts")
    companies = words("companies")
    defaultPlace = words("default place")
    allAt = words("all at")
    allOf = words("all of")
    allAlone = words("all alone")
    quantifiers = words("quantifiers")
    areHeld = words("are held")
    leadingVerbs = words("leading verbs")
    series = words("series")
    registration = words("registration")
    definite = words("definite")
    owners = words("owners")
    opening = words("opening hours")
    each = words("each")
    addressees = words("addressees")
    leadsOn = words("leads on")
    indefinite = words("indefinite")
    invites = words("invites")
    invitesTo = words("invites to")
    awaits = words("awaits")
    awaitsFor = words("awaits for")
    forWhom = words("for whom")
    objects = words("objects")
    takesPlace = words("takes place")
    frames = words("frames")
    isHeld = words("is held")
    begins = words("begins")
    movesTo = words("moves to")
    movesFrom = words("moves from")
    performances = words("performances")
    parts = words("parts")
    endsAt = words("ends at")
    of = words("of")
    openTo = words("open to")
    comesBack = words("comes back")
    returns = words("returns")
    future = words("future")
    futureEndings = files.flatMap { $0["future endings"]?.words ?? [] }
    noFuture = words("no future")
    perfects = words("perfects")
    attendance = words("attendance")
    attendanceLabels = words("attendance labels")
    attendanceGlue = words("attendance glue")
    hourUnits = words("hour units")
    lengthUnits = words("length units")
    ageUnits = words("age units")
    ageLeads = words("age leads")
    genres = words("genres")
    participles = files.flatMap { $0["participles"]?.words ?? [] }
    deadlines = words("deadlines")
    happenings = words("happenings")
    appointments = words("appointments")
    diaries = words("diaries")
    asOf = words("as of")
    copulas = words("copulas")
    hourLeads = words("hour leads")
    services = words("services")
    allows = words("allows")
    makesWay = words("makes way")
    tourNouns = words("tour nouns")
    travellers = words("travellers")
    stopVerbs = words("stop verbs")
    shuttles = words("shuttles")
    pluralPronouns = words("plural pronouns")
    onOccasion = words("on the occasion of")
    namedOccasions = words("named occasions")
    startsOfIt = words("starts of it")
    meetings = words("meetings")
    ofMonth = words("of the month")
    speakers = words("speakers")
    speakersFuture = files.flatMap { $0["speakers' future endings"]?.words ?? [] }
    saidOf = words("said of")
    follows = words("follows")
    then = words("then")
    joins = words("joins")
    reports = words("reports")
    otherDays = words("other days")
    pronouns = words("pronouns")
    beginsWith = words("begins with")
    occasions = words("occasions")
    thereIs = words("there is")
    clitics = words("clitics")
    entitled = words("entitled")
    sameHours = words("same hours")
    everySecondWeek = words("every second week")
    samePlace = words("same place")
    also = words("also")
    nothing = words("nothing")
    tour = words("tour")
    allAlong = words("all along")
    byDefault = words("by default")
    forOnce = words("for once")
    afterTitle = words("after title")
    publication = words("published")
  }
}

/// What a column of a programme's table holds.
enum ColumnRole: String, Hashable, Sendable {
  case date, time, end, title, place, city, region, price, people, audience, kind, duration
  case organizer, number, doors, limit, note
}
