import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours that hold where an entry tells none") struct DefaultHourTests {
  @Test(
    "One part of a sentence gives the hour of all of a kind, unless an entry differs",
    arguments: [
      ("portes 19 h 30, concerts 20 h 30 sauf indication", "20:30"),
      ("Entrée libre · conférences à 18 h · sauf mention contraire", "18:00"),
      ("portes 19 h 30, concert du maire 20 h 30 sauf indication", nil),
      ("portes 19 h 30, concerts 20 h 30", nil),
      ("billetterie 19 h 30, bar 20 h 30 sauf indication", nil),
    ])
  func byDefault(text: String, hour: String?) {
    let told = SectionHours(tools: Programme.tools).told(in: [SourcedText(text: text)])
    let time = told?.expressions.first.flatMap {
      Programme.tools.reader.resolve($0, in: Programme.tools.context).occurrences.first
    }
    #expect((told != nil) == (hour != nil))
    #expect(time?.start == nil || hour != nil)
  }

  @Test(
    "A word for all of a thing gives it the hour, whatever the thing is called",
    arguments: [
      ("Every stop runs 9 a.m.–5:30 p.m. Free for students.", true),
      ("All mill songs begin at 7:30 p.m. in the barn.", true),
      ("All rounds 7 to 8:30 p.m. at the quay.", true), ("On stage 8.30pm at all shows.", true),
      ("Songs and soup: every round is free and starts at 6 for 6.30pm", true),
      ("Chaque ronde commence à 20 h 30.", true),
      ("All doors open at 6 p.m.", false), ("All who helped were back at 6 p.m.", false),
      ("Every round ends by 6 p.m.", false), ("The round begins at 7:30 p.m.", false),
      ("All rounds begin at 7:30 p.m. on 4 March 2027.", false),
      ("All tickets must be booked before the round begins at 7 p.m.", false),
    ])
  func ofAll(text: String, isTold: Bool) {
    let tools = text.hasPrefix("Chaque") ? Programme.tools : Programme.englishTools
    let sentences = DateSentences.sentences(of: SourcedText(text: text))
    #expect(sentences.contains { AllHours(tools: tools).told(in: $0) != nil } == isTold)
  }

  @Test("A title with hall and hour right above a table is that of its rows")
  func title() {
    let rows = """
      | 4 mars 2027 | Clés et serrures du château
      | 11 mars 2027 | Gonds et verrous de la tour
      | 18 mars 2027 | Pênes du moulin, à 20 h
      """
    #expect(
      Programme(rows).told(title: "Amphithéâtre Blin, 17 h 15, entrée libre") == [
        "Clés et serrures du château | 2027-03-04T17:15",
        "Gonds et verrous de la tour | 2027-03-11T17:15",
        "Pênes du moulin | 2027-03-18T20:00",
      ])
  }

  @Test(
    "A sentence about all of a kind gives their hour whatever its verb, and one about a door none",
    arguments: [
      ("Les conférences se donnent à la salle Blin, à 19 h.", true),
      ("Les concerts résonnent sous la halle à 20 h 30.", true),
      ("La conférence se donne à la salle Blin, à 19 h.", false),
      ("Les inscriptions aux conférences cessent à 19 h.", false),
      ("Les concerts sont ouverts à tous dès 20 h 30.", false),
    ])
  func ofAllShows(text: String, isTold: Bool) {
    #expect(
      (SectionHours(tools: Programme.tools).told(in: [SourcedText(text: text)]) != nil) == isTold)
  }

  @Test("What opens above a list of days without hours is open on each of them")
  func stops() {
    let days = """
      - Samedi 4 avril 2026 : Aubin, place du Bief
      - Mercredi 8 avril 2026 : Quervillon, halle Blin
      - Samedi 11 avril 2026 : Denholt, quai des Mariniers
      """
    let told = { (lead: String) in
      Programme("\(lead)\n\(days)").events(title: "Les étapes").map(\.told)
        .filter { $0.contains("T09:30/") }.count
    }
    #expect(
      told("Le village est ouvert de 9 h 30 à 17 h. Deux marches sont menées par les anciens.") == 3
    )
    // An hour at which something begins alone may be of the first day.
    #expect(told("Le village est ouvert dès 9 h 30, et le moulin aussi, quand il fait beau.") == 0)
  }

  @Test("Stops are named by what stands in front of a heading's colon, unless that is a kind alone")
  func names() {
    let days = """
      - Samedi 4 avril 2026 : Aubin, place du Bief
      - Mercredi 8 avril 2026 : Denholt, halle Blin
      """
    let named = { (title: String) in
      Programme(days).events(title: title).map(\.title).filter { $0.contains("caravane") }.count
    }
    #expect(named("« Pas à pas » : la caravane en tournée") == 0)
    #expect(named("Concert : la caravane en tournée") == 2)
  }
}
