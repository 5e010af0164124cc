import KitModel
import Testing

@testable import EntityParsing

@Suite("Sentences whose verb no lexicon knows, and rows without a verb") struct ProseStatementTests
{
  private static let rest =
    "The wash-house belongs to the town. The laundresses used to sing there, the children to fish, and the elders still speak of the smell of soap, of the noise of the bats and of the water that rose in spring as high as the windows of the house next door, which the miller let to those who came for the hay."

  private func told(_ text: String, language: String = "fr") -> [String] {
    Programme("\(text)\n\n\(language == "fr" ? ProseTests.rest : Self.rest)").told(
      title: "Le quartier en fête", kind: .other, language: language
    ).filter { !$0.hasPrefix("Le quartier") }
  }

  /// What a sentence with an hour tells behind one that gives the day.
  static let statements: [(String, String, String?)] = [
    (
      "fr", "À 6 h, les potiers allument le grand four.",
      "potiers allument le grand four | 2026-06-06T06:00"
    ),
    (
      "fr", "La fanfare des Lilas remonte la rue Basse à 11 h 30, sous les vivats.",
      "fanfare des Lilas remonte | 2026-06-06T11:30"
    ),
    (
      "fr", "Dans la cour, à 15 h, Ana Ruiz raconte les noyés du bief.",
      "Ana Ruiz raconte les noyés du bief | 2026-06-06T15:00"
    ),
    (
      "fr", "Puis, à 18 heures, trois conteuses se relaient au bord de l'eau.",
      "trois conteuses se relaient | 2026-06-06T18:00"
    ),
    (
      "en", "At 2pm, storyteller Mabel Orrin recalls the drowned mill to all who dare to listen.",
      "storyteller Mabel Orrin recalls the drowned mill to all who dare to listen | 2026-06-06T14:00"
    ),
    (
      "en", "The Mill Ball fills the upper barn at 7.30pm, with soup for all.",
      "Mill Ball fills the upper barn | 2026-06-06T19:30"
    ),
    // What was, what one must do before, what is open or shut, and a day that is the subject.
    ("fr", "La mairie a voté les travaux à 11 heures passées.", nil),
    ("fr", "Les dossiers arrivent à 12 h au plus tard.", nil),
    ("fr", "Les navettes quittent la gare à 9 h.", nil),
    ("fr", "La buvette reste ouverte jusqu'à 23 h.", nil),
    ("fr", "La médiathèque accueille les lecteurs de 9 h à 19 h.", nil),
    ("en", "Neighbours call the miller from 8am to 6pm.", nil),
    ("en", "The council had met at 11am in the barn.", nil),
    ("en", "Phone lines take questions at 9am.", nil),
  ]

  @Test("A day ahead and an hour are enough, whatever the verb", arguments: statements)
  func statement(language: String, sentence: String, expected: String?) {
    let day =
      language == "fr"
      ? "Samedi 6 juin 2026, les habitants du quartier ont rendez-vous autour du lavoir remis en eau avec les élèves du lycée. "
      : "Neighbours meet on Saturday 6 June 2026 around the wash-house that the pupils of the school have filled again. "
    #expect(
      told(day + sentence, language: language).filter { $0.contains("T") }
        == [expected].compactMap { $0 })
  }

  /// What a sentence with a day and no hour tells.
  static let happenings: [(String, String, String?)] = [
    (
      "fr", "Un concert de gala couronnera la saison le samedi 6 juin 2026 à l'auditorium.",
      "concert de gala | 2026-06-06"
    ),
    (
      "fr", "Une grande veillée réchauffera les voisins le 6 juin 2026 au lavoir.",
      "grande veillée | 2026-06-06"
    ),
    (
      "en", "A civic parade will cross the bridge on Saturday 6 June 2026.",
      "civic parade | 2026-06-06"
    ),
    (
      "en", "On Saturday 6 June 2026, a torchlight procession winds up to the old mill.",
      "torchlight procession winds up to the old mill | 2026-06-06"
    ),
    ("fr", "Une réunion avait tranché la question du 6 juin 2026.", nil),
    ("fr", "Un dossier complet parviendra au jury le 6 juin 2026.", nil),
    ("fr", "Un bilan chiffré paraîtra le 6 juin 2026 au lavoir.", nil),
    ("en", "A new catalogue is published on 6 June 2026.", nil),
    ("en", "An entry fee rises on 6 June 2026.", nil),
  ]

  @Test("An article and a word for what takes place are enough for a day", arguments: happenings)
  func happening(language: String, sentence: String, expected: String?) {
    let opening =
      language == "fr"
      ? "Le lavoir appartient à la commune, que les élèves du lycée et les anciens ont aidée à le remettre en eau. "
      : "The wash-house belongs to the town, which the pupils of the school and their elders helped to fill it again. "
    #expect(told(opening + sentence, language: language) == [expected].compactMap { $0 })
  }

  @Test("Rows of name, place and day between commas, in one paragraph")
  func rows() {
    #expect(
      told(
        "Cet été, le lavoir accueille quatre soirées. Trio Lilas, cour du Bief, vendredi 5 juin à 21 h. Ana Ruiz, samedi 6 juin, jardin du Moulin. Quatuor Aubin (salle Basse), dimanche 7 juin 2026 à 20 h 30."
      ) == [
        "Trio Lilas | 2026-06-05T21:00", "Ana Ruiz | 2026-06-06",
        "Quatuor Aubin | 2026-06-07T20:30",
      ])
    #expect(
      told(
        "Au programme : Trio Lilas, cour du Bief, vendredi 5 juin à 21 h ; Ana Ruiz, jardin du Moulin, samedi 6 juin à 18 h ; « Tordre, étendre », salle Basse, dimanche 7 juin à 17 h."
      ) == [
        "Trio Lilas | 2026-06-05T21:00", "Ana Ruiz | 2026-06-06T18:00",
        "Tordre, étendre | 2026-06-07T17:00",
      ])
    #expect(
      told(
        "Three evenings fill the barn this summer, and all are welcome. The Mill Singers, Upper Barn, Friday 5 June at 7pm. Poets by the Race, Saturday 6 June, South Lawn behind the wheel house.",
        language: "en"
      ) == ["The Mill Singers | 2026-06-05T19:00", "Poets by the Race | 2026-06-06"])
    // One alone is no row, nor is a sentence whose commas part other things.
    #expect(
      told(
        "Les anciens s'en souviennent, les enfants en rient et la maire en parle. La pierre, le bois et le fer, livrés le 5 juin 2026, dorment dans la cour. Le bief, à sec, attend le 6 juin 2026."
      ).isEmpty)
  }

  /// The further days of one thing, each with its place, and the hour in front of the first.
  static let placed: [(String, String, [String])] = [
    (
      "fr",
      "Le spectacle « Le Chant du bief » poursuit sa route au printemps : à 20 h 30 le 6 mars à Morvans et le 13 mars à Castelbrun, puis à 17 h le dimanche 22 mars à Aubin.",
      ["2026-03-06T20:30", "2026-03-13T20:30", "2026-03-22T17:00"]
    ),
    (
      "fr",
      "Une lecture musicale est donnée à 18 h le 6 mars 2026 à Morvans (salle Basse), le 13 mars à Castelbrun et le 20 mars à Aubin, avant que la troupe prenne la mer avec ses malles.",
      ["2026-03-06T18:00", "2026-03-13T18:00", "2026-03-20T18:00"]
    ),
    (
      "en",
      "A concert of mill songs will be given at 7.30pm on 9 April in Denholt, 10 April at the Plough Hall, Corriston, and 16 April at Wray Arts Centre, with tea for all who come.",
      ["2026-04-09T19:30", "2026-04-10T19:30", "2026-04-16T19:30"]
    ),
  ]

  @Test("An hour in front of a day holds for the placed days behind it", arguments: placed)
  func placedDays(language: String, sentence: String, starts: [String]) {
    let found = told(sentence, language: language)
    #expect(
      found.flatMap { $0.split(separator: "|")[1].split(separator: " ") }.map(String.init) == starts
    )
  }
}

@Suite("Hours of running text that have no sign of their own, or belong to something else")
struct ProseHourTests {
  @Test(
    "A number behind \"at\" is an hour of the evening where the text counts twelve hours",
    arguments: [
      ("The parade sets off at 6pm, followed at 8 by a concert.", ["6pm", "at 8"]),
      (
        "Doors open at 6pm; Ida Vane reads at 6.45, before Ann Bell sings at 8.",
        ["6pm", "at 6.45", "at 8"]
      ),
      ("The parade sets off at 6pm from the school at 8 Mill Lane.", ["6pm"]),
      ("The parade sets off at 6pm and is shown at 8 schools.", ["6pm"]),
      ("The parade sets off at 6pm and a walk at 10 the next day.", ["6pm"]),
      ("The parade sets off at 18:00, followed at 8 by a concert.", ["18:00"]),
    ])
  func bareHours(text: String, hours: [String]) {
    let tools = Programme.englishTools
    let dated = tools.dated(SourcedText(text: text))
    let read = BareHours(tools: tools, paragraph: dated).read(dated)
    let texts = read.expressions.filter(\.statesTime).map { read.text.slice($0.range).text }
    #expect(texts.count == hours.count)
    #expect(zip(texts, hours).allSatisfy { $0.hasSuffix($1) })
  }

  @Test(
    "A word for a number behind \"at\" is an hour of the half day in which it is as a rule",
    arguments: [
      ("The millers argue at eleven; Ida Vane signs at one in the loft.", ["11:00", "13:00"]),
      ("A potter closes the fair on the green at three with a song.", ["15:00"]),
      ("The fair is shown at one of the mills and at two different schools.", []),
      ("She is at ease at home, at least for now, and paid at two different rates.", []),
    ])
  func namedHours(text: String, hours: [String]) {
    let tools = Programme.englishTools
    let dated = tools.dated(SourcedText(text: text))
    let read = BareHours(tools: tools, paragraph: dated).read(dated)
    let times = read.expressions.filter(\.statesTime).map(\.text)
    #expect(times == hours)
  }

  @Test(
    "Until when a bar is open is no event's end",
    arguments: [
      ("La veillée commence à 19 h, restauration sur place jusqu'à 23 h.", 1),
      ("Bal à 20 h 30 (buvette jusqu'à minuit)", 1),
      ("La buvette reste ouverte jusqu'à 23 h.", 0),
      ("Navettes jusqu'à 1 h", 0),
      ("Le marché ouvre à 9 h sur la place et dure jusqu'à 18 h.", 2),
    ])
  func services(text: String, count: Int) {
    #expect(Programme.dated(text).expressions.count == count)
  }

  @Test("A part of the day that opens a sentence tells when what it names takes place")
  func parts() {
    func told(_ text: String) -> [String] {
      Programme("\(text)\n\n\(ProseTests.rest)").told(title: "Le quartier en fête", kind: .other)
        .filter { !$0.hasPrefix("Le quartier") }
    }
    let day =
      "Samedi 6 juin 2026, à 11 heures, le marché des potiers ouvre sous la halle, et les potiers du canton y montrent leurs tours."
    #expect(
      told("\(day) En début de soirée, un banquet réunit les voisins sous les tilleuls.").count == 2
    )
    #expect(told("\(day) En soirée, les rues du quartier sont calmes.").count == 1)
    #expect(told("\(day) Le soir venu, un banquet avait réuni les voisins.").count == 1)
  }
}
