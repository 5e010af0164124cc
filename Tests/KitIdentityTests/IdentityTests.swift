import CivilTime
import KitModel
import Testing

@testable import KitIdentity

private func moment(_ text: String) -> LocalMoment {
  LocalMoment(iso: text) ?? LocalMoment(CalendarDate(dayNumber: 0))
}

private func kit(
  _ events: [(title: String, start: String)], title: String = "Mois de l'exemple",
  issuer: String = "Ministère de l'Exemple", published: String? = "2020-10-29"
) -> Kit {
  var kit = Kit(source: SourceFacts(file: "a.pdf", sha256: "ab", bytes: 1, pageCount: 1))
  kit.facts = KitFacts(title: title, issuer: issuer)
  kit.facts.published = published.flatMap { CalendarDate(iso: $0) }
  kit.events = events.map {
    Event(title: $0.title, occurrences: [Occurrence(start: moment($0.start))])
  }
  return kit
}

private func uids(_ kit: Kit) -> [String] { identify(kit).events.map(\.uid) }

@Suite("Identity")
struct IdentityTests {
  @Test("FIPS 180-4: SHA-256 of known messages")
  func digest() {
    func hex(_ text: String) -> String {
      sha256(Array(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        .joined()
    }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("RFC 9562 5.8: a uid is a UUID of version 8")
  func form() throws {
    let uid = try #require(uids(kit([("A", "2020-11-03T09:30")])).first)
    #expect(uid.utf8.count == 36)
    #expect(Array(uid)[14] == "8")
    #expect("89ab".contains(Array(uid)[19]))
  }

  @Test(
    "A uid survives what a re-issue changes",
    arguments: [
      ("« Gouvernement ouvert »", "2020-11-10T10:00"), ("« Gouvernement ouvert »", "2020-11-12"),
      ("“GOUVERNEMENT OUVERT”", "2020-11-10T09:30"),
      ("Gouvernement\u{A0}ouvert", "2020-11-10T09:30"),
    ])
  func survives(title: String, start: String) {
    #expect(
      uids(kit([(title, start)])) == uids(kit([("« Gouvernement ouvert »", "2020-11-10T09:30")])))
  }

  @Test("Kits of other issuers, titles and years never share a uid")
  func kitsApart() {
    let events = [("Visite guidée", "2020-11-10")]
    let all = [
      uids(kit(events)), uids(kit(events, title: "Autre")), uids(kit(events, issuer: "Autre")),
      uids(kit([("Visite guidée", "2021-11-10")])),
    ]
    #expect(Set(all).count == 4)
  }

  @Test("Another layout's issuer and subtitle leave the uids as they are")
  func kitsTogether() {
    func mailed(_ title: String, _ issuer: String) -> [String] {
      var kit = kit([("Visite guidée", "2020-11-10")], title: title, issuer: issuer)
      kit.contacts = [Contact(id: "c1", emails: ["presse@exemple.org"])]
      return uids(kit)
    }
    let first = mailed("Mois de l'exemple", "Ministère")
    #expect(mailed("MOIS DE L’EXEMPLE : dossier (version 2)", "Office") == first)
    #expect(mailed("Mois de l'exemple – la suite", "Office") == first)
    #expect(mailed("Mois de l'autre", "Office") != first)
  }

  @Test("Events of one title are told apart by day, and within a day by count")
  func sameTitle() {
    let three = uids(
      kit([
        ("Visite", "2020-11-10T10:00"), ("Visite", "2020-11-10T14:00"), ("Visite", "2020-11-12"),
      ]))
    #expect(Set(three).count == 3)
    let two = uids(kit([("Visite", "2020-11-12T09:00"), ("Visite", "2020-11-10T10:30")]))
    #expect(two == [three[2], three[0]])
  }

  @Test("The last change is the printed date, else the PDF's, in UTC")
  func lastModified() {
    #expect(identify(kit([("A", "2020-11-03")])).events[0].lastModified == moment("2020-10-29"))
    var unpublished = kit([("A", "2020-11-03")], published: nil)
    unpublished.source.created = PDFDate(
      local: moment("2020-10-29T00:30"), second: 5, offsetMinutes: 60)
    #expect(identify(unpublished).events[0].lastModified == moment("2020-10-28T23:30"))
  }

  @Test(
    "Words are folded for comparison",
    arguments: [
      ("« L’Œuvre d’été »", "l oeuvre d ete"), ("E\u{301}TE\u{301}", "ete"),
      ("co\u{AD}opé", "coope"),
      ("Straße 12", "strasse 12"), ("ΑΘΉΝΑ", "αθήνα"), ("…", ""),
    ])
  func folding(text: String, words: String) {
    #expect(foldedWords(text).joined(separator: " ") == words)
  }
}
