import Testing

@testable import EntityParsing

@Suite("Web addresses in text")
struct WebScannerTests {
  @Test(
    "are found with and without a scheme, and over line ends",
    arguments: [
      ("Voir https://www.asso.example.org/programme.", "https://www.asso.example.org/programme"),
      ("(www.asso.example.fr)", "https://www.asso.example.fr"),
      ("billets.rives.example.org", "https://billets.rives.example.org"),
      ("sur modernisation.gouv.fr, puis", "https://modernisation.gouv.fr"),
      ("http://asso.org/a_(b)", "http://asso.org/a_(b)"),
      ("https://interet-\ngeneral.gouv.fr/defi", "https://interet-general.gouv.fr/defi"),
      ("https://asso.org/un-\ndeux/trois", "https://asso.org/un-deux/trois"),
      ("https://asso.org/un/\ndeux-trois.html", "https://asso.org/un/deux-trois.html"),
      ("www. asso.example.org", "https://www.asso.example.org"),
      ("https://asso.org/un»", "https://asso.org/un"),
      ("en ligne sur live.tide.example.com/ask.", "https://live.tide.example.com/ask"),
      ("– www.val\u{2010}aubin.example.fr", "https://www.val-aubin.example.fr"),
    ])
  func found(text: String, address: String) {
    #expect(WebScanner.scan(text).map(\.value) == [address])
  }

  @Test(
    "aren't seen in sentences, numbers and files",
    arguments: [
      "La fin.De plus", "version 1.2.3", "9.30am", "dossier.pdf", "M.Dupont", "etc.Les", "12.05 et",
      "p.m. ET", "e.g. here", "U.K. and",
    ])
  func none(text: String) { #expect(WebScanner.scan(text).isEmpty) }
}
