import KitModel
import Testing

@testable import EntityParsing

@Suite("Numbers without a calling code") struct NationalNumberTests {
  private func country(of numbers: [(e164: String, display: String)], among: [String]) -> String? {
    let phones = numbers.map { Contact.Phone(e164: $0.e164, display: $0.display) }
    return NationalNumbers(signs: .shared).country(
      of: [Contact(phones: phones)], among: among, language: "fr")
  }

  @Test("tell the country where they can be dialled")
  func told() {
    #expect(country(of: [("+3281227794", "081 22 77 94")], among: ["FR", "BE"]) == "BE")
    // Those with a code may be dialled from anywhere.
    let agency = (e164: "+33199000142", display: "+33 1 99 00 01 42")
    #expect(country(of: [("+3281227794", "081 22 77 94"), agency], among: ["FR", "BE"]) == "BE")
  }

  @Test(
    "tell none that the kit says nothing of, nor one of several, nor one where another language is written"
  )
  func untold() {
    #expect(country(of: [("+3281227794", "081 22 77 94")], among: ["FR", "CH"]) == nil)
    let both = [
      (e164: "+3281227794", display: "081 22 77 94"),
      (e164: "+33199000142", display: "01 99 00 01 42"),
    ]
    #expect(country(of: both, among: ["CH", "BE", "FR"]) == nil)
    #expect(country(of: [("+442079460142", "020 7946 0142")], among: ["FR", "GB"]) == nil)
    #expect(country(of: [("+3281227794", "+32 81 22 77 94")], among: ["FR", "BE"]) == nil)
  }
}
