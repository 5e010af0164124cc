import Testing

@testable import EntityParsing

/// Labels of contacts inside sentences and brackets.
extension ContactFormsTests {
  @Test(
    "A label in running text opens a card of its own; a task in brackets is no registration",
    arguments: [
      (
        "On market days the stall is in Corn Street, open 9am–4pm. General enquiries:\nhello@quay.example.org, 01632 960 200.",
        ["–|–|hello@quay.example.org|+441632960200"]
      ),
      (
        "Maison du canal (public, inscriptions) : 04 65 71 22 00,\nmaison@quai.example.fr",
        ["–|Maison du canal|maison@quai.example.fr|+33465712200"]
      ),
      ("Lecture au kiosque, gratuite, sur inscription : lire@quai.example.fr", []),
      (
        "# Presse\n\nAnne Martin, av. du 18. Juin\npap@quai.example.org",
        ["Anne Martin|–|pap@quai.example.org|"]
      ),
    ])
  func runningLabels(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("Whoever an advisory names beside its day is not whom its answers go to")
  func replies() {
    let text = """
      When: 5 March, 6pm
      Where: Juniper Mill
      Who: Ana Ruiz, miller
      RSVP: by noon to desk@mill.example.org
      """
    #expect(!told(text).contains { $0.contains("Ana Ruiz") })
    #expect(
      told("# Press\n\nAna Ruiz\n+44 1632 960 200\nana@mill.example.org").first?.hasPrefix(
        "Ana Ruiz") == true)
  }

  @Test(
    "Words in capitals in front of a name are a label; what ends a release names no house",
    arguments: [
      (
        "PRESS & RADIO Jodie Mellor, Weirside PR / 020 7946 0233 / jodie@weirside.example.com",
        ["Jodie Mellor|Weirside PR|jodie@weirside.example.com|+442079460233"]
      ),
      (
        "ENDS\n\nPress office: Ann Bell – ann@mill.example.org – 020 7946 0960",
        ["Ann Bell|–|ann@mill.example.org|+442079460960"]
      ),
      (
        "Ann Bell\nSenior communications advisor\nann@mill.example.org",
        ["Ann Bell|–|ann@mill.example.org|"]
      ),
    ])
  func capitalLabels(text: String, expected: [String]) {
    #expect(told("# Press contacts\n\n\(text)") == expected)
  }

  @Test(
    "A post in front of a name is no part of it; desks of their own are labels",
    arguments: [
      (
        "Questions from the press: Assistant Manager Anne Martin, 01632 960 200, anne@quay.example.org.",
        ["Anne Martin|–|anne@quay.example.org|+441632960200"]
      ),
      (
        "Diary desk: Anne Martin, 01632 960 200, diary@quay.example.org.",
        ["Anne Martin|–|diary@quay.example.org|+441632960200"]
      ),
    ])
  func posts(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }
}
