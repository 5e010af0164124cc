import HTTPTypes
import Testing

@testable import Serving

@Suite("HTTP")
struct HTTPTests {
  @Test("RFC 9110 5.6.7: dates are written in one form and read in three")
  func dates() {
    #expect(httpDate(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(httpDate(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    for text in [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
    ] {
      #expect(readHTTPDate(text) == 784_111_777, "\(text)")
    }
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "yesterday", "Sun, 31 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET",
      "Sun, 06 Nov 1994 24:49:37 GMT", "06 Nov 1994",
    ])
  func noDates(text: String) { #expect(readHTTPDate(text) == nil) }

  @Test(
    "RFC 9110 12.5.3: gzip is sent to those who take it",
    arguments: [
      ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.5", true), ("*", true),
      ("x-gzip", true), ("gzip;q=0", false), ("*;q=0", false), ("identity", false),
      ("br", false), ("gzip;q=0, *", false), ("", false),
    ])
  func gzip(header: String, isTaken: Bool) { #expect(acceptsGzip(header) == isTaken) }

  @Test(
    "RFC 9110 12.5.4: the language that a reader likes best is chosen",
    arguments: [
      ("fr", "fr"), ("fr-CA,fr;q=0.8,en;q=0.5", "fr"), ("de, en;q=0.3, fr;q=0.7", "fr"),
      ("EN-gb", "en"), ("de", nil), ("fr;q=0", nil), ("", nil),
    ])
  func language(header: String, expected: String?) {
    #expect(preferredLanguage(header, of: ["en", "fr"]) == expected)
  }

  @Test(
    "RFC 9110 13.1.2: a tag that the client has, however written, needs no body",
    arguments: [
      ("\"a\"", true), ("W/\"a\"", true), ("\"x\", \"a\"", true), ("\"a-gzip\"", true),
      ("*", true), ("\"b\"", false), ("a", false), ("", false),
    ])
  func tags(header: String, isKnown: Bool) {
    #expect(
      isNotModified([.ifNoneMatch: header], tags: ["\"a\"", "\"a-gzip\""], lastModified: 100)
        == isKnown)
  }

  @Test("RFC 9110 13.1.3: dates count where no tag is sent, and only then")
  func modified() {
    let date = httpDate(1000)
    #expect(isNotModified([.ifModifiedSince: date], tags: ["\"a\""], lastModified: 1000))
    #expect(!isNotModified([.ifModifiedSince: date], tags: ["\"a\""], lastModified: 1001))
    #expect(!isNotModified([.ifModifiedSince: "soon"], tags: ["\"a\""], lastModified: 0))
    #expect(
      !isNotModified(
        [.ifNoneMatch: "\"b\"", .ifModifiedSince: date], tags: ["\"a\""], lastModified: 0))
  }

  @Test("Compressed bytes are the same each time, and smaller")
  func compression() throws {
    let text = Array(String(repeating: "BEGIN:VEVENT\r\n", count: 100).utf8)
    let packed = try #require(gzipped(text))
    #expect(packed == gzipped(text))
    #expect(packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
    #expect(packed.count < text.count / 10)
    #expect(gzipped([1, 2, 3]) == nil)
  }

  @Test(
    "Addresses are read without percent signs, once",
    arguments: [
      ("a%20b", "a b"), ("%C3%A9t%C3%A9", "été"), ("a+b", "a+b"), ("%2e%2e%2F", "../"),
      ("%252e", "%2e"), ("%", nil), ("%4", nil), ("%zz", nil), ("%ff", nil),
    ])
  func percent(text: String, expected: String?) {
    #expect(decoded(text[...], isForm: false) == expected)
  }

  @Test("A server of this machine alone answers to its own names only")
  func hosts() {
    let own = KnownHosts.loopback(and: "agenda.example.org")
    for name in [
      "localhost", "127.0.0.1:8080", "[::1]:80", "LocalHost:1", "agenda.example.org", nil,
    ] {
      #expect(own.contain(name), "\(name ?? "none")")
    }
    for name in ["evil.example", "localhost.evil.example", "127.0.0.2", ""] {
      #expect(!own.contain(name), "\(name)")
    }
    #expect(KnownHosts.any.contain("evil.example"))
  }

  @Test("Web addresses are told from others")
  func addresses() {
    #expect(WebAddress("https://a.example/agenda/")?.path == "/agenda")
    #expect(WebAddress("https://a.example:8443")?.host == "a.example:8443")
    for text in ["javascript:alert(1)", "ftp://a", "https://", "https://a b", "a.example"] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
    #expect(!isWebAddress("https://a.example/\"onclick"))
  }
}
