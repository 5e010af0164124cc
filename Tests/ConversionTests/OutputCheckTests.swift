import Testing

@testable import Conversion

@Suite("What a worker sends is well-formed or refused")
struct OutputCheckTests {
  @Test(
    "RFC 8259: these are JSON objects",
    arguments: [
      "{}", " {\n} ", #"{"a":1}"#, #"{"a":[],"b":{"c":[1,-2.5e+3,true,false,null]}}"#,
      #"{"a":"\u00e9\n\"\\"}"#, #"{"a":0,"b":[0.5,[[]]]}"#,
    ])
  func documents(text: String) { #expect(isJSONDocument(Array(text.utf8))) }

  @Test(
    "RFC 8259: these are none",
    arguments: [
      "", "[]", "{", "}", "{}{}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":[1,]}"#, "{a:1}",
      #"{"a":01}"#, #"{"a":1.}"#, #"{"a":"\x"}"#, "{\"a\":\"\n\"}", #"{"a":"\u12g4"}"#,
      #"{"a":[1}"#, #"{"a":1]"#, #"{"a":tru}"#, #"{"a":"b"#,
    ])
  func others(text: String) { #expect(!isJSONDocument(Array(text.utf8))) }

  @Test("A million brackets are refused and end nothing")
  func deep() {
    let text = #"{"a":"# + String(repeating: "[", count: 1_000_000)
    #expect(!isJSONDocument(Array(text.utf8)))
  }

  @Test(
    "RFC 5545 3.1: calendars with other lines than CRLF lines of 75 octets are refused",
    arguments: [
      ("A:1\r\n", true), ("A:1\n", false), ("A:\u{1}\r\n", false), ("A:1\r", false),
      (String(repeating: "x", count: 75) + "\r\n", true),
      (String(repeating: "x", count: 76) + "\r\n", false),
    ])
  func calendars(line: String, isFine: Bool) {
    let text = "BEGIN:VCALENDAR\r\n\(line)END:VCALENDAR\r\n"
    #expect(isCalendarText(Array(text.utf8)) == isFine)
  }

  @Test("A document on one line keeps the white space inside its text")
  func oneLine() {
    let text = "{\n  \"a b\": \"c \\\" d\", \"e\": [1, 2]\n}\n"
    #expect(
      String(decoding: onOneLine(Array(text.utf8)), as: UTF8.self)
        == "{\"a b\":\"c \\\" d\",\"e\":[1,2]}\n")
  }
}
