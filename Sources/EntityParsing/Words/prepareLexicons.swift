/// Makes what every kit is read with, whatever its languages; else the first kit waits for it.
package func prepareLexicons() {
  _ = (FactsLexicon.shared, PersonNames.shared, PeopleLexicon.shared, PlaceLexicon.shared)
  _ = (ContactLexicon.shared, AddressLexicon.shared, CountrySigns.shared)
  // The tables of libphonenumber are loaded with the first number.
  _ = PhoneScanner(countries: ["FR"]).scan("+33 1 00 00 00 00")
}
