import KitModel
import Testing

@testable import EntityParsing

@Suite("Days in front of all that takes place on them") struct HourRunTests {
  @Test(
    "Each hour of a paragraph is an entry of the day that opens it",
    arguments: [
      "Samedi 5 juin 2027 : 10 h, Marché des potiers ; 14 h, Bal des lampions ; 21h30, Feu de la rive.",
      "Samedi 5 juin 2027 – 10 h : Marché des potiers. 14 h : Bal des lampions. 21 h 30 : Feu de la rive.",
      "SAMEDI 5 JUIN 2027 : à 10 h, Marché des potiers ; à 14 h, Bal des lampions ; à 21 h 30, Feu de la rive",
      "Samedi 5 juin 2027 • 10h Marché des potiers • 14h Bal des lampions • 21h30 Feu de la rive",
      "Le samedi 5 juin 2027 / 10h - Marché des potiers / 14h - Bal des lampions / 21h30 - Feu de la rive",
      "# Samedi 5 juin 2027\n10 h, Marché des potiers ; 14 h, Bal des lampions ; 21 h 30, Feu de la rive.",
    ])
  func run(text: String) {
    #expect(
      Programme(text).told() == [
        "Marché des potiers | 2027-06-05T10:00", "Bal des lampions | 2027-06-05T14:00",
        "Feu de la rive | 2027-06-05T21:30",
      ])
  }

  @Test("Each entry has its day in front, and the place in brackets behind")
  func english() {
    let tools = Programme.englishTools
    let block = Programme(
      "Saturday, June 5: 10:30 AM, Weir Walk (Grange Hall); 2–4 PM, Net Mending (The Boathouse)."
    ).blocks[0]
    let parts = HourRuns(reader: tools.reader).parts(of: tools.dated(block.text), in: block)
    #expect(
      parts?.map(\.text) == [
        "Saturday, June 5, 10:30 AM, Weir Walk (Grange Hall)",
        "Saturday, June 5, 2–4 PM, Net Mending (The Boathouse)",
      ])
  }

  @Test("The day may be in figures", arguments: ["5/6", "05.06", "5/6/2027"])
  func figures(day: String) {
    let reader = KitDateReader(languages: ["fr"], readsFigureDays: true)
    let block = Programme(day + " • 10h-11h Marché des potiers • 14h Bal (halle Aubin)").blocks[0]
    let dated = DatedText(block.text, reader: reader, lexicon: .shared)
    #expect(
      HourRuns(reader: reader).parts(of: dated, in: block)?.map(\.text) == [
        day + ", 10h-11h Marché des potiers", day + ", 14h Bal (halle Aubin)",
      ])
  }

  @Test("A paragraph for each day, each with hours and places of its own")
  func days() {
    let text = """
      Samedi 5 juin 2027 : 10 h 30, Balade du bief (salle Aubin) ; de 14 h à 16 h, Nasses et filets (Le Ressac).

      Dimanche 6 juin 2027 : 9 h, Course des barques (médiathèque Aubin).

      Lundi 7 juin 2027 : 11 h 30, Anguilles grillées (théâtre du Bief) ; 20 h, Bal des lampions (salle Aubin).
      """
    let events = Programme(text).events()
    #expect(
      events.map(\.told) == [
        "Balade du bief | 2027-06-05T10:30",
        "Nasses et filets | 2027-06-05T14:00/2027-06-05T16:00",
        "Course des barques | 2027-06-06T09:00", "Anguilles grillées | 2027-06-07T11:30",
        "Bal des lampions | 2027-06-07T20:00",
      ])
    #expect(
      events.map(\.location.venue) == [
        "salle Aubin", "Le Ressac", "médiathèque Aubin", "théâtre du Bief", "salle Aubin",
      ])
  }

  @Test(
    "In a sentence, what takes place may begin with small letters",
    arguments: [
      "Samedi 5 juin 2027. À 10 h, visite du moulin ; à 14 h, bal des lampions ; à 21h30, projection en plein air.",
      "Samedi 5 juin 2027 : à 10 h, visite du moulin ; à 14 h, bal des lampions ; à 21 h 30, projection en plein air",
    ])
  func sentence(text: String) {
    #expect(
      Programme(text).told() == [
        "visite du moulin | 2027-06-05T10:00", "bal des lampions | 2027-06-05T14:00",
        "projection en plein air | 2027-06-05T21:30",
      ])
  }

  @Test(
    "Hours of opening, sentences and lists of lines are no runs",
    arguments: [
      "Lundi 3 mai 2027 : 10h-12h ; 14h-18h",
      "Mardi 4 mai 2027 : 10 h, scolaires ; 14 h, tout public",
      "Samedi 5 juin 2027, à 10 h, le maire ouvre la fête ; à 14 h, la fanfare joue.",
      "Samedi 5 juin 2027 à 10 h, Marché des potiers, entrée libre",
      "10 h – Marché des potiers\n> 14 h – Bal des lampions\n> 21 h – Feu de la rive",
    ])
  func others(text: String) {
    let block = Programme(text).blocks[0]
    let tools = Programme.tools
    #expect(HourRuns(reader: tools.reader).parts(of: tools.dated(block.text), in: block) == nil)
  }

  @Test(
    "Sentences that each open with a day, an hour and a dash are entries, what follows goes with them"
  )
  func dayRuns() {
    #expect(
      Programme(
        """
        \(Programme.englishProse)

        Mon 1 June 2026, 10am – Mill walk with Ann Bell. Bring boots. Tue 2 June 2026, 7pm – Net mending.
        """
      ).told(language: "en") == [
        "Mill walk with Ann Bell | 2026-06-01T10:00", "Net mending | 2026-06-02T19:00",
      ])
  }

  @Test(
    "Days that a sentence tells of, or one without an hour, cut nothing",
    arguments: [
      "On 1 June 2026, at 10am, the mill opens. On 2 June 2026, at 7pm, it closes.",
      "Mon 1 June 2026 – Mill walk. Tue 2 June 2026 – Net mending.",
      "Mon 1 June 2026, 10am – Mill walk. Net mending follows on Tue 2 June 2026, 7pm.",
    ])
  func noDayRuns(text: String) {
    let tools = Programme.englishTools
    #expect(DayRuns.parts(of: tools.dated(SourcedText(text: text)), read: tools.dated) == nil)
  }
}
