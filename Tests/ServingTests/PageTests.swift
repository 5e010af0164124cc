import CivilTime
import Foundation
import HTTPTypes
import KitModel
import Lexicons
import TestSupport
import Testing

@testable import Serving

@Suite("Page")
struct PageTests {
  @Test("What is put into markup is escaped, in attributes too")
  func escaping() {
    let title = "</h1><script>alert('1')</script> & \"x\" \u{202E}\u{1}\u{85}"
    let made: Markup = "<h1 title=\"\(title)\">\(title)</h1>"
    let safe =
      "&lt;/h1&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot; "
      + "\u{FFFD}\u{FFFD}"
    #expect(made.text == "<h1 title=\"\(safe)\">\(safe)</h1>")
  }

  @Test("No value of a kit or a request comes back as markup")
  func injection() throws {
    let folder = try TemporaryFolder()
    let evil = "\"><script>alert(1)</script>"
    try put(
      evil,
      [
        event(evil, [("2020-11-04T10:00", nil)], city: evil, region: evil) {
          $0.description = evil
          $0.url = "javascript:alert(1)"
          $0.organizer = evil
          $0.people = [Person(name: evil)]
        }
      ], in: folder, as: "kit\"><script>")
    let catalogue = try catalogue(of: folder)
    for query in ["", "?q=\(encodedValue(evil))&from=", "?from=\(encodedValue(evil))"] {
      let page = ask(catalogue, "/\(query)", host: "\"><script>")
      #expect(page.status == .ok)
      #expect(page.text.contains("&lt;script&gt;"))
      #expect(!page.text.contains("<script"))
      #expect(!page.text.contains("\"javascript:"))
    }
  }

  @Test(
    "The form finds events, in the order of their days",
    arguments: [
      ("", ["Concert", "L&#39;exposition", "Visite", "Débat à Noël"]),
      ("?from=", ["Passé", "L&#39;exposition", "Concert", "Visite", "Débat à Noël"]),
      ("?from=2020-11-06", ["L&#39;exposition", "Visite", "Débat à Noël"]),
      ("?to=2020-11-04", ["Concert", "L&#39;exposition"]),
      ("?q=noel", ["Débat à Noël"]), ("?q=DEBAT+noel", ["Débat à Noël"]),
      ("?q=arts%20co", ["L&#39;exposition", "Visite"]), ("?q=absent", []),
      ("?place=city:lyon", ["Concert", "L&#39;exposition"]),
      ("?place=region:rhone", ["Concert"]), ("?place=city:", nil),
      ("?kind=visit", ["Visite"]), ("?kind=nonsense", nil), ("?unknown=1", nil),
      ("?kit=novembre&from=", ["Passé", "Concert", "Débat à Noël"]),
      ("?kit=../../etc/passwd", []), ("?from=yesterday", nil), ("?q=%ff", nil),
    ])
  func search(query: String, expected: [String]?) throws {
    let catalogue = try catalogue(of: folderOfKits())
    let page = ask(catalogue, "/\(query)")
    #expect(page.status == .ok)
    // `nil`: what can't be read is passed over.
    let all = ["Concert", "L&#39;exposition", "Visite", "Débat à Noël"]
    #expect(titles(page.text) == expected ?? all)
  }

  @Test("The form carries what was asked for, and says what it could not read")
  func form() throws {
    let catalogue = try catalogue(of: folderOfKits())
    let page = ask(catalogue, "/?q=a%22b&place=city:lyon&kind=show&from=2020-11-01&to=x").text
    #expect(page.contains("value=\"a&quot;b\""))
    #expect(page.contains("<option value=\"city:lyon\" selected>Lyon</option>"))
    #expect(page.contains("<option value=\"show\" selected>Show</option>"))
    #expect(page.contains("name=\"from\" type=\"date\" value=\"2020-11-01\""))
    #expect(page.contains("<p role=\"alert\">“x”"))
    #expect(ask(catalogue, "/").text.contains("type=\"date\" value=\"2020-11-03\""))
  }

  @Test("Lists are cut into pages that link to one another")
  func pages() throws {
    let folder = try TemporaryFolder()
    let events = (10..<55).map { event("Jour \($0)", [("2020-11-04T10:\($0)", nil)]) }
    try put("Long", events, in: folder, as: "long")
    let catalogue = try catalogue(of: folder)
    let second = ask(catalogue, "/?q=jour&page=2").text
    #expect(titles(second).first == "Jour 30")
    #expect(titles(second).count == 20)
    #expect(second.contains("href=\"/?q=jour#events-heading\""))
    #expect(second.contains("href=\"/?q=jour&amp;page=3#events-heading\""))
    #expect(titles(ask(catalogue, "/?page=99").text).count == 5)
  }

  @Test("The page speaks the reader's language, and tells those of kits")
  func languages() throws {
    let catalogue = try catalogue(of: folderOfKits())
    let french = ask(catalogue, "/", [.acceptLanguage: "fr-FR,fr;q=0.9"])
    #expect(french.text.contains("<html lang=\"fr\">"))
    #expect(french.text.contains("mardi 3 novembre 2020, 20:30"))
    #expect(french.headers[.contentLanguage] == "fr")
    #expect(french.headers[.vary] == "Accept-Encoding, Accept-Language")
    let english = ask(catalogue, "/").text
    #expect(english.contains("<html lang=\"en\">"))
    #expect(english.contains("lang=\"fr\">Concert</h3>"))
    #expect(english.contains("Tuesday 3 November 2020, 20:30"))
  }

  @Test("Every label is there in every language")
  func labels() throws {
    for language in PageLabels.languages {
      let labels = try #require(PageLabels(language: language))
      for label in PageLabel.allCases where ![.to, .from, .kit].contains(label) {
        #expect(labels(label) != label.rawValue || label == .language, "\(language) \(label)")
      }
      #expect(labels.days.count == 7)
      #expect(labels.months.count == 12)
      for list in PageLabelList.allCases { #expect(!labels(list, at: 2).isEmpty) }
    }
  }

  @Test("An event that two kits announce names both, and where it was read")
  func sources() throws {
    let page = ask(try catalogue(of: folderOfKits()), "/?q=concert").text
    #expect(page.contains("<a href=\"/documents/novembre.json\" lang=\"fr\">Novembre</a>"))
    #expect(
      page.contains("href=\"/documents/sous%20dossier/%C3%A9t%C3%A9.json\""))
    #expect(page.contains("Arts &amp; Co &lt;b&gt;"))
    #expect(page.contains("page 7:"))
  }

  @Test("Calendars are subscribed to where the server is reached")
  func webcal() throws {
    let folder = try folderOfKits()
    let own = ask(try catalogue(of: folder), "/").text
    #expect(own.contains("href=\"webcal://127.0.0.1:8080/feeds/all.ics\""))
    let settings = ServeSettings(address: WebAddress("https://ville.example/agenda/"))
    let public_ = ask(try catalogue(of: folder, settings), "/").text
    #expect(public_.contains("href=\"webcal://ville.example/agenda/feeds/kind/show.ics\""))
    #expect(public_.contains("href=\"/agenda/style.css\""))
    let feed = ask(try catalogue(of: folder, settings), "/feeds/all.ics").text
    #expect(feed.contains("SOURCE;VALUE=URI:https://ville.example/agenda/feeds/all.ics"))
  }

  @Test(
    "Days and times are written as people read them",
    arguments: [
      (Occurrence(start: at("2026-11-01")), "dimanche 1er novembre 2026"),
      (
        Occurrence(start: at("2026-03-02T09:30"), end: at("2026-03-02T11:30")),
        "lundi 2 mars 2026, 09:30–11:30"
      ),
      (
        Occurrence(start: at("2026-03-02T22:00"), end: at("2026-03-03T01:00")),
        "lundi 2 mars 2026, 22:00–01:00"
      ),
      (
        Occurrence(start: at("2026-03-02"), end: at("2026-03-04")),
        "du lundi 2 mars 2026 au mercredi 4 mars 2026"
      ),
      (Occurrence(start: at("2026-03-02"), open: .after), "à partir du lundi 2 mars 2026"),
      (
        Occurrence(start: nil, end: at("2026-03-02"), open: .before),
        "jusqu’au lundi 2 mars 2026"
      ),
      (Occurrence(start: at("2026-03-01"), end: at("2026-03-31"), grain: .month), "mars 2026"),
      (
        Occurrence(start: at("2026-03-02"), dayPart: .evening),
        "lundi 2 mars 2026, soirée"
      ),
    ])
  func times(occurrence: Occurrence, expected: String) throws {
    let labels = try #require(PageLabels(language: "fr"))
    let html = DateText(labels: labels).occurrence(
      occurrence, part: occurrence.dayPart == nil ? nil : "Soirée")
    #expect(html.text.replacing(#/<[^>]*>/#, with: "") == expected)
  }

  @Test("It is another day where the kits are, and an event of today is still to come")
  func today() throws {
    let catalogue = try catalogue(of: folderOfKits())
    // 23:30 in Paris, then half past midnight.
    #expect(titles(ask(catalogue, "/", now: 1_604_442_600).text).contains("Concert"))
    #expect(!titles(ask(catalogue, "/", now: 1_604_446_200).text).contains("Concert"))
  }
}

private func at(_ text: String) -> LocalMoment? { LocalMoment(iso: text) }
