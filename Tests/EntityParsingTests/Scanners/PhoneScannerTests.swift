import Testing

@testable import EntityParsing

@Suite("Telephone numbers in text")
struct PhoneScannerTests {
  @Test(
    "are read in the form of the kit's country",
    arguments: [
      ("FR", "Tél. : 06 39 98 14 27", ["+33639981427"]),
      ("FR", "06.27.32.15.30", ["+33627321530"]),
      ("FR", "06-39-98-51-07", ["+33639985107"]),
      ("FR", "+33 (0)6 39 98 14 27", ["+33639981427"]),
      ("FR", "00 33 6 39 98 14 27", ["+33639981427"]),
      ("FR", "0033639981427", ["+33639981427"]),
      ("CH", "0041 76 555 01 88\n0041 24 555 01 42", ["+41765550188", "+41245550142"]),
      ("FR", "06 39 98 64\n00", ["+33639986400"]),
      ("FR", "(+33) 4 65 71 12 34", ["+33465711234"]),
      ("US", "(33) 4 65 71 12 34", ["+33465711234"]),
      ("US", "(999) 4 65 71 12 34", []),
      ("FR", "a@b.example.fr06 19 93 69 62", ["+33619936962"]),
      ("FR", "06 39 98 64\n19", ["+33639986419"]),
      ("BE", "0470 55 01 33", ["+32470550133"]),
      ("FR", "0380762900 / 0629172544", ["+33380762900", "+33629172544"]),
      ("FR", "04 65 71 12 34 – 04 65 71 12 35", ["+33465711234", "+33465711235"]),
      ("FR", "04 65 71 12 34 - 04 65 71 12 35", ["+33465711234", "+33465711235"]),
      ("FR", "+33 (0)3 53 01 22 40 · 06-39-98-51-07", ["+33353012240", "+33639985107"]),
      ("FR", "04\u{A0}65\u{202F}71\u{A0}12\u{A0}34", ["+33465711234"]),
      ("FR", "01 44 97 04 49\n07 60 77 16 09", ["+33144970449", "+33760771609"]),
      ("FR", "0 800 12 34 56", ["+33800123456"]),
      ("FR", "03 53 01 58 20 – 06 39\n98 58 20 – a", ["+33353015820", "+33639985820"]),
      ("IE", "020 912 4420, Monday to Thursday, 09.00–13.00", ["+353209124420"]),
      ("IE", "Y21 XX01\n053 555 0100 (Mon)", ["+353535550100"]),
      ("DE", "+49 681 5550 123\n030 23125144", ["+496815550123", "+493023125144"]),
      ("FR", "+44 (0)20 7946 0123", ["+442079460123"]),
      ("GB", "020 7946 0321", ["+442079460321"]),
      ("CH", "024 555 01 40", ["+41245550140"]),
      ("CH", "+41 (0)21 555 01 63", ["+41215550163"]),
      ("BE", "0470 12 34 56", ["+32470123456"]),
      ("CA", "418 555-0142", ["+14185550142"]),
      ("CA", "Tél. : 418 555-0142 · Cell. : 418 555-0167", ["+14185550142", "+14185550167"]),
      ("CA", "514 555-0187, poste 22", ["+15145550187"]),
      ("US", "(212) 555-0178", ["+12125550178"]),
      ("US", "212.555.0111", ["+12125550111"]),
      ("US", "1-212-555-0199", ["+12125550199"]),
      ("US", "+1 212-555-0143", ["+12125550143"]),
      ("DE", "030 23125-144", ["+493023125144"]),
      ("DE", "+49 (0)30 23125 146", ["+493023125146"]),
      ("ES", "Tel. 910 000 012 · Móvil 910 000 013", ["+34910000012", "+34910000013"]),
      ("ES", "(+34) 910 000 034", ["+34910000034"]),
      ("IT", "+39 06 1234 5678", ["+390612345678"]),
      ("AU", "1800 160 401", ["+611800160401"]),
      // Of a plan that is newer than the library, of a short one, and cut by a line's end.
      ("BJ", "(+229) 01 97 55 01 42, 01 66 55 01 77", ["+2290197550142", "+2290166550177"]),
      ("CI", "07 00 00 01 42 / 27 22 00 01 43", ["+2250700000142", "+2252722000143"]),
      ("NC", "Tél. 25 01 42 – mobile 79 01 42", ["+687250142", "+687790142"]),
      ("FR", "Tél. 25 01 42", []),
      ("FR", "+39 347 555 01\n90", ["+393475550190"]),
      ("FR", "+33 6 39 98 14 27\n12 places", ["+33639981427"]),
      ("FR", "Siret du bief, standard 04 65 71 12 34", ["+33465711234"]),
    ])
  func found(country: String, text: String, numbers: [String]) {
    let taken = MailScanner.scan(text).map(\.range)
    #expect(PhoneScanner(countries: [country]).scan(text, except: taken).map(\.e164) == numbers)
  }

  @Test(
    "are another country's where that one prints its numbers so, and the kit's own does not",
    arguments: [
      (["FR", "CH"], "022 700 50 43", ["+41227005043"]),
      (["FR", "CH"], "01 99 00 50 43", ["+33199005043"]),
      (["CH", "FR"], "01 99 00 50 43", ["+33199005043"]),
      (["FR", "BE"], "0800 12 34 56", ["+33800123456"]),
      // Where no list says how long numbers are, those in use are numbers.
      (["IN", "GB"], "044-2499 0058", ["+914424990058"]),
      (["CI", "FR"], "05 55 00 01 88", ["+2250555000188"]), (["IN"], "12 000 – 13", []),
    ])
  func foreign(countries: [String], text: String, numbers: [String]) {
    #expect(PhoneScanner(countries: countries).scan(text).map(\.e164) == numbers)
  }

  @Test(
    "aren't seen in dates, prices, registration numbers and books",
    arguments: [
      "du 02.11.2020 au 30.11.2020", "2026-04-14", "SIRET 123 456 789 00012",
      "TVA BE 0409.02.06.57",
      "ISBN 978-2-07-036822-8",
      "05 09 2026 10 h", "310 000 euros", "14,300 oysters", "1 204 567 890 €",
      "de 10 h 30 à 12 h 30",
      "convention 2024-03-14", "33000 Bordeaux", "24/7", "10-12", "01/02/2026 09/02/2026",
      "SIREN 012 345 678", "No d’entreprise 0412.051.627", "RCS 0123456789",
      "Siret provisoire 01 10 46 01 80", "03/1996\n2018",
      "07 2001 2019", "2026-2027", "Weirs, 1849–1987",
    ])
  func none(text: String) {
    #expect(PhoneScanner(countries: ["FR"]).scan(text).isEmpty)
  }

  @Test("in another country's form are read where that country is known too")
  func secondCountry() {
    let scanner = PhoneScanner(countries: ["FR", "GB"])
    #expect(scanner.scan("020 7946 0321").map(\.e164) == ["+442079460321"])
  }

  @Test(
    "of ten digits in pairs are French, before other countries but the kit's own",
    arguments: [
      (["LU", "DE", "FR"], "01 99 00 27 33", "+33199002733"),
      (["DE", "FR"], "0170 55 01 27", "+49170550127"),
      (["MA", "FR"], "05 22 55 01 27", "+212522550127"),
    ])
  func pairs(countries: [String], text: String, number: String) {
    #expect(PhoneScanner(countries: countries).scan(text).map(\.e164) == [number])
  }

  @Test(
    "of a grouping that one country prints are that country's where the kit's own has none such",
    arguments: [
      ("0491 570 156", "+61491570156"), ("(07) 5550 7162", "+61755507162"),
      ("087 555 0144", "+353875550144"), ("01 555 0123", "+35315550123"),
      ("07700 900 144", "+447700900144"), ("01632 960 144", "+441632960144"),
      ("020 7946 0144", "+442079460144"),
    ])
  func groupings(text: String, number: String) {
    let countries = ["GB", "US", "IE", "AU", "FR"]
    #expect(PhoneScanner(countries: countries).scan(text).map(\.e164) == [number])
  }

  @Test(
    "of overseas departments are told by the digits of France's plan that they begin with",
    arguments: [
      ("FR", "0262 55 01 20", "+262262550120"), ("FR", "0692 55 01 28", "+262692550128"),
      ("RE", "01 99 00 53 12", "+33199005312"), ("FR", "0596 55 01 20", "+596596550120"),
      ("FR", "02 62 55 01 20", "+262262550120"), ("FR", "02 65 55 01 20", "+33265550120"),
    ])
  func overseas(country: String, text: String, number: String) {
    #expect(PhoneScanner(countries: [country]).scan(text).map(\.e164) == [number])
  }

  @Test("tell their kind of line and whether their plan knows them")
  func kinds() {
    let scanner = PhoneScanner(countries: ["FR"])
    let found = scanner.scan("06 08 72 50 29 ou 01 44 97 04 49 ou 06 39 98 14 27")
    #expect(found.map(\.line) == [.mobile, .fixed, .unknown])
    #expect(found.map(\.isValid) == [true, true, false])
  }

  @Test("have the bytes that they were printed in")
  func range() {
    let found = PhoneScanner(countries: ["FR"]).scan("à : +33 (0)6 08 72 50 29, et")
    #expect(found.map(\.range) == [5..<25])
  }

  @Test("cut by a line's end are read whole where a likelier country has such a number")
  func cutByLineEnd() {
    func found(_ text: String) -> [String] {
      PhoneScanner(countries: ["BE", "FR", "LU"]).scan(text).map(\.e164)
    }
    #expect(found("06 39 98 64\n19") == ["+33639986419"])
    #expect(found("26 12 34 56\n27 12 34 56") == ["+35226123456", "+35227123456"])
  }
}
