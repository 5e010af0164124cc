import Testing

@testable import EntityParsing

@Suite("Numbers of France")
struct NationalNumberTests {
  @Test(
    "are what libphonenumber makes of them, wherever they are read without it",
    arguments: [("FR", "0"), ("ZZ", "+33"), ("ZZ", "+330")])
  func agreesWithLibrary(country: String, lead: String) {
    var known = 0
    for block in 100...999 {
      for rest in [0, 123_456, 500_000, 987_654, 999_999] {
        let text = lead + String(block) + String(1_000_000 + rest).dropFirst()
        guard let number = NationalNumber.french(text, country: country) else { continue }
        known += 1
        #expect(number == NationalNumber.asked(text, country: country), "\(text)")
      }
    }
    #expect(known > 2500)
  }

  @Test(
    "are left to libphonenumber where more than two digits tell what they are",
    arguments: ["0639981427", "0836123456", "0800123456", "0590123456", "01234", "+33(0)140"])
  func asksLibrary(text: String) {
    #expect(NationalNumber.french(text, country: "FR") == nil)
    #expect(NationalNumber.french(text, country: "ZZ") == nil)
  }

  @Test("are none in another country")
  func otherCountry() {
    #expect(NationalNumber.french("0140266148", country: "BE") == nil)
    #expect(NationalNumber.french("0140266148", country: "FR")?.e164 == "+33140266148")
  }
}
